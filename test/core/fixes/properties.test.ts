import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import { moveToPreferred } from "../../../src/core/fixes/move-to-preferred.ts";
import { removeMention } from "../../../src/core/fixes/remove-mention.ts";
import type { Mention } from "../../../src/core/skills/types.ts";
import { posting, type Written } from "./postings.ts";
import { findMention, read } from "./reading.ts";
import { assertWhole, unwrap } from "./whole.ts";

const runs = { numRuns: 150 };

function namesIn(text: string): string[] {
  return read(text)
    .mentions.filter(({ sentence, section }) => sentence.block.kind !== "heading" && section.kind !== "duties")
    .map(({ text: name }) => name.replace(/\s+/g, " "));
}

/** Every item and duty that does not name the target stands there as before. */
function assertOthersStay(before: string, after: string, target: string): void {
  const written = read(before);
  for (const { kind, content } of written.posting.blocks) {
    const words = before.slice(content.start, content.end);
    // A label goes with the last of what it announces.
    if (kind === "heading" || words.includes(target)) continue;
    assert.ok(after.includes(words), `“${words}” stays`);
  }
  const dutiesOf = (text: string): string[] =>
    read(text).duties.flatMap(({ duty, sentence }) => (sentence.block.kind === "heading" ? [] : [duty]));
  assert.ok(dutiesOf(before).length > 0);
  assert.deepEqual(dutiesOf(after), dutiesOf(before));
}

/** The section that a move made looks like its fellows. */
function assertNewSection({ isSpaced }: Written, after: string): void {
  const lines = after.split(/\r?\n/).map((line) => line.replace(/^> ?/, ""));
  const at = lines.findIndex((line) => line.includes("Nice to have"));
  assert.equal(lines[at - 1]?.trim(), "", "a blank line before the heading");
  assert.equal(lines[at + 1]?.trim() === "", isSpaced, "a blank line behind the heading, where the others have one");
  assert.doesNotMatch(lines[isSpaced ? at + 2 : at + 1] as string, /^(?: {4}|\t)/, "code");
}

/** A list that was numbered without a gap still is, on every level. */
function assertNumbered(after: string): void {
  let last: number[] = [];
  for (const line of unwrap(after).split(/\r?\n/)) {
    const [, indent = "", number] = /^(?:> ?)?( *)(?:(\d+)[.)] )?/.exec(line) ?? [];
    if (line.replace(/^> ?/, "").trim() === "") continue;
    last = last.slice(0, indent.length + 1);
    if (number === undefined) last = last.slice(0, indent.length);
    else {
      assert.equal(Number(number), (last[indent.length] ?? 0) + 1, line);
      last[indent.length] = Number(number);
    }
  }
}

function targetOf(written: Written, pick: number): Mention {
  return findMention(read(written.text), written.required[pick % written.required.length] as string);
}

describe("fixes on any posting", function () {
  this.timeout(60_000);

  it("removeMention takes out the one skill and nothing else", () => {
    fc.assert(
      fc.property(posting, fc.nat(), (written, pick) => {
        const { posting: parsed, mentions } = read(written.text);
        assert.deepEqual(
          namesIn(written.text).sort(),
          [...written.skills].sort(),
          "the posting is read as it was written",
        );
        const target = targetOf(written, pick);
        const edits = removeMention(parsed, mentions, findMention({ mentions }, target.text));
        assert.ok(edits !== undefined, "a removal is known");
        const after = applyEdits(written.text, edits);
        assertWhole(written.text, after);
        assertOthersStay(written.text, after, target.text);
        assertNumbered(after);
        assert.deepEqual(namesIn(after).sort(), written.skills.filter((name) => name !== target.text).sort());
      }),
      runs,
    );
  });

  it("moveToPreferred leaves every skill once, and the one among the nice-to-haves", () => {
    fc.assert(
      fc.property(posting, fc.nat(), (written, pick) => {
        const { posting: parsed, mentions } = read(written.text);
        const target = targetOf(written, pick);
        const fix = moveToPreferred(parsed, mentions, findMention({ mentions }, target.text));
        assert.ok(fix !== undefined, "a move is known");
        const after = applyEdits(written.text, fix.edits);
        assertWhole(written.text, after);
        assertOthersStay(written.text, after, target.text);
        assertNumbered(after);
        if (!written.hasPreferred) assertNewSection(written, after);
        assert.deepEqual(namesIn(after).sort(), [...written.skills].sort());
        assert.equal(findMention(read(after), target.text).section.kind, "preferred");
      }),
      runs,
    );
  });

  it("removing every skill of the requirements in turn always leaves a whole posting", () => {
    fc.assert(
      fc.property(posting, (written) => {
        let text = written.text;
        for (const name of written.required) {
          const { posting: parsed, mentions } = read(text);
          const edits = removeMention(parsed, mentions, findMention({ mentions }, name));
          assert.ok(edits !== undefined, `${name} can go`);
          const after = applyEdits(text, edits);
          assertWhole(text, after);
          text = after;
        }
      }),
      { numRuns: 50 },
    );
  });
});
