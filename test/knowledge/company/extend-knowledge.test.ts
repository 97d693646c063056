import assert from "node:assert/strict";
import knowledge from "#knowledge";
import { createEngine } from "../../../src/core/index.ts";
import { type DataFile, type Extension, extendKnowledge } from "../../../src/knowledge/extend-knowledge.ts";

const file = (path: string, text: string): DataFile => ({ path, text });
const extend = (text: string): Extension => extendKnowledge(knowledge, [file("roles/own.yaml", text)]);
const told = ({ problems }: Extension): string[] =>
  problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);
const roleOf = ({ knowledge: { roles } }: Extension, id: string) => {
  const role = roles.find((each) => each.id === id);
  assert.ok(role, `there is no role ${id}`);
  return role;
};
const fitOf = (extension: Extension, role: string, skill: string) =>
  roleOf(extension, role).skills.find((row) => row.skill === skill)?.fit;

describe("extendKnowledge", () => {
  it("leaves the base as it is where there are no files", () => {
    const { knowledge: extended, problems } = extendKnowledge(knowledge, []);
    assert.deepEqual(extended.roles, knowledge.roles);
    assert.deepEqual(extended.skills, knowledge.skills);
    assert.deepEqual(problems, []);
  });

  describe("a role that extends another", () => {
    const extension = extend(`id: house-ai
extends: ai-engineer
label: house AI engineer
skills:
  core: [Hugging Face, sql]
  out-of-place: [langchain]
remove:
  skills: [fastapi]
duties:
  atypical:
    - duty: build-rag
      belongsTo: [data-engineer]
`);

    it("inherits the map, and lays its own lines over it", () => {
      assert.deepEqual(told(extension), []);
      assert.equal(fitOf(extension, "house-ai", "hf-transformers"), "core");
      assert.equal(fitOf(extension, "house-ai", "langchain"), "out-of-place");
      assert.equal(fitOf(extension, "house-ai", "python"), "core");
      assert.equal(fitOf(extension, "house-ai", "fastapi"), undefined);
      assert.notEqual(fitOf(extension, "ai-engineer", "fastapi"), undefined);
      const duty = roleOf(extension, "house-ai").duties.find((row) => row.duty === "build-rag");
      assert.equal(duty?.fit, "atypical");
      assert.deepEqual(duty?.belongsTo, ["data-engineer"]);
    });

    it("is near to the role it extends, and goes by its own name alone", () => {
      const role = roleOf(extension, "house-ai");
      assert.equal(role.near.at(-1), "ai-engineer");
      assert.deepEqual(role.titles, ["house AI engineer"]);
      assert.equal(role.withArticle, "a house AI engineer");
    });

    it("says where each line comes from", () => {
      const origins = extension.origins.roles.get("house-ai");
      assert.deepEqual(origins?.get("skills python"), { role: "ai-engineer", place: undefined });
      assert.deepEqual(origins?.get("skills sql"), {
        role: "house-ai",
        place: { path: "roles/own.yaml", line: 5, column: 24 },
      });
    });
  });

  it("checks with what it made", () => {
    const extension = extendKnowledge(knowledge, [
      file("roles/tender.yaml", "id: hearth-tender\nextends: ml-engineer\nskills:\n  out-of-place: [hearth]\n"),
      file("skills/own.yaml", "skills:\n  - id: hearth\n    label: Hearthstone Runner\n"),
    ]);
    assert.deepEqual(told(extension), []);
    const { findings, role } = createEngine(extension.knowledge).check(
      "---\nrole: hearth-tender\n---\n# Tender\n\n## Requirements\n\n- Hearthstone Runner\n- Python\n",
      { today: "2026-01-31" },
    );
    assert.deepEqual(role.ids, ["hearth-tender"]);
    assert.deepEqual(
      findings.map(({ rule, skill }) => [rule, skill]),
      [["no-mismatched-skill", "hearth"]],
    );
  });
});
