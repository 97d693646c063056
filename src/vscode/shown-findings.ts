import * as vscode from "vscode";
import { holdBack, nothingShown, type Shown } from "../core/suggest/hold-back.ts";
import type { Span } from "../core/text/span.ts";
import { keyOf } from "./documents.ts";
import type { Results } from "./results.ts";

/** What is shown of the findings: on a line that is being typed, new ones wait until typing rests or the cursor goes elsewhere. */
export interface ShownFindings extends vscode.Disposable {
  /** Of a document's last check; undefined where it is no posting. */
  readonly of: (document: vscode.TextDocument) => Shown | undefined;
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
}

/** Typing is let come to rest for so long, in ms, before what it brought is shown. */
const rest = 1000;

export function createShownFindings(results: Results): ShownFindings {
  const shown = new Map<string, Shown>();
  /** The documents being typed in, each with what ends that. */
  const typing = new Map<string, ReturnType<typeof setTimeout>>();
  /** Where something was held back: the lines, and the version of the document that they are of. */
  const held = new Map<string, { readonly version: number; readonly lines: readonly number[] }>();
  const changed = new vscode.EventEmitter<vscode.TextDocument>();

  function update(document: vscode.TextDocument): void {
    const key = keyOf(document);
    const result = results.of(document)?.result;
    held.delete(key);
    if (result?.isPosting !== true) {
      shown.delete(key);
    } else {
      const lines = typing.has(key) ? cursorLines(document) : [];
      const spans = lines.map((line) => spanOf(document, line));
      const next = holdBack(result, shown.get(key) ?? nothingShown, spans);
      shown.set(key, next);
      const waits = next.findings.length < result.findings.length || next.problems.length < result.problems.length;
      if (waits) held.set(key, { version: document.version, lines });
    }
    changed.fire(document);
  }

  function startTyping(document: vscode.TextDocument): void {
    const key = keyOf(document);
    clearTimeout(typing.get(key));
    const end = (): void => {
      typing.delete(key);
      if (held.has(key)) update(document);
    };
    typing.set(key, setTimeout(end, rest));
  }

  function close(document: vscode.TextDocument): void {
    const key = keyOf(document);
    clearTimeout(typing.get(key));
    typing.delete(key);
    held.delete(key);
    shown.delete(key);
    changed.fire(document);
  }

  const listeners = vscode.Disposable.from(
    changed,
    results.onDidChange(({ document, state }) => {
      if (state === "pending") startTyping(document);
      else if (state === "closed") close(document);
      else if (state === "checked") update(document);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selections } }) => {
      const waiting = held.get(keyOf(document));
      // The cursor moves with every letter too; the check that is then due sees where it is.
      if (waiting === undefined || waiting.version !== document.version) return;
      if (!selections.some(({ active }) => waiting.lines.includes(active.line))) update(document);
    }),
  );
  return {
    of: (document) => shown.get(keyOf(document)),
    onDidChange: changed.event,
    dispose() {
      for (const timer of typing.values()) clearTimeout(timer);
      listeners.dispose();
    },
  };
}

function cursorLines(document: vscode.TextDocument): readonly number[] {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? editor.selections.map(({ active }) => active.line) : [];
}

function spanOf(document: vscode.TextDocument, line: number): Span {
  const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
