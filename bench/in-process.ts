import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatePosting, generatePostings } from "./generate-posting.ts";
import type { Product } from "./load-engine.ts";
import { measure, measurePaired } from "./measure.ts";
import { printTable } from "./print-table.ts";

/** As much of markdownlint as is used here. */
interface Markdownlint {
  readonly lint: (options: { readonly strings: Readonly<Record<string, string>> }) => unknown;
}

const today = "2026-01-31";
const perRound = 10;
const rounds = 15;
/** The compiler of Node is done with both after some two hundred postings. */
const warmUps = 20;

/** A check beside markdownlint, both warm, in this process. */
export async function benchInProcess({ createEngine, builtInKnowledge }: Product): Promise<void> {
  // By a variable: the type check of the whole does not know the packages of bench/.
  const name = "markdownlint/sync";
  const { lint }: Markdownlint = await import(name);
  const engine = createEngine(builtInKnowledge);
  const rows = [1, 5, 20].map((kilobytes) => {
    const postings = generatePostings(builtInKnowledge, (rounds + warmUps) * perRound, kilobytes * 1000);
    const batch = (round: number): string[] => postings.slice(round * perRound, (round + 1) * perRound);
    const { ours, theirs, ratio } = measurePaired(
      // With the fixes, which are worked out when they are read: markdownlint gives its own, too.
      (round) =>
        batch(round).map((text) => engine.check(text, { force: true, today }).findings.map(({ fixes }) => fixes)),
      (round) => batch(round).map((text) => lint({ strings: { text } })),
      rounds,
      warmUps,
    );
    return [`${kilobytes} KB`, milliseconds(ours / perRound), milliseconds(theirs / perRound), `${ratio.toFixed(1)}×`];
  });
  printTable(["one check (CPU)", "rolewise", "markdownlint", "ratio"], rows);
}

/** How a check grows with the posting: read for the first time, and as the editor does after a keystroke, with what was read before. */
export function benchGrowth({ createEngine, builtInKnowledge }: Product): void {
  const engine = createEngine(builtInKnowledge);
  const rows = [5, 100, 500].map((kilobytes) => {
    const text = generatePosting(builtInKnowledge, 7, kilobytes * 1000);
    const typed = (round: number): string =>
      `${text.slice(0, text.length / 2)}${round % 10}${text.slice(text.length / 2)}`;
    const [often, before] = kilobytes > 100 ? [3, 2] : [21, 40];
    const [first, again] = [false, true].map((remember) =>
      measure((round) => engine.check(typed(round), { force: true, today, remember }), often, before),
    ) as [number, number];
    const perKilobyte = (time: number): string => `${((time * 1000) / kilobytes).toFixed(1)} µs`;
    return [`${kilobytes} KB`, milliseconds(first), perKilobyte(first), milliseconds(again), perKilobyte(again)];
  });
  printTable(["one posting (CPU)", "first check", "per KB", "a keystroke", "per KB"], rows);
}

/** What is paid once, before the first check. */
export function benchStart({ createEngineIndex, builtInKnowledge }: Product): void {
  const text = readFileSync(join(__dirname, "../build/knowledge.json"), "utf8");
  printTable(
    ["once", "CPU"],
    [
      ["JSON.parse of the knowledge", milliseconds(measure(() => JSON.parse(text)))],
      ["index of the engine, warm", milliseconds(measure(() => createEngineIndex(builtInKnowledge)))],
    ],
  );
}

function milliseconds(time: number): string {
  return `${time.toFixed(2)} ms`;
}
