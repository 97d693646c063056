import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import { composeEdits } from "../../../src/core/fixes/compose-edits.ts";
import type { TextEdit } from "../../../src/core/text/span.ts";

/** Edits that do not overlap, in any order, for a text of some length. */
function editsFor(length: number): fc.Arbitrary<TextEdit[]> {
  const edit = fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 4 }));
  return fc.array(edit, { maxLength: 5 }).map((drafts) => {
    const edits: TextEdit[] = [];
    for (const [a, b, text] of drafts) {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      if (edits.every((other) => span.end < other.start || other.end < span.start)) edits.push({ ...span, text });
    }
    return edits;
  });
}

describe("composeEdits", () => {
  it("does in one go what two sets of edits do one after the other", () => {
    const twice = fc
      .string({ maxLength: 30 })
      .chain((text) => editsFor(text.length).map((first) => ({ text, first, between: applyEdits(text, first) })))
      .chain((one) => editsFor(one.between.length).map((then) => ({ ...one, then })));
    fc.assert(
      fc.property(twice, ({ text, first, between, then }) => {
        const edits = composeEdits(text.length, first, then);
        assert.equal(applyEdits(text, edits), applyEdits(between, then));
        for (const [at, edit] of edits.entries()) assert.ok(at === 0 || (edits[at - 1] as TextEdit).end < edit.start);
      }),
    );
  });

  it("leaves what neither changes alone", () => {
    const first = [{ start: 1, end: 2, text: "xy" }];
    assert.deepEqual(composeEdits(6, first, [{ start: 5, end: 6, text: "" }]), [
      { start: 1, end: 2, text: "xy" },
      { start: 4, end: 5, text: "" },
    ]);
  });

  it("has no edits where the second takes the first back", () => {
    assert.deepEqual(composeEdits(4, [{ start: 2, end: 2, text: "new" }], [{ start: 2, end: 5, text: "" }]), []);
  });

  it("throws on an edit outside of what the first leave", () => {
    assert.throws(
      () => composeEdits(3, [{ start: 0, end: 3, text: "" }], [{ start: 0, end: 1, text: "" }]),
      RangeError,
    );
  });
});
