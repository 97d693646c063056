import assert from "node:assert/strict";
import fc from "fast-check";
import { parsePhrase } from "../../../src/core/phrases/parse-phrase.ts";
import { compilePhrases } from "../../../src/core/phrases/phrase-set.ts";
import { createTokenBuffer, lexInto } from "../../../src/core/text/lex.ts";
import { createVocabulary } from "../../../src/core/text/vocabulary.ts";

function find(phrase: string, text: string): string[] {
  const vocabulary = createVocabulary();
  const phrases = compilePhrases([{ phrase, value: 1 }], vocabulary);
  const tokens = createTokenBuffer();
  lexInto(tokens, text, 0, text.length, vocabulary);
  return phrases
    .match(tokens, 0, tokens.length)
    .map((match) => text.slice(tokens.start[match.from], tokens.end[match.to - 1]));
}

describe("phrases", () => {
  const cases: [phrase: string, text: string, found: string[]][] = [
    ["nice to have", "It is Nice-to-Have for us", ["Nice-to-Have"]],
    ["nice to have", "nice to be had", []],
    ["respons*", "Your responsibilities", ["responsibilities"]],
    ["explor* ... data", "Explore our very large raw data", ["Explore our very large raw data"]],
    ["explor* ... data", "explore one two three four five data", []],
    ["explor* ... data", "explore data", ["explore data"]],
    ["(build|train*) models", "we trained models and build models", ["trained models", "build models"]],
    ["(key|) duties", "Key duties, duties", ["Key duties", "duties", "duties"]],
    ["you'll build", "You’ll build things", ["You’ll build"]],
    ["r & d", "Our R&D and R&amp;D", ["R&D", "R&amp;D"]],
    ["(a b|a) c", "a b c a c", ["a b c", "a c"]],
    ["time series", "a time-series model", ["time-series"]],
    ["feature_store", "our feature_store and _feature_ store", ["feature_store"]],
    ["you‘ll build", "You'll build things", ["You'll build"]],
    ["work ... data ... teams", "work with the data of other teams", ["work with the data of other teams"]],
  ];
  for (const [phrase, text, found] of cases) {
    it(`“${phrase}” in “${text}”`, () => assert.deepEqual(find(phrase, text), found));
  }

  it("does not lead one phrase's gap into another phrase", () => {
    const vocabulary = createVocabulary();
    const phrases = compilePhrases(
      [
        { phrase: "build ... models", value: "gap" },
        { phrase: "build teams", value: "plain" },
      ],
      vocabulary,
    );
    const text = "build very good teams";
    const tokens = createTokenBuffer();
    lexInto(tokens, text, 0, text.length, vocabulary);
    assert.deepEqual(phrases.match(tokens, 0, tokens.length), []);
  });

  for (const [phrase, reason] of [
    ["", "empty"],
    ["(a|) (b|)", "empty"],
    ["... a", "beginning or end"],
    ["a ... ... b", "in a row"],
    ["a (b (c))", "inside parentheses"],
    ["a | b", "outside"],
    ["a ... b ... c ... d ... e", "more than 3 gaps"],
    ["a)", "without its ("],
    ["(a", "without its )"],
    ["a * b", "no word"],
  ] as const) {
    it(`refuses “${phrase}”`, () => {
      const parsed = parsePhrase(phrase);
      assert.ok(!parsed.ok && parsed.reason.includes(reason), JSON.stringify(parsed));
    });
  }

  it("finds what a plain search finds, for phrases of words", () => {
    const word = fc.constantFrom("a", "b", "c", "d");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word, { maxLength: 30 }), (phrase, text) => {
        const expected = text.filter((_, at) => phrase.every((piece, offset) => text[at + offset] === piece)).length;
        assert.equal(find(phrase.join(" "), text.join(" ")).length, expected);
      }),
    );
  });
});
