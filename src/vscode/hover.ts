import * as vscode from "vscode";
import { type Description, describeAt } from "../core/suggest/describe-at.ts";
import { markdown } from "./documents.ts";
import { guard } from "./guard.ts";
import { toRange } from "./ranges.ts";
import type { Checked, Results } from "./results.ts";
import { setRoleCommand } from "./set-role.ts";
import { showRoleCommand } from "./show-role.ts";

/** The commands that the links of a card may run; no others can be. */
const enabledCommands = [showRoleCommand, setRoleCommand];

export function registerHover(results: Results, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.languages.registerHoverProvider(markdown, {
    provideHover: guard(log, "The hover", (document: vscode.TextDocument, position: vscode.Position) => {
      const checked = results.of(document);
      const description =
        checked && describeAt(vscode.l10n, checked.engine, checked.result, document.offsetAt(position));
      if (checked === undefined || description === undefined) return undefined;
      const card = new vscode.MarkdownString(description.markdown);
      card.isTrusted = { enabledCommands };
      const links = linksOf(document, checked, description);
      if (links.length > 0) card.appendMarkdown(`\n\n${links.join(" · ")}`);
      return new vscode.Hover(card, toRange(document, description.span));
    }),
  });
}

function linksOf({ uri }: vscode.TextDocument, { engine, result }: Checked, { kind }: Description): readonly string[] {
  if (kind === "section") return [];
  const pages = result.role.ids.flatMap((id) => {
    const label = engine.index().roleLabels.get(id);
    return label === undefined ? [] : [link(vscode.l10n.t("About the role {0}", label), showRoleCommand, id)];
  });
  return kind === "role" ? [...pages, link(vscode.l10n.t("Set the role"), setRoleCommand, uri.toString())] : pages;
}

function link(title: string, command: string, argument: string): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
}
