import * as vscode from "vscode";
import { draftPosting, experienceOf, titleOf } from "../core/drafts/draft-posting.ts";
import type { Engine } from "../core/index.ts";
import type { RoleData } from "../core/knowledge.ts";
import { startUpper } from "../core/text/start-upper.ts";
import { askInSteps, type Page, pick } from "./ask-in-steps.ts";
import type { Configs } from "./configs.ts";
import { describeError } from "./guard.ts";

/** So many of the names that a role goes by stand beside it. */
const mostTitles = 3;

interface Answers {
  role: RoleData | undefined;
  level: string | undefined;
  sections: readonly string[];
}

interface IdItem extends vscode.QuickPickItem {
  readonly id: string | undefined;
}

/**
 * The command that asks for role, level and sections, and opens a posting to fill in: a new document, or a new file where it
 * is called with a folder.
 */
export function registerNewPosting(configs: Configs, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand("rolewise.newPosting", async (target?: unknown) => {
    try {
      const folder = target instanceof vscode.Uri ? target : undefined;
      const { drafts, roles } = (await configs.readFolder(folder)).config.engine.knowledge;
      const answers: Answers = {
        role: undefined,
        level: undefined,
        sections: drafts.sections.filter(({ isUsual }) => isUsual).map(({ id }) => id),
      };
      const isAnswered = await askInSteps([
        (page) => askForRole(page, roles, answers),
        (page) => askForLevel(page, drafts, answers),
        (page) => askForSections(page, drafts, answers),
      ]);
      if (!isAnswered || answers.role === undefined) return;
      const level = drafts.levels.find(({ id }) => id === answers.level);
      const document = await openDocument(target, titleOf(answers.role, level), answers.role.id);
      const editor = await vscode.window.showTextDocument(document, { preview: false });
      await editor.insertSnippet(new vscode.SnippetString(draftPosting(drafts, answers.role, answers)));
    } catch (error) {
      log.error(`No posting could be made: ${describeError(error)}`);
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t("The posting could not be made: {0}", reason));
    }
  });
}

async function askForRole(
  page: Page,
  roles: readonly RoleData[],
  answers: Answers,
): Promise<true | "back" | undefined> {
  const items = roles
    .map((role) => ({
      label: startUpper(role.label),
      // Titles have commas of their own.
      description: role.titles.slice(1, 1 + mostTitles).join(" · "),
      detail: role.summary,
      role,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const picked = await pick(page, {
    title: vscode.l10n.t("New Posting"),
    placeholder: vscode.l10n.t("What does this posting hire for?"),
    items,
    chosen: items.filter(({ role }) => role.id === answers.role?.id),
  });
  if (picked === undefined || picked === "back") return picked;
  answers.role = picked[0]?.role;
  return answers.role === undefined ? undefined : true;
}

async function askForLevel(
  page: Page,
  drafts: Engine["knowledge"]["drafts"],
  answers: Answers,
): Promise<true | "back" | undefined> {
  const { role } = answers;
  if (role === undefined) return "back";
  const describe = (level: (typeof drafts.levels)[number] | undefined) => ({
    description: titleOf(role, level),
    detail: experienceOf(drafts, role, level) ?? "",
  });
  const items: readonly IdItem[] = [
    { id: undefined, label: vscode.l10n.t("Any level"), ...describe(undefined) },
    ...drafts.levels.map((level) => ({ id: level.id, label: level.label, ...describe(level) })),
  ];
  const picked = await pick(page, {
    title: vscode.l10n.t("New Posting: {0}", startUpper(role.label)),
    placeholder: vscode.l10n.t("At which level?"),
    items,
    chosen: items.filter(({ id }) => id === answers.level),
  });
  if (picked === undefined || picked === "back") return picked;
  answers.level = picked[0]?.id;
  return true;
}

async function askForSections(
  page: Page,
  { levels, sections }: Engine["knowledge"]["drafts"],
  answers: Answers,
): Promise<true | "back" | undefined> {
  const { role } = answers;
  if (role === undefined) return "back";
  const level = levels.find(({ id }) => id === answers.level);
  const items = sections.map(({ id, heading }) => ({ id, label: heading }));
  const picked = await pick(page, {
    title: vscode.l10n.t("New Posting: {0}", titleOf(role, level)),
    placeholder: vscode.l10n.t("With which sections?"),
    items,
    chosen: items.filter(({ id }) => answers.sections.includes(id)),
    canPickMany: true,
  });
  if (picked === undefined || picked === "back") return picked;
  answers.sections = picked.map(({ id }) => id);
  return true;
}

/** A new file in the folder that the command was called with, or that the file it was called with lies in; else a new document. */
async function openDocument(target: unknown, title: string, roleId: string): Promise<vscode.TextDocument> {
  if (!(target instanceof vscode.Uri)) return vscode.workspace.openTextDocument({ language: "markdown" });
  const { type } = await vscode.workspace.fs.stat(target);
  const folder = type & vscode.FileType.Directory ? target : vscode.Uri.joinPath(target, "..");
  const uri = await findFreeName(folder, toFileName(title) || roleId);
  await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  return vscode.workspace.openTextDocument(uri);
}

/** "Senior AI Engineer" as "senior-ai-engineer"; empty where no letter of the title can be in a name that every system takes. */
function toFileName(title: string): string {
  return title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

async function findFreeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, `${name}${number === 1 ? "" : `-${number}`}.job.md`);
    try {
      await vscode.workspace.fs.stat(uri);
    } catch {
      return uri;
    }
  }
}
