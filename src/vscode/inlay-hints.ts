import * as vscode from "vscode";
import type { Fit } from "../core/knowledge.ts";
import type { Strength } from "../core/posting/types.ts";
import { markFits, markStrengths } from "../core/suggest/mark-skills.ts";
import type { Span } from "../core/text/span.ts";
import { markdown } from "./documents.ts";
import { guard } from "./guard.ts";
import { toRange } from "./ranges.ts";
import type { Results } from "./results.ts";
import { isOn, onDidChangeSettings } from "./settings.ts";

/** Behind the skills of a posting, where the settings say so: how they fit the role, and how they are read where their words decide it. */
export function registerInlayHints(results: Results, log: vscode.LogOutputChannel): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();

  function provide(document: vscode.TextDocument, shown: vscode.Range): vscode.InlayHint[] {
    const showsFit = isOn("inlayHints.fit", document);
    const showsStrength = isOn("inlayHints.strength", document);
    const checked = showsFit || showsStrength ? results.of(document) : undefined;
    if (checked === undefined) return [];
    const hint = (span: Span, label: string): readonly vscode.InlayHint[] => {
      const { end } = toRange(document, span);
      if (!shown.contains(end)) return [];
      const one = new vscode.InlayHint(end, label);
      one.paddingLeft = true;
      return [one];
    };
    return [
      ...(showsFit ? markFits(checked.engine, checked.result).flatMap((mark) => hint(mark, nameFit(mark.fit))) : []),
      ...(showsStrength
        ? markStrengths(checked.result).flatMap((mark) => hint(mark, nameStrength(mark.strength)))
        : []),
    ];
  }

  return vscode.Disposable.from(
    changed,
    results.onDidChange(({ state }) => {
      if (state === "checked") changed.fire();
    }),
    onDidChangeSettings(() => changed.fire()),
    vscode.languages.registerInlayHintsProvider(markdown, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: guard(log, "The inlay hint", provide),
    }),
  );
}

function nameFit(fit: Fit): string {
  switch (fit) {
    case "core":
      return vscode.l10n.t("core");
    case "common":
      return vscode.l10n.t("common");
    case "adjacent":
      return vscode.l10n.t("adjacent");
    case "unusual":
      return vscode.l10n.t("unusual");
    case "out-of-place":
      return vscode.l10n.t("out of place");
  }
}

function nameStrength(strength: Strength): string {
  switch (strength) {
    case "required":
      return vscode.l10n.t("required");
    case "preferred":
      return vscode.l10n.t("nice to have");
    case "context":
      return vscode.l10n.t("not asked for");
    case "negated":
      return vscode.l10n.t("not required");
  }
}
