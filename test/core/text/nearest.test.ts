import assert from "node:assert/strict";
import { nearest } from "../../../src/core/text/nearest.ts";

const roles = ["ai-engineer", "ml-engineer", "mlops-engineer", "data-scientist", "data-engineer", "data-analyst"];

describe("nearest", () => {
  const meant: readonly (readonly [typed: string, expected: string | undefined])[] = [
    ["ai-enginer", "ai-engineer"],
    ["AI-Engineer", "ai-engineer"],
    ["datascientist", "data-scientist"],
    ["data-scienitst", "data-scientist"],
    ["ml-ops-engineer", "mlops-engineer"],
    ["data-analysts", "data-analyst"],
    ["nurse", undefined],
    ["x", undefined],
    ["", undefined],
  ];
  for (const [typed, expected] of meant) {
    it(`takes “${typed}” for ${expected ?? "none of them"}`, () => assert.equal(nearest(typed, roles), expected));
  }

  it("gives the nearest one, and of equally near ones the first", () => {
    assert.equal(nearest("core", ["common", "cores", "core"]), "core");
    assert.equal(nearest("cor", ["corn", "core"]), "corn");
  });

  it("does not take a short word for any other short word", () => {
    assert.equal(nearest("go", ["r", "sql", "css"]), undefined);
    assert.equal(nearest("5", ["r", "c"]), undefined);
  });
});
