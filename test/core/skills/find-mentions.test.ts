import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function skillsIn(line: string): string[] {
  const text = `# Data Engineer\n\n## Requirements\n\n- ${line}\n`;
  return engine
    .check(text, { today: "2026-01-01", force: true })
    .mentions.filter((mention) => mention.section.kind === "required")
    .map((mention) => mention.skill);
}

describe("mentions", () => {
  it("are found in capitals where their neighbours are skills", () => {
    assert.deepEqual(skillsIn("Hadoop, HIVE and SPARK"), ["hadoop", "hive", "spark"]);
  });

  it("are not found in capitals that may mean anything", () => {
    assert.deepEqual(skillsIn("A SPARK of joy"), []);
    assert.deepEqual(skillsIn("Handling PHI / HIPAA records in Python").includes("phi"), false);
  });

  it("are not looked for in the tags of a job board", () => {
    assert.deepEqual(skillsIn("#LI-DNI #IND-DNS"), []);
    assert.deepEqual(skillsIn("C# and SQL"), ["csharp", "sql"]);
  });
});
