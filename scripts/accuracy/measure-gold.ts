import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckResult } from "../../src/core/types.ts";
import type { CollectedPosting } from "./read-collection.ts";
import { percent } from "./table.ts";

type Strength = CheckResult["mentions"][number]["strength"];

/** What a reader found in one posting: its mentions of named technologies, in the order of the text. */
export interface GoldPosting {
  readonly id: string;
  readonly mentions: readonly {
    readonly quote: string;
    /** Which occurrence of `quote` in the text, inside words too, from 1. */
    readonly n: number;
    /** Null where the knowledge has no such skill. */
    readonly skill: string | null;
    readonly strength: Strength;
  }[];
}

export interface GoldResult {
  readonly postings: number;
  readonly labelled: number;
  /** Labelled mentions that the engine found: their spans overlap. */
  readonly found: number;
  readonly foundByEngine: number;
  /** Of what the engine found, what lies on no label. */
  readonly falseHits: number;
  readonly rightSkill: number;
  readonly rightStrength: number;
  /** Each miss, false hit, wrong skill and wrong strength, with the words around it. For the terminal, never to be kept. */
  readonly differences: readonly string[];
}

/** Reads the labels of a folder, one posting per JSON file. */
export function readGold(folder: string): GoldPosting[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as GoldPosting);
}

/**
 * Compares labels with what the engine finds in the postings that are at hand. Throws where a quote is not in its text:
 * then the labels belong to another text.
 */
export function measureGold(
  gold: readonly GoldPosting[],
  postings: readonly CollectedPosting[],
  mentionsOf: (text: string) => CheckResult["mentions"],
  isTechnology: (skill: string) => boolean,
): GoldResult {
  const texts = new Map(postings.map((posting) => [posting.id, posting.text]));
  const differences: string[] = [];
  const total = { postings: 0, labelled: 0, found: 0, foundByEngine: 0, falseHits: 0, rightSkill: 0, rightStrength: 0 };
  for (const { id, mentions } of gold) {
    const text = texts.get(id);
    if (text === undefined) continue;
    const tell = (what: string, start: number, end: number): void => {
      const around = `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`;
      differences.push(`${id} ${what}: …${around.replace(/\s+/g, " ")}…`);
    };
    const technologies = mentionsOf(text).filter((mention) => isTechnology(mention.skill));
    const labels = mentions.map((label) => ({ ...label, ...locate(text, label.quote, label.n, id) }));
    total.postings++;
    total.labelled += labels.length;
    total.foundByEngine += technologies.length;
    for (const label of labels) {
      const hits = technologies.filter((mention) => mention.start < label.end && mention.end > label.start);
      const [hit] = hits;
      if (hit === undefined) {
        tell(`missed ${label.skill ?? "(unknown)"}`, label.start, label.end);
        continue;
      }
      total.found++;
      if (hits.some((mention) => mention.skill === label.skill)) total.rightSkill++;
      else tell(`read as ${hit.skill}, is ${label.skill ?? "unknown"}`, label.start, label.end);
      if (hit.strength === label.strength) total.rightStrength++;
      else tell(`read as ${hit.strength}, is ${label.strength}`, label.start, label.end);
    }
    for (const { skill, start, end } of technologies) {
      if (labels.some((label) => start < label.end && end > label.start)) continue;
      total.falseHits++;
      tell(`false hit ${skill}`, start, end);
    }
  }
  return { ...total, differences };
}

export function formatGold(result: GoldResult): string {
  const { postings, labelled, found, foundByEngine, falseHits, rightSkill, rightStrength } = result;
  return [
    ...result.differences,
    `${labelled} labelled mentions of named technologies in ${postings} postings, ${foundByEngine} found by the engine`,
    `precision ${percent((foundByEngine - falseHits) / foundByEngine)}, recall ${percent(found / labelled)}; of those found: skill ${percent(rightSkill / found)}, strength ${percent(rightStrength / found)}`,
  ].join("\n");
}

function locate(text: string, quote: string, n: number, id: string): { start: number; end: number } {
  let start = -1;
  for (let count = 0; count < n; count++) {
    start = text.indexOf(quote, start + 1);
    if (start === -1) throw new Error(`${id}: the text has no occurrence ${n} of “${quote}”`);
  }
  return { start, end: start + quote.length };
}
