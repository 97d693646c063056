import type { Engine } from "../engine.ts";
import type { Fit, SectionKind } from "../knowledge.ts";
import { isAsked } from "../posting/is-asked.ts";
import type { Strength } from "../posting/types.ts";
import type { Mention } from "../skills/types.ts";
import type { Span } from "../text/span.ts";
import type { CheckResult } from "../types.ts";

export interface FitMark extends Span {
  readonly fit: Fit;
}

export interface StrengthMark extends Span {
  readonly strength: Strength;
}

/** How each technology and practice that a posting asks for suits its role, where a map has an opinion. */
export function markFits(engine: Engine, result: CheckResult): readonly FitMark[] {
  const { skills } = engine.index();
  const fits = new Map<string, Fit | undefined>();
  const fitOf = (id: string): Fit | undefined => {
    if (!fits.has(id)) {
      const fit = engine.fitOf(result, id);
      fits.set(id, fit === undefined || fit.basis === "none" || skills.get(id)?.kind === "trait" ? undefined : fit.fit);
    }
    return fits.get(id);
  };
  return result.mentions.flatMap(({ skill, strength, start, end }) => {
    const fit = isAsked({ strength }) ? fitOf(skill) : undefined;
    return fit === undefined ? [] : [{ start, end, fit }];
  });
}

/**
 * Where the words around skills make them stronger or weaker than their section would. Of several in a row that are read
 * alike only the last is marked.
 */
export function markStrengths({ mentions }: Pick<CheckResult, "mentions">): readonly StrengthMark[] {
  return mentions.flatMap(({ start, end, strength, sentence }, place) => {
    const next = mentions[place + 1];
    const isLast = next === undefined || next.sentence !== sentence || next.strength !== strength;
    return isLast && strength !== strengthByPlace(mentions[place] as Mention) ? [{ start, end, strength }] : [];
  });
}

/** What a heading leads one to expect of what stands under it. */
const strengthBySection: Readonly<Record<SectionKind, Strength>> = {
  about: "context",
  duties: "required",
  required: "required",
  preferred: "preferred",
  mixed: "required",
  stack: "required",
  benefits: "context",
  process: "context",
  legal: "context",
  other: "context",
};

function strengthByPlace({ section, sentence }: Mention): Strength {
  const isItem = sentence.block.kind === "item" || sentence.block.kind === "cell";
  return section.kind === "other" && isItem ? "required" : strengthBySection[section.kind];
}
