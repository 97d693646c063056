import assert from "node:assert/strict";
import fc from "fast-check";
import { findEnds } from "../../../src/core/phrases/match-words.ts";
import { parsePhrase } from "../../../src/core/phrases/parse-phrase.ts";
import { compilePhrases, mostHeld, mostWork, type PhraseSet } from "../../../src/core/phrases/phrase-set.ts";
import { createTokenBuffer, lexInto, type Tokens } from "../../../src/core/text/lex.ts";
import { createVocabulary } from "../../../src/core/text/vocabulary.ts";

interface Search {
  readonly set: PhraseSet<number>;
  readonly lex: (text: string) => Tokens;
}

function compile(phrases: readonly string[]): Search {
  const vocabulary = createVocabulary();
  const set = compilePhrases(
    phrases.map((phrase, value) => ({ phrase, value })),
    vocabulary,
  );
  return {
    set,
    lex(text) {
      const tokens = createTokenBuffer();
      lexInto(tokens, text, 0, text.length, vocabulary);
      return tokens;
    },
  };
}

/** What it costs to search a text for the phrases, all of it as one sentence. */
function workOn(phrases: readonly string[], words: readonly string[]): number {
  const { set, lex } = compile(phrases);
  const tokens = lex(words.join(" "));
  set.match(tokens, 0, tokens.length);
  return set.work();
}

/** Of each phrase (its place in the list is its value) the longest match at each word. */
function findPlainly(phrases: readonly string[], words: readonly string[]) {
  return words.flatMap((_, from) =>
    phrases.flatMap((phrase, value) => {
      const parsed = parsePhrase(phrase);
      const ends = parsed.ok ? [...findEnds(parsed.parts, words, from)].filter((to) => to > from) : [];
      return ends.length === 0 ? [] : [{ value, from, to: Math.max(...ends) }];
    }),
  );
}

const letters = [..."abcdefgh"];
/** Words over a few letters in an order that does not repeat itself. */
function scramble(length: number): string[] {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return Array.from({ length: 1 + (seed % 4) }, (_, at) => letters[(seed >> (3 * at + 2)) % 8]).join("");
  });
}

const stems = letters.flatMap((one) => [`${one}*`, ...letters.map((other) => `${one}${other}*`)]);
const hostile: Readonly<Record<string, readonly string[]>> = {
  "gaps in each of many phrases": stems.flatMap((stem) =>
    letters.map((letter) => `${stem} ... ${letter}* ... ${stem} ... ${letter}`),
  ),
  "alternatives in each place": Array.from(
    { length: 40 },
    (_, index) => `${"(a*|b*|c*|d*|e*|ab*|cd*|) ".repeat(8)}${letters[index % 8]}${letters[(index * 3) % 8]}`,
  ),
  "one phrase of stems alone": ["a* ".repeat(130), "(a*|b*) ".repeat(8)],
  "stems within stems": Array.from(
    { length: 60 },
    (_, index) => `${"abcdefgh".slice(0, 1 + (index % 8))}* ... x${index}`,
  ),
};

describe("searching for phrases", () => {
  const texts: Readonly<Record<string, (length: number) => string[]>> = {
    "one word again and again": (length) => Array.from({ length }, () => "abcdefgh"),
    "words in no order": scramble,
  };
  for (const [phrases, list] of Object.entries(hostile)) {
    for (const [text, make] of Object.entries(texts)) {
      it(`costs twice as much for twice the text: ${phrases}, ${text}`, () => {
        const [short, long] = [workOn(list, make(2_000)), workOn(list, make(4_000))];
        assert.ok(short > 0);
        assert.ok(long <= 2.2 * short, `${short} for 2,000 words, ${long} for 4,000`);
        // The walk that goes over the limit is the last one, and ends there.
        assert.ok(long <= mostWork(4_000) * 1.1, `${long}`);
      });
    }
  }

  it("costs the same whatever was searched before", () => {
    const list = hostile["stems within stems"] as readonly string[];
    const { set, lex } = compile(list);
    const tokens = lex(scramble(500).join(" "));
    const first = set.match(tokens, 0, tokens.length);
    const work = set.work();
    assert.deepEqual(set.match(tokens, 0, tokens.length), first);
    assert.equal(set.work(), 2 * work);
  });

  it("costs no more for many plain phrases than for one", () => {
    const plain = Array.from({ length: 3_000 }, (_, index) => `word${index} and word${index + 1}`);
    const words = Array.from({ length: 3_000 }, (_, index) => `word${index % 100}`);
    assert.ok(workOn(plain, words) <= 3 * words.length);
  });

  it("lets phrases that begin alike go together", () => {
    const alike = letters.map((letter) => `(build*|make*) ... (big|) ${letter}`);
    const words = "we build a very nice thing".split(" ");
    assert.ok(workOn(alike, words) <= 1.3 * workOn(alike.slice(0, 1), words));
  });

  it("holds no more in memory than it may, however many states a text reaches", () => {
    const { set, lex } = compile(hostile["gaps in each of many phrases"] as readonly string[]);
    let most = 0;
    for (let part = 0; part < 40; part++) {
      const tokens = lex(
        scramble(400 + part)
          .slice(part)
          .join(" "),
      );
      set.match(tokens, 0, tokens.length);
      most = Math.max(most, set.held());
    }
    assert.ok(most <= mostHeld * 1.2, `${most}`);
  });

  it("finds what the phrases mean, no more and no less", () => {
    const word = fc.constantFrom("a", "ab", "abc", "b", "bc", "c");
    const element = fc.oneof(
      word,
      word.map((stem) => `${stem}*`),
    );
    const alternative = fc.array(element, { maxLength: 2 }).map((words) => words.join(" "));
    const group = fc.array(alternative, { minLength: 1, maxLength: 3 }).map((list) => `(${list.join("|")})`);
    const phrase = fc
      .tuple(element, fc.array(fc.oneof(element, group, fc.constant("...")), { maxLength: 4 }), element)
      .map(([first, middle, last]) => [first, ...middle, last].join(" ").replace(/(\.\.\. )+/g, "... "))
      .filter((text) => text.split("...").length <= 4);
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 6 }),
        fc.array(fc.oneof(word, fc.constant("z")), { maxLength: 25 }),
        (phrases, words) => {
          const { set, lex } = compile(phrases);
          const tokens = lex(words.join(" "));
          const key = ({ value, from, to }: { value: number; from: number; to: number }) => `${from} ${value} ${to}`;
          assert.deepEqual(
            set.match(tokens, 0, tokens.length).map(key).sort(),
            findPlainly(phrases, words).map(key).sort(),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});
