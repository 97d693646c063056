import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { suggestAt } from "../../../src/core/suggest/suggest-at.ts";
import { createTrials } from "../../../src/core/suggest/try-insertion.ts";
import { plainL10n } from "../../../src/core/text/l10n.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);
const today = "2026-01-31";

describe("lines that are tried before they are offered", () => {
  it("are tried once while a word is typed, where somebody keeps what was found", () => {
    let checks = 0;
    const check = (text: string) => {
      checks++;
      return engine.check(text, { today, force: true });
    };
    const head = "# AI Engineer\n\n## Requirements\n\n- ";
    const trials = createTrials();
    const labels = ["", "E", "Ex"].map((typed) => {
      checks = 0;
      const text = `${head}${typed}\n`;
      const draft = { engine, result: check(text), check, trials };
      const suggestions = suggestAt(plainL10n, draft, head.length + typed.length, { asked: true, today });
      return { offered: suggestions.map(({ label }) => label), checks };
    });
    const [first, , last] = labels;
    assert.ok((first?.offered.length ?? 0) > 5);
    // The text as it stands, and without the word.
    assert.ok(
      (first?.checks ?? 0) > 5 && (last?.checks ?? 9) < (first?.checks ?? 0) / 2,
      JSON.stringify(labels.map(({ checks }) => checks)),
    );
  });
});
