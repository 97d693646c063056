import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Posting, Problem } from "../posting/types.ts";
import type { Span } from "../text/span.ts";
import { mostUnknownNames } from "../text/unknown-name.ts";
import { findDirectives } from "./find-directives.ts";
import { createNextLineFinder } from "./next-line.ts";
import { readTargets, type SuppressionTarget } from "./read-targets.ts";

/** What a comment says of some findings. */
export interface Suppression {
  /** `here`: they are not wanted in the range. `off` and `on`: a switch from here on; of the switches before a finding the last counts. */
  readonly kind: "here" | "off" | "on";
  readonly range: Span;
  /** What it speaks of; undefined for every rule. A comment that speaks of several things makes several of these. */
  readonly target: SuppressionTarget | undefined;
  readonly comment: SuppressingComment;
}

export interface SuppressingComment {
  readonly span: Span;
  /** What follows the name, up to the reason. */
  readonly list: Span;
  /** Whether it names anything that nobody knows. */
  readonly isPuzzling: boolean;
}

export interface Suppressions {
  /** In the order of the text. */
  readonly all: readonly Suppression[];
  readonly problems: readonly Problem[];
}

/** More than this no person writes; the rest is passed over. */
const mostSuppressions = 1_000;
const names = ["disable-next-line", "disable", "enable", "disable-file"];

/**
 * Reads `<!-- rolewise-disable-next-line RULE(SKILL) -- reason -->`, `rolewise-disable` … `rolewise-enable` and
 * `rolewise-disable-file`; comments that code only shows are none. For the next line see next-line.ts. What a comment names and nobody knows is a problem at its place, and never widens the comment to
 * all rules or skills.
 */
export function readSuppressions(
  posting: Posting,
  index: Pick<EngineIndex, "skillNames">,
  ruleIds: readonly string[],
): Suppressions {
  const { text } = posting;
  const all: Suppression[] = [];
  const problems: Problem[] = [];
  const nextLine = createNextLineFinder(posting);
  for (const { span, name, list, isClosed } of findDirectives(text)) {
    const problem = isClosed ? explainName(name) : "This comment is never closed. End it with -->.";
    if (problem !== undefined) {
      if (problems.length < mostUnknownNames) problems.push({ message: problem, span });
      continue;
    }
    const read = readTargets(text, list, index, ruleIds, mostUnknownNames - problems.length);
    problems.push(...read.problems);
    const kind = name === "enable" ? "on" : name === "disable" ? "off" : "here";
    const range =
      name === "disable-next-line"
        ? nextLine(span)
        : { start: name === "disable-file" ? 0 : span.start, end: text.length };
    const comment = { span, list, isPuzzling: read.isPuzzling };
    for (const target of read.namesNothing ? [undefined] : read.targets.slice(0, mostSuppressions - all.length))
      all.push({ kind, range, target, comment });
  }
  return { all, problems };
}

function explainName(name: string): string | undefined {
  return names.includes(name)
    ? undefined
    : `There is no comment “rolewise-${name.slice(0, 40)}”. There are ${names.map((one) => `rolewise-${one}`).join(", ")}.`;
}
