import * as vscode from "vscode";

/** Where a question stands among those that are asked one after the other. */
export interface Page {
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks one question: `true` where it was answered, `"back"` for the question before it, `undefined` where all is called off. */
export type Step = (page: Page) => Promise<true | "back" | undefined>;

/** Asks one question after the other; `false` where the one who is asked called it off. */
export async function askInSteps(steps: readonly Step[]): Promise<boolean> {
  let at = 0;
  while (at < steps.length) {
    const answer = await (steps[at] as Step)({ step: at + 1, totalSteps: steps.length });
    if (answer === undefined) return false;
    at += answer === "back" ? -1 : 1;
  }
  return true;
}

export interface PickOptions<Item> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly Item[];
  /** Of several that may be chosen, those that are already; else the one that the list opens at. */
  readonly chosen: readonly Item[];
  readonly canPickMany?: boolean;
}

/** A list to choose from, with step numbers and a button back where there is a step before it. */
export function pick<Item extends vscode.QuickPickItem>(
  page: Page,
  { title, placeholder, items, chosen, canPickMany = false }: PickOptions<Item>,
): Promise<readonly Item[] | "back" | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  list.title = title;
  list.placeholder = placeholder;
  list.step = page.step;
  list.totalSteps = page.totalSteps;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = items;
  list.canSelectMany = canPickMany;
  list.buttons = page.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  if (canPickMany) list.selectedItems = chosen;
  else if (chosen.length > 0) list.activeItems = chosen;
  return new Promise((resolve) => {
    list.onDidTriggerButton(() => {
      resolve("back");
      list.hide();
    });
    list.onDidAccept(() => {
      // Enter where nothing matches what was typed is no answer.
      if (!canPickMany && list.selectedItems.length === 0) return;
      resolve(list.selectedItems);
      list.hide();
    });
    list.onDidHide(() => {
      // Only the first answer counts: hiding after one changes nothing.
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
