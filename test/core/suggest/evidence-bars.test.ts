import assert from "node:assert/strict";
import fc from "fast-check";
import { drawBar } from "../../../src/core/suggest/evidence-bars.ts";

describe("drawBar", () => {
  it("fills a cell for each tenth", () => {
    assert.equal(drawBar(0), "▱▱▱▱▱▱▱▱▱▱");
    assert.equal(drawBar(0.53), "▰▰▰▰▰▱▱▱▱▱");
    assert.equal(drawBar(1), "▰▰▰▰▰▰▰▰▰▰");
  });

  it("is as long for every share, and never shorter for a greater one", () => {
    const filled = (share: number): number => [...drawBar(share)].filter((cell) => cell === "▰").length;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        assert.equal([...drawBar(a)].length, 10);
        assert.ok(a <= b ? filled(a) <= filled(b) : filled(a) >= filled(b));
      }),
    );
  });
});
