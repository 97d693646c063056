import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { splitAreas } from "../../../src/core/suggest/split-areas.ts";
import { compileSample } from "./knowledge.ts";

const engine = createEngine(compileSample());

function split(text: string) {
  const ids = (areas: readonly { readonly id: string }[]) => areas.map(({ id }) => id);
  return splitAreas(engine.index(), engine.check(text, { today: "2026-06-30" })).map(({ role, shown, missing }) => [
    role.id,
    ids(shown),
    ids(missing),
  ]);
}

describe("splitAreas", () => {
  it("tells what of the role the posting shows from what it does not", () => {
    const text = "# AI Engineer\n\n## Requirements\n\n- Python\n";
    assert.deepEqual(split(text), [["ai-engineer", ["programming"], ["serving"]]]);
    const whole = "# AI Engineer\n\n## Responsibilities\n\n- Deploy our models\n\n## Requirements\n\n- Python\n";
    assert.deepEqual(split(whole), [["ai-engineer", ["programming", "serving"], []]]);
  });

  it("does so for each role, and for none in a document that is no posting", () => {
    const both =
      "---\nroles: [data-analyst, ai-engineer]\n---\n\n# Wizard\n\n## Requirements\n\n- Python is not required\n";
    assert.deepEqual(split(both), [
      ["data-analyst", [], []],
      ["ai-engineer", [], ["programming", "serving"]],
    ]);
    assert.deepEqual(split("# Project\n\nPython.\n"), []);
  });
});
