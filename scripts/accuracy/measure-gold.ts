import type { CheckResult } from "../../src/core/types.ts";
import { type Label, type LabelledPosting, locateLabels, quoteAround, readLabels } from "./labels.ts";
import type { CollectedPosting } from "./read-collection.ts";
import { percent } from "./table.ts";

/** What a reader found in one posting: its mentions of named technologies, in the order of the text. */
export type GoldPosting = LabelledPosting<
  Label & {
    /** Null where the knowledge has no such skill. */
    readonly skill: string | null;
  }
>;

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

/** Reads the labels of a folder. Throws where a label says no skill, as a second reader's do: those measure the labels only. */
export function readGold(folder: string): GoldPosting[] {
  const gold = readLabels(folder);
  for (const { id, mentions } of gold)
    for (const label of mentions)
      if (!("skill" in label))
        throw new Error(
          `${folder}/${id}.json: “${label.quote}” has no skill; expected its id, or null if there is none`,
        );
  return gold as GoldPosting[];
}

/**
 * Compares labels with what the engine finds in the postings that are at hand. Of both only technologies count: readers differ
 * on which practices ("CI/CD", "MLOps") have names, and labels of known practices are left out. Throws where a quote is not in its text:
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
  for (const posting of gold) {
    const text = texts.get(posting.id);
    if (text === undefined) continue;
    const tell = (what: string, start: number, end: number): void => {
      differences.push(`${posting.id} ${what}: ${quoteAround(text, start, end)}`);
    };
    const technologies = mentionsOf(text).filter((mention) => isTechnology(mention.skill));
    const labels = locateLabels(text, posting).filter(({ skill }) => skill === null || isTechnology(skill));
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

/** The counts, and the shares made of them; without the words of any posting. */
export function summarizeGold({ differences: _, ...counts }: GoldResult) {
  const { labelled, found, foundByEngine, falseHits, rightSkill, rightStrength } = counts;
  return {
    ...counts,
    precision: (foundByEngine - falseHits) / foundByEngine,
    recall: found / labelled,
    skill: rightSkill / found,
    strength: rightStrength / found,
  };
}

export function formatGold(result: GoldResult): string {
  const { postings, labelled, foundByEngine, precision, recall, skill, strength } = summarizeGold(result);
  return [
    ...result.differences,
    `${labelled} labelled mentions of named technologies in ${postings} postings, ${foundByEngine} found by the engine`,
    `precision ${percent(precision)}, recall ${percent(recall)}; of those found: skill ${percent(skill)}, strength ${percent(strength)}`,
  ].join("\n");
}
