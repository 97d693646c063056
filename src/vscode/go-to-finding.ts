import * as vscode from "vscode";
import type { Span } from "../core/text/span.ts";
import { findPosting } from "./active-posting.ts";
import { goTo, toRange } from "./ranges.ts";
import type { Results } from "./results.ts";

export const nextFindingCommand = "rolewise.nextFinding";
const previousFindingCommand = "rolewise.previousFinding";

/** The commands that lead from finding to finding, and from the last to the first. */
export function registerGoToFinding(results: Results): vscode.Disposable {
  async function go(given: unknown, forward: boolean): Promise<void> {
    const posting = await findPosting(results, given);
    if (posting === undefined) return;
    const { document, result } = posting;
    const places: readonly Span[] = [...result.problems.map(({ span }) => span), ...result.findings];
    const ranges = places.map((span) => toRange(document, span)).sort((a, b) => a.start.compareTo(b.start));
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    const here = editor?.selection.start ?? new vscode.Position(0, 0);
    const next = forward
      ? (ranges.find(({ start }) => start.isAfter(here)) ?? ranges[0])
      : (ranges.findLast(({ start }) => start.isBefore(here)) ?? ranges.at(-1));
    if (next === undefined) return;
    await goTo(document, next);
    await vscode.commands.executeCommand("editor.action.showHover");
  }
  return vscode.Disposable.from(
    vscode.commands.registerCommand(nextFindingCommand, (given?: unknown) => go(given, true)),
    vscode.commands.registerCommand(previousFindingCommand, (given?: unknown) => go(given, false)),
  );
}
