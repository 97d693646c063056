import assert from "node:assert/strict";
import { removeSentence } from "../../../src/core/fixes/remove-sentence.ts";
import { apply, read } from "./reading.ts";

const removals: readonly { title: string; before: string; words: string; after: string | undefined }[] = [
  {
    title: "an item",
    before: "# A\n\n- Explore data\n- Ship models\n",
    words: "Explore data",
    after: "# A\n\n- Ship models\n",
  },
  {
    title: "no sentence that shares its bold marks",
    before: "# A\n\n**You ship. You explore data.**\n",
    words: "You explore",
    after: undefined,
  },
  {
    title: "no sentence with a comment in it",
    before: "# A\n\n- Explore data <!-- ask Data about it -->\n",
    words: "Explore",
    after: undefined,
  },
  {
    title: "no sentence whose successor would begin a list",
    before: "# A\n\nYou explore data. 1. is what we call it.\n",
    words: "You explore",
    after: undefined,
  },
  { title: "no heading", before: "# A\n\nText\n", words: "A", after: undefined },
];

describe("removeSentence", () => {
  for (const { title, before, words, after } of removals) {
    it(`removes ${title}`, () => {
      const { posting } = read(before);
      const sentence = posting.sentences.find(({ start, end }) => before.slice(start, end).includes(words));
      assert.ok(sentence !== undefined);
      assert.equal(apply(before, removeSentence(posting, sentence)), after);
    });
  }
});
