import assert from "node:assert/strict";
import knowledge from "#knowledge";
import { extendKnowledge } from "../../../src/knowledge/extend-knowledge.ts";

function extend(text: string) {
  const { knowledge: extended, problems } = extendKnowledge(knowledge, [{ path: "roles/own.yaml", text }]);
  const role = extended.roles.find(({ id }) => id === "house-ai");
  assert.ok(role !== undefined);
  return { role, told: problems.map(({ line, message }) => `${line}: ${message}`) };
}

const base = knowledge.roles.find(({ id }) => id === "ai-engineer");

describe("the lines of a company's role", () => {
  it("stand before those that it inherits", () => {
    const { role, told } = extend(`id: house-ai
extends: ai-engineer
experience: work on kilns
template:
  required: ["Fluent Python, and a hand for \${1:clay}"]
lines:
  required: ["Some years beside {role}"]
`);
    assert.deepEqual(told, []);
    assert.equal(role.experience, "work on kilns");
    assert.deepEqual(role.template.required, [`Fluent Python, and a hand for \${1:clay}`]);
    assert.deepEqual(role.template.duties, base?.template.duties);
    assert.deepEqual(role.lines.required, ["Some years beside {role}", ...(base?.lines.required ?? [])]);
    assert.deepEqual(role.lines.preferred, base?.lines.preferred);
  });

  it("may be its own alone", () => {
    const { role } = extend(
      "id: house-ai\nextends: ai-engineer\nreplace: [lines]\nlines:\n  stack: [Hearth on clay]\n",
    );
    assert.deepEqual(role.lines.stack, ["Hearth on clay"]);
    assert.deepEqual(role.lines.required, []);
    assert.equal(role.experience, base?.experience);
  });

  it("are left out where they would not work, with a word about it", () => {
    const { role, told } = extend(
      "id: house-ai\nextends: ai-engineer\nreplace: [lines]\nlines:\n  about:\n    - We pay $5\n    - We need {team}\n    - We need {role}\n",
    );
    assert.deepEqual(role.lines.about, ["We need {role}"]);
    assert.deepEqual(told, [
      `6: a placeholder is written \${1:words}; there is a $, } or \\ outside of one`,
      "7: nothing is filled in for {team}; expected {role}",
    ]);
  });
});
