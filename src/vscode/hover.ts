import * as vscode from "vscode";
import type { CardStyle } from "../core/suggest/cards.ts";
import { describeAt } from "../core/suggest/describe-at.ts";
import { escapeMarkdown } from "../core/text/escape-markdown.ts";
import { markdown } from "./documents.ts";
import { guard } from "./guard.ts";
import { toRange } from "./ranges.ts";
import type { Results } from "./results.ts";
import { setRoleCommand } from "./set-role.ts";
import { showRoleCommand } from "./show-role.ts";

/** The commands that the links of a card may run; no others can be. */
const enabledCommands = [showRoleCommand, setRoleCommand];

/** Its links lead to the roles as they hold for the document. */
function styleFor({ uri }: vscode.TextDocument): CardStyle {
  return {
    l10n: vscode.l10n,
    nameRole: ({ id, label }) =>
      link(label, vscode.l10n.t("About the role {0}", label), showRoleCommand, id, uri.toString()),
  };
}

export function registerHover(results: Results, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.languages.registerHoverProvider(markdown, {
    provideHover: guard(log, "The hover", (document: vscode.TextDocument, position: vscode.Position) => {
      const checked = results.of(document);
      const description =
        checked && describeAt(styleFor(document), checked.engine, checked.result, document.offsetAt(position));
      if (description === undefined) return undefined;
      const card = new vscode.MarkdownString(description.markdown);
      card.isTrusted = { enabledCommands };
      if (description.kind === "role") {
        const title = vscode.l10n.t("Set the role");
        card.appendMarkdown(`\n\n${link(title, title, setRoleCommand, document.uri.toString())}`);
      }
      return new vscode.Hover(card, toRange(document, description.span));
    }),
  });
}

function link(label: string, title: string, command: string, ...given: readonly string[]): string {
  const target = `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
  return `[${escapeMarkdown(label)}](${target} "${title.replace(/["\\]/g, "”")}")`;
}
