import assert from "node:assert/strict";
import { readKnowledge } from "../../scripts/read-knowledge.ts";
import { createEngine } from "../../src/core/engine.ts";

const knowledge = readKnowledge("knowledge");
const engine = createEngine(knowledge);

/** Whether the skill is found in a sentence that stands among the requirements of a posting. */
function finds(skill: string, sentence: string): boolean {
  const text = `# AI Engineer\n\n## Requirements\n\n- ${sentence}\n`;
  return engine.check(text, { today: "2026-01-31", force: true }).mentions.some((mention) => mention.skill === skill);
}

describe("skills that are also everyday words", () => {
  it("show by example that they are told apart", () => {
    const bare = knowledge.skills.filter(
      (skill) =>
        skill.ambiguous !== undefined &&
        ((skill.examples?.is.length ?? 0) === 0 || (skill.examples?.isNot.length ?? 0) === 0),
    );
    assert.deepEqual(
      bare.map((skill) => skill.id),
      [],
    );
  });
  for (const skill of knowledge.skills) {
    if (skill.examples === undefined) continue;
    it(skill.label, () => {
      for (const sentence of skill.examples?.is ?? [])
        assert.ok(finds(skill.id, sentence), `${skill.id} is meant in “${sentence}”`);
      for (const sentence of skill.examples?.isNot ?? [])
        assert.ok(!finds(skill.id, sentence), `${skill.id} is not meant in “${sentence}”`);
    });
  }
});
