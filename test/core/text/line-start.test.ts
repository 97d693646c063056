import assert from "node:assert/strict";
import { lineStart } from "../../../src/core/text/line-start.ts";

describe("the beginning of a line", () => {
  it("is right behind the line break before, whichever it is", () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => lineStart("a\nb\rc\n", offset)),
      [0, 0, 2, 2, 4, 4, 6],
    );
  });

  it("is the text's in its first line, also where a line break comes first", () => {
    assert.equal(lineStart("\ra", 0), 0);
    assert.equal(lineStart("", 0), 0);
  });
});
