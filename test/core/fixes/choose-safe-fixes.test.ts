import assert from "node:assert/strict";
import { chooseSafeFixes } from "../../../src/core/fixes/choose-safe-fixes.ts";
import type { Fix } from "../../../src/core/fixes/types.ts";
import type { Finding } from "../../../src/core/types.ts";

function fix(title: string, safe: boolean, ...edits: readonly (readonly [number, number])[]): Fix {
  return { title, safe, edits: edits.map(([start, end]) => ({ start, end, text: "x" })) };
}

function findingWith(...fixes: readonly Fix[]): Finding {
  return { rule: "r", severity: "info", message: "m", skill: undefined, start: 0, end: 1, fixes, related: [] };
}

function titles(...findings: readonly Finding[]): readonly string[] {
  return chooseSafeFixes(findings).map(({ title }) => title);
}

describe("chooseSafeFixes", () => {
  it("takes the first safe fix of each finding", () => {
    const first = findingWith(fix("unsafe", false, [0, 1]), fix("safe", true, [0, 1]), fix("second", true, [0, 1]));
    assert.deepEqual(titles(first, findingWith(fix("other", true, [5, 6])), findingWith()), ["safe", "other"]);
  });

  it("takes of fixes that touch only the first", () => {
    const one = findingWith(fix("one", true, [0, 1], [8, 9]));
    assert.deepEqual(titles(one, findingWith(fix("two", true, [9, 10])), findingWith(fix("three", true, [3, 4]))), [
      "one",
      "three",
    ]);
  });
});
