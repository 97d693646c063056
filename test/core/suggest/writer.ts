import assert from "node:assert/strict";
import { showPlaceholders } from "../../../src/core/drafts/placeholders.ts";
import { createEngine } from "../../../src/core/engine.ts";
import type { Knowledge } from "../../../src/core/knowledge.ts";
import { suggestAt } from "../../../src/core/suggest/suggest-at.ts";
import type { Suggestion } from "../../../src/core/suggest/types.ts";
import { plainL10n } from "../../../src/core/text/l10n.ts";
import type { CheckOptions, CheckResult } from "../../../src/core/types.ts";

const today = "2026-06-30";

/** Writes postings with suggestions; "|" in a text is where the cursor stands. */
export interface Writer {
  readonly check: (text: string) => CheckResult;
  readonly suggestIn: (text: string, offset: number, asked?: boolean) => readonly Suggestion[];
  readonly suggest: (marked: string, asked?: boolean) => readonly Suggestion[];
  readonly labels: (marked: string, asked?: boolean) => readonly string[];
  /** The text after the suggestion with the label is taken, with its placeholders as they are and "|" gone. */
  readonly take: (marked: string, label: string, asked?: boolean) => string;
}

export function createWriter(knowledge: Knowledge, options: Partial<CheckOptions> = {}): Writer {
  const engine = createEngine(knowledge);
  const check = (text: string): CheckResult => engine.check(text, { today, ...options });
  const suggestIn: Writer["suggestIn"] = (text, offset, asked = false) =>
    suggestAt(plainL10n, { engine, result: check(text), check }, offset, { asked, today });
  const suggest: Writer["suggest"] = (marked, asked) => {
    const offset = marked.indexOf("|");
    assert.ok(offset >= 0, "no | in the text");
    return suggestIn(marked.replace("|", ""), offset, asked);
  };
  return {
    check,
    suggestIn,
    suggest,
    labels: (marked, asked) => suggest(marked, asked).map(({ label }) => label),
    take(marked, label, asked) {
      const suggestion = suggest(marked, asked).find((one) => one.label === label);
      assert.ok(suggestion, `“${label}” is not suggested`);
      return put(marked.replace("|", ""), suggestion);
    },
  };
}

/** The text with a suggestion taken. */
export function put(text: string, { replace, insert, isSnippet }: Suggestion): string {
  const shown = isSnippet ? showPlaceholders(insert).replace(/\$\d/g, "") : insert;
  return text.slice(0, replace.start) + shown + text.slice(replace.end);
}
