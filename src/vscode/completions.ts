import * as vscode from "vscode";
import { suggestAt } from "../core/suggest/suggest-at.ts";
import { createTrials } from "../core/suggest/try-insertion.ts";
import type { Suggestion } from "../core/suggest/types.ts";
import { markdown } from "./documents.ts";
import { guard } from "./guard.ts";
import { type Results, today } from "./results.ts";

/**
 * Quick suggestions are off in Markdown, and to turn them on would do so in all Markdown. So the list opens by these: after
 * "- ", "role:", "Python,", "[", "no-mismatched-skill(", "<!-" and by "/" at the beginning of a line.
 */
const triggers = [" ", ":", ",", "/", "[", "(", "-"];

const kinds: Readonly<Record<Suggestion["kind"], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  role: vscode.CompletionItemKind.EnumMember,
  skill: vscode.CompletionItemKind.Value,
  line: vscode.CompletionItemKind.Snippet,
  section: vscode.CompletionItemKind.Module,
  rule: vscode.CompletionItemKind.Constant,
  comment: vscode.CompletionItemKind.Keyword,
};

export function registerCompletions(results: Results, log: vscode.LogOutputChannel): vscode.Disposable {
  const describes = new WeakMap<vscode.CompletionItem, Suggestion["describe"]>();
  const trials = createTrials();

  function provide(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ): vscode.CompletionList {
    const checked = results.of(document);
    if (checked === undefined) return new vscode.CompletionList();
    const asked = triggerKind === vscode.CompletionTriggerKind.Invoke;
    const options = { asked, today: today() };
    const items = suggestAt(vscode.l10n, { ...checked, trials }, document.offsetAt(position), options).map(
      (suggestion) => {
        const item = toItem(document, position, suggestion);
        describes.set(item, suggestion.describe);
        return item;
      },
    );
    // Asked again with each letter: VS Code's own matching of letters would keep whole lines that merely contain them.
    return new vscode.CompletionList(items, items.length > 0);
  }

  function resolve(item: vscode.CompletionItem): vscode.CompletionItem {
    const words = describes.get(item)?.() ?? "";
    if (words !== "") item.documentation = new vscode.MarkdownString(words);
    return item;
  }

  return vscode.languages.registerCompletionItemProvider(
    markdown,
    {
      provideCompletionItems: guard(log, "The completion", provide),
      resolveCompletionItem: guard(log, "The description of a completion", resolve),
    },
    ...triggers,
  );
}

function toItem(
  document: vscode.TextDocument,
  position: vscode.Position,
  { kind, label, detail, insert, isSnippet, replace, filter, sortKey, leadsOn }: Suggestion,
): vscode.CompletionItem {
  // A whole sentence finds no room beside its label.
  const isShort = detail !== "" && kind !== "line" && kind !== "rule" && kind !== "comment";
  const item = new vscode.CompletionItem(isShort ? { label, description: detail } : label, kinds[kind]);
  if (!isShort && detail !== "") item.detail = detail;
  const start = document.positionAt(replace.start);
  item.insertText = isSnippet ? new vscode.SnippetString(insert) : insert;
  item.filterText = filter;
  item.range = {
    inserting: new vscode.Range(start, position),
    replacing: new vscode.Range(start, document.positionAt(replace.end)),
  };
  item.sortText = sortKey;
  // The indentation of YAML is written out: it must not become a tab.
  item.keepWhitespace = kind === "key";
  if (leadsOn) item.command = { command: "editor.action.triggerSuggest", title: "" };
  return item;
}
