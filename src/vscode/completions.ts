import * as vscode from "vscode";
import { suggestAt } from "../core/suggest/suggest-at.ts";
import type { Suggestion } from "../core/suggest/types.ts";
import { markdown } from "./documents.ts";
import { guard } from "./guard.ts";
import type { Results } from "./results.ts";

/** Quick suggestions are off in Markdown, so the list opens by these: after "- ", "role:", "Python,", "with ". */
const triggers = [" ", ":", ","];

const kinds: Readonly<Record<Suggestion["kind"], vscode.CompletionItemKind>> = {
  "role-key": vscode.CompletionItemKind.Property,
  role: vscode.CompletionItemKind.EnumMember,
  skill: vscode.CompletionItemKind.Value,
  duty: vscode.CompletionItemKind.Snippet,
  area: vscode.CompletionItemKind.Snippet,
};

export function registerCompletions(results: Results, log: vscode.LogOutputChannel): vscode.Disposable {
  function provide(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ): vscode.CompletionList {
    const checked = results.of(document);
    if (checked === undefined) return new vscode.CompletionList();
    const asked = triggerKind === vscode.CompletionTriggerKind.Invoke;
    const items = suggestAt(checked.engine, checked.result, document.offsetAt(position), asked).map((suggestion) =>
      toItem(document, position, suggestion),
    );
    // Asked again with each letter: VS Code's own matching of letters would keep whole lines that merely contain them.
    return new vscode.CompletionList(items, items.length > 0);
  }
  const provideCompletionItems = guard(log, "The completion", provide);
  return vscode.languages.registerCompletionItemProvider(markdown, { provideCompletionItems }, ...triggers);
}

function toItem(
  document: vscode.TextDocument,
  position: vscode.Position,
  { kind, label, insert, isSnippet, detail, documentation, replace, sortKey }: Suggestion,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, kinds[kind]);
  const start = document.positionAt(replace.start);
  item.insertText = isSnippet ? new vscode.SnippetString(insert) : insert;
  item.detail = detail;
  item.documentation = documentation === "" ? undefined : new vscode.MarkdownString(documentation);
  item.range = {
    inserting: new vscode.Range(start, position),
    replacing: new vscode.Range(start, document.positionAt(replace.end)),
  };
  item.sortText = sortKey;
  if (kind === "role-key") item.command = { command: "editor.action.triggerSuggest", title: "" };
  return item;
}
