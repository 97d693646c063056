import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { draftPosting } from "../../../src/core/drafts/draft-posting.ts";
import { showPlaceholders } from "../../../src/core/drafts/placeholders.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";
import { createWriter, put } from "./writer.ts";

const { check, suggest, suggestIn } = createWriter(builtInKnowledge);

const drafts = builtInKnowledge.roles.map((role) => {
  const text = showPlaceholders(draftPosting(builtInKnowledge.drafts, role)).replace("$0", "");
  return { name: `a new posting for ${role.withArticle}`, text };
});
const examples = readdirSync("examples/postings").map((name) => ({
  name,
  text: readFileSync(`examples/postings/${name}`, "utf8"),
}));
/** Only the beginning of a posting: most of its areas are still missing. */
const beginnings = drafts.map(({ name, text }) => ({
  name: `the beginning of ${name}`,
  text: text.replace(/^(- [^\n]*\n)(?:- [^\n]*\n)+/gm, "$1"),
}));

/** The text with an empty item behind each list, and where it is to be written. */
function openLists(text: string): readonly { readonly open: string; readonly offset: number }[] {
  return [...text.matchAll(/^([-*•]) [^\n]*\n(?![-*•] |[ \t]+\S)/gm)].map((match) => {
    const at = match.index + match[0].length;
    const marker = `${match[1]} `;
    return { open: `${text.slice(0, at)}${marker}\n${text.slice(at)}`, offset: at + marker.length };
  });
}

function serious(text: string): readonly string[] {
  return check(text)
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ rule, skill }) => `${rule} ${skill ?? ""}`)
    .sort();
}

describe("the lines that are suggested", () => {
  for (const { name, text } of [...examples, ...beginnings]) {
    it(`add no warning to ${name}`, () => {
      let offered = 0;
      for (const { open, offset } of openLists(text)) {
        const before = serious(open);
        for (const suggestion of suggestIn(open, offset).filter(({ kind }) => kind === "line")) {
          offered += 1;
          assert.deepEqual(serious(put(open, suggestion)), before, suggestion.label);
        }
      }
      assert.ok(offered > 0);
    });
  }

  it("fill the areas of a posting that has none yet, one after the other", () => {
    const areas = builtInKnowledge.roles.find(({ id }) => id === "ai-engineer")?.areas ?? [];
    let text = "# AI Engineer\n\n## What you bring\n\n";
    for (let taken = 0; taken < 8; taken += 1) {
      const [best] = suggest(`${text}- |`);
      assert.ok(best !== undefined);
      text = `${put(`${text}- `, best)}\n`;
    }
    const page = `${text}\n## What you will do\n\n- Help your colleagues\n- Learn something\n- Write\n`;
    assert.ok(areas.length > 4);
    assert.deepEqual(
      check(page).findings.map(({ message }) => message),
      [],
    );
  });
});
