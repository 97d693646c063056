import type { Fit } from "../../core/knowledge.ts";
import { minimumCited } from "../../core/knowledge.ts";
import type { ExplainedFit, ExplainedSkill, Named } from "../explained-skill.ts";
import type { Format, Paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

const colours: Readonly<Record<Fit, Format>> = {
  core: "green",
  common: "green",
  adjacent: "cyan",
  unusual: "yellow",
  "out-of-place": "red",
};
const labelWidth = 19;

/** For people: how a skill fits, one line for each role, and what else there is to know of it. */
export function formatSkillText(skill: ExplainedSkill, paint: Paint): string {
  const { label, category, kind, roles, period, since, retired, equivalents, aliases, misspellings } = skill;
  const facts = [category, kind === "technology" ? "" : kind, since === null ? "" : `first released in ${since.year}`];
  const age = since?.note ?? "";
  const end = retired === null ? "" : [`${retired.year}`, retired.note ?? "", successor(retired.successor)];
  const isCited = roles.some(({ evidence }) => evidence !== null);
  return `${[
    paint("bold", label),
    ...wrap(facts.filter(Boolean).join(", "), ""),
    "",
    ...formatFits(roles, paint),
    "",
    ...(isCited
      ? wrap(
          `Counts are of public postings from ${period.from} to ${period.to} that ask for it; roles of which fewer than ${minimumCited} were counted have none.`,
          "",
        )
      : wrap(`Fewer than ${minimumCited} postings were counted, too few to cite how many ask for it.`, "")),
    "",
    ...define("Does the same job", names(equivalents)),
    ...define("First release", age),
    ...define("Retired", end === "" ? "" : end.filter(Boolean).join(", ")),
    ...define("Also written", aliases.join(", ")),
    ...define("Mended spellings", misspellings.join(", ")),
  ]
    .join("\n")
    .trimEnd()}\n`;
}

function formatFits(roles: readonly ExplainedFit[], paint: Paint): string[] {
  const roleWidth = Math.max(...roles.map(({ label }) => label.length));
  const fitWidth = Math.max(...roles.map((role) => wordFit(role).length));
  const counts = roles.map(({ evidence }) => (evidence === null ? "" : `${evidence.count} of ${evidence.n}`));
  const countWidth = Math.max(...counts.map((count) => count.length));
  return roles.flatMap((role, place) => {
    const fit = wordFit(role).padEnd(fitWidth);
    const lead = `  ${role.label.padEnd(roleWidth)}  ${fit}  ${(counts[place] ?? "").padStart(countWidth)}  `;
    const [first = "", ...more] = wrap(wordReason(role, roles.length === 1), lead);
    const painted = role.basis === "none" ? first : first.replace(fit, paint(colours[role.fit], fit));
    return [painted.trimEnd(), ...more];
  });
}

function wordFit({ fit, basis }: ExplainedFit): string {
  return basis === "none" ? "–" : fit.replaceAll("-", " ");
}

/** What the fit rests on. Mostly that is the role's map, which goes without saying in a list of many roles. */
function wordReason({ basis, setting, instead }: ExplainedFit, isAlone: boolean): string {
  const reasons = [
    basis === "map" && isAlone ? "named in the role's map" : "",
    basis === "category" ? "by its category" : "",
    basis === "none" ? "the map says nothing" : "",
    setting === null ? "" : `${setting.fit.replaceAll("-", " ")} in ${setting.label}`,
    instead.length === 0 ? "" : `instead: ${names(instead)}`,
  ];
  return reasons.filter(Boolean).join("; ");
}

function successor(skill: Named | null): string {
  return skill === null ? "" : `succeeded by ${skill.label}`;
}

function names(skills: readonly Named[]): string {
  return skills.map(({ label }) => label).join(", ");
}

function define(label: string, words: string): string[] {
  return words === "" ? [] : wrap(words, label.padEnd(labelWidth));
}
