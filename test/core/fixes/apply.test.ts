import assert from "node:assert/strict";
import { applyEdits, replaceText } from "../../../src/core/fixes/apply.ts";

describe("applyEdits", () => {
  it("makes edits that come in any order", () => {
    const edits = [
      { start: 4, end: 5, text: "E" },
      { start: 0, end: 1, text: "" },
      { start: 2, end: 2, text: "-" },
    ];
    assert.equal(applyEdits("abcde", edits), "b-cdE");
  });

  it("inserts before it replaces where two edits touch", () => {
    const edits = [
      { start: 1, end: 2, text: "B" },
      { start: 1, end: 1, text: "-" },
    ];
    assert.equal(applyEdits("abc", edits), "a-Bc");
  });

  it("throws when edits overlap", () => {
    const edits = [
      { start: 0, end: 2, text: "" },
      { start: 1, end: 3, text: "" },
    ];
    assert.throws(() => applyEdits("abc", edits), RangeError);
  });

  it("throws when an edit is outside the text", () => {
    assert.throws(() => applyEdits("abc", [{ start: 2, end: 4, text: "" }]), RangeError);
  });
});

describe("replaceText", () => {
  it("replaces a span", () => {
    assert.equal(
      applyEdits("a PowerBI b", replaceText({ text: "a PowerBI b" }, { start: 2, end: 9 }, "Power BI")),
      "a Power BI b",
    );
  });

  it("does nothing where the text stands there", () => {
    assert.deepEqual(replaceText({ text: "Go" }, { start: 0, end: 2 }, "Go"), []);
  });
});
