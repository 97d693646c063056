import assert from "node:assert/strict";
import { generateSnippets } from "../../scripts/generate/snippets.ts";
import { readDataFiles } from "../../scripts/read-knowledge.ts";
import { createEngine } from "../../src/core/index.ts";
import { compileKnowledge } from "../../src/knowledge/compile.ts";

const { knowledge } = compileKnowledge(readDataFiles("knowledge"));
const engine = createEngine(knowledge);
const [file] = generateSnippets(knowledge);
const snippets: readonly { prefix: string; body: readonly string[] }[] = Object.values(JSON.parse(file!.text));

/** What a snippet leaves in the document when every placeholder is accepted as it is. */
function accept(prefix: string): string {
  const snippet = snippets.find((candidate) => candidate.prefix === prefix);
  assert.ok(snippet !== undefined, `no snippet ${prefix}`);
  const text = snippet.body.join("\n").replace(/\$\{\d+:([^}]*)\}/g, "$1");
  return text.replace("$0", "");
}

describe("the whole-posting snippet", () => {
  for (const role of knowledge.roles) {
    it(`is a posting for ${role.withArticle} that nothing is to be said about`, () => {
      const result = engine.check(accept(`posting-${role.id}`), { today: "2026-01-31", path: "notes.md" });
      assert.equal(result.isPosting, true);
      assert.deepEqual(result.role.ids, [role.id]);
      assert.deepEqual(
        result.posting.sections.flatMap(({ heading, kind }) => (heading?.level === 2 ? kind : [])),
        ["about", "duties", "required", "preferred"],
      );
      assert.deepEqual(
        result.findings.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });

    it(`numbers the placeholders for ${role.withArticle} from 1 on, without a gap`, () => {
      const body = snippets.find(({ prefix }) => prefix === `posting-${role.id}`)!.body.join("\n");
      const numbers = [...new Set([...body.matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number)))];
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
      );
    });
  }
});
