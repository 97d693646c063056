import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import knowledge from "#knowledge";
import { createEngine, type Finding } from "../../src/core/index.ts";

const root = join(import.meta.dirname, "../..");
/** Those that say nothing of themselves. */
const texts = ["examples/postings", "test/corpus"]
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".md"))
  .map((path) => [path, readFileSync(join(root, path), "utf8")] as const)
  .filter(([, text]) => !/^\uFEFF|^---/.test(text));

describe("--role", () => {
  const engine = createEngine(knowledge);
  const options = { force: true, today: "2026-06-01" };
  // What is said of the role itself stands where the role is said: in the title, or in the front matter.
  const placeOf = ({ rule, start, end }: Finding, shift: number): string =>
    rule === "consistent-role" ? "the role" : `${start - shift}-${end - shift}`;
  const say = (found: readonly Finding[], shift: number): readonly string[] =>
    found.map((one) => `${placeOf(one, shift)} ${one.severity} ${one.rule} ${one.message}`).sort();

  for (const role of ["ai-engineer", "data-analyst", "data-scientist"]) {
    it(`${role} says of every example what it would say with that role in its front matter, which an editor reads`, () => {
      let count = 0;
      assert.ok(texts.length > 10);
      for (const [name, text] of texts) {
        const head = `---\nrole: ${role}\n---\n\n`;
        const asked = engine.check(text, { ...options, role });
        const written = engine.check(head + text, options);
        assert.deepEqual([asked.role.ids, asked.role.source], [[role], "option"], name);
        assert.deepEqual(say(asked.findings, 0), say(written.findings, head.length), name);
        count += asked.findings.length;
      }
      assert.ok(count > 20);
    });
  }
});
