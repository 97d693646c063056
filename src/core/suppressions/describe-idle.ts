import type { EngineIndex } from "../lookup/engine-index.ts";
import { type LinePlace, traceLines } from "../markdown/trace-lines.ts";
import type { Posting } from "../posting/types.ts";
import type { IdleSuppression } from "../rules/types.ts";
import type { Suppressible } from "./apply-suppressions.ts";
import { findIdleEnables } from "./find-idle.ts";
import { allowedRule, type OwnOptions } from "./read-own-options.ts";
import type { Suppression } from "./read-suppressions.ts";
import { removeFromFrontMatter } from "./remove-from-front-matter.ts";
import { removeSuppressions } from "./remove-suppressions.ts";

/** Idle suppressions in comments: a comment as a whole where all of it is idle, else each name in it. */
export function describeIdle(
  { text, frontMatter }: Posting,
  idle: readonly Suppression[],
  all: readonly Suppression[],
): IdleSuppression[] {
  const bodyStart = frontMatter?.span.end ?? 0;
  let traced: readonly LinePlace[] | undefined;
  const trace = (): readonly LinePlace[] => {
    traced ??= traceLines(text, bodyStart);
    return traced;
  };
  return groupByComment(idle, all).map(({ group, isWhole }) => {
    const [{ kind, comment, target }] = group as [Suppression];
    const span = isWhole || target === undefined ? comment.span : target.span;
    return {
      span,
      kind: kind === "on" ? "enable" : isWhole ? "comment" : "name",
      name: text.slice(span.start, span.end),
      remove: () => removeSuppressions(text, bodyStart, withTheirEnables(group, all), all, trace),
    };
  });
}

/** What front matter allows or turns off although nothing would be found. */
export function describeIdleEntries(
  posting: Posting,
  { skills }: Pick<EngineIndex, "skills">,
  { allowed, turnedOff }: OwnOptions,
  findings: readonly Suppressible[],
  undecided: ReadonlySet<string>,
): IdleSuppression[] {
  const found = (rule: string, skill?: string): boolean =>
    undecided.has(rule) || findings.some((one) => one.rule === rule && (skill === undefined || one.skill === skill));
  return [
    ...allowed
      .filter(({ skill }) => !found(allowedRule, skill))
      .map(({ skill, span }) => ({
        span,
        kind: "allow" as const,
        name: skills.get(skill)?.label ?? skill,
        remove: () => removeFromFrontMatter(posting, "allow", span),
      })),
    ...turnedOff
      .filter(({ rule }) => !found(rule))
      .map(({ rule, span }) => ({
        span,
        kind: "off" as const,
        name: rule,
        remove: () => removeFromFrontMatter(posting, "rules", span),
      })),
  ];
}

interface Group {
  readonly group: readonly Suppression[];
  /** Whether it is all that its comment says. */
  readonly isWhole: boolean;
}

function groupByComment(idle: readonly Suppression[], all: readonly Suppression[]): Group[] {
  const sizes = new Map<Suppression["comment"], number>();
  for (const { comment } of all) sizes.set(comment, (sizes.get(comment) ?? 0) + 1);
  const groups = new Map<Suppression["comment"], Suppression[]>();
  for (const one of idle) {
    const group = groups.get(one.comment);
    if (group === undefined) groups.set(one.comment, [one]);
    else group.push(one);
  }
  return [...groups].flatMap(([comment, group]): Group[] =>
    group.length === sizes.get(comment) && !comment.isPuzzling
      ? [{ group, isWhole: true }]
      : group.map((one) => ({ group: [one], isWhole: false })),
  );
}

/** With a `rolewise-disable` go those that enable again what it alone disabled. */
function withTheirEnables(group: readonly Suppression[], all: readonly Suppression[]): readonly Suppression[] {
  if (group.every(({ kind }) => kind !== "off")) return group;
  const before = new Set(findIdleEnables(all));
  const left = all.filter((one) => !group.includes(one));
  return [...group, ...findIdleEnables(left).filter((one) => !before.has(one))];
}
