import * as vscode from "vscode";
import type { Engine } from "../core/index.ts";
import { describeAt } from "../core/suggest/describe-at.ts";
import { markdown } from "./documents.ts";
import { toRange } from "./ranges.ts";
import type { Results } from "./results.ts";

export function registerHover(engine: Engine, results: Results): vscode.Disposable {
  return vscode.languages.registerHoverProvider(markdown, {
    provideHover(document, position) {
      const result = results.resultOf(document);
      const description = result && describeAt(engine, result, document.offsetAt(position));
      if (description === undefined) return undefined;
      return new vscode.Hover(new vscode.MarkdownString(description.markdown), toRange(document, description.span));
    },
  });
}
