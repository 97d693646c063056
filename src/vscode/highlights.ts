import * as vscode from "vscode";
import type { Fit } from "../core/knowledge.ts";
import { markFits } from "../core/suggest/mark-skills.ts";
import { toRange } from "./ranges.ts";
import type { Results } from "./results.ts";
import { isOn, onDidChangeSettings, toggle } from "./settings.ts";

/**
 * How each fit is marked: told apart by the line as well as by its colour, which themes and users can change. Decorations and no
 * semantic tokens, since those know neither several kinds of lines nor colours that an extension declares.
 */
const looks: Readonly<Record<Fit, vscode.DecorationRenderOptions>> = {
  core: underline("rolewise.coreSkill", "solid", 2),
  common: underline("rolewise.commonSkill", "solid", 1),
  adjacent: underline("rolewise.adjacentSkill", "dotted", 2),
  unusual: underline("rolewise.unusualSkill", "dashed", 2),
  // A squiggle often stands below it already.
  "out-of-place": {
    outlineColor: new vscode.ThemeColor("rolewise.outOfPlaceSkill"),
    outlineStyle: "solid",
    outlineWidth: "1px",
  },
};

function underline(color: string, style: string, width: number): vscode.DecorationRenderOptions {
  return { borderColor: new vscode.ThemeColor(color), borderStyle: style, borderWidth: `0 0 ${width}px 0` };
}

/** Marks the skills of postings by how they fit the role, where the setting says so, and gives the command that toggles it. */
export function showHighlights(results: Results): vscode.Disposable {
  const types = Object.entries(looks).map(([fit, look]) => {
    const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
    return [fit, vscode.window.createTextEditorDecorationType({ ...look, rangeBehavior })] as const;
  });

  function show(editor: vscode.TextEditor): void {
    const { document } = editor;
    const checked = isOn("highlightSkills", document) ? results.of(document) : undefined;
    const marks = checked === undefined ? [] : markFits(checked.engine, checked.result);
    for (const [fit, type] of types) {
      const ranges = marks.filter((mark) => mark.fit === fit).map((mark) => toRange(document, mark));
      editor.setDecorations(type, ranges);
    }
  }

  const showAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) show(editor);
  };
  showAll();
  return vscode.Disposable.from(
    ...types.map(([, type]) => type),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    onDidChangeSettings(showAll),
    results.onDidChange(({ document, state }) => {
      // Until the next check VS Code moves the marks along with the text.
      if (state !== "checked") return;
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) show(editor);
    }),
    vscode.commands.registerCommand("rolewise.toggleSkillHighlights", () =>
      toggle("highlightSkills", vscode.window.activeTextEditor?.document),
    ),
  );
}
