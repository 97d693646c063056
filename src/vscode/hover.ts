import * as vscode from "vscode";
import { describeAt } from "../core/suggest/describe-at.ts";
import { markdown } from "./documents.ts";
import { guard } from "./guard.ts";
import { toRange } from "./ranges.ts";
import type { Results } from "./results.ts";

export function registerHover(results: Results, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.languages.registerHoverProvider(markdown, {
    provideHover: guard(log, "The hover", (document: vscode.TextDocument, position: vscode.Position) => {
      const checked = results.of(document);
      const description = checked && describeAt(checked.engine, checked.result, document.offsetAt(position));
      if (description === undefined) return undefined;
      return new vscode.Hover(new vscode.MarkdownString(description.markdown), toRange(document, description.span));
    }),
  });
}
