/**
 * Tells from the body alone which role a posting describes: log-odds over what it asks for. The counts of the evidence
 * say how often postings of each role name a skill or a duty; each one named, and each common one left out, moves the odds.
 */
import type { Counts, Knowledge } from "../knowledge.ts";
import type { RankedRole } from "./types.ts";
import type { AskedThing } from "./weigh-asked.ts";

export interface RoleRanker {
  /**
   * Roles with evidence, best first, by what a posting asks for and, where `names` are given, by what it calls the job. The
   * scores are probabilities and sum to 1.
   */
  readonly rank: (asked: readonly AskedThing[], names?: readonly string[]) => RankedRole[];
  /** What speaks for one role against others, strongest first; empty for roles without evidence. What one of the others is known for too speaks for none. */
  readonly contrast: (asked: readonly AskedThing[], role: string, against: readonly string[]) => RankedRole["reasons"];
  /** Whether a role has counts to be told from the others by. */
  readonly knows: (role: string) => boolean;
}

interface Feature {
  /** Per role: what naming it adds to the odds, and what leaving it out adds. */
  readonly present: readonly number[];
  readonly absent: readonly number[];
}

/** What a text asks for, with the counts of it. */
interface Named {
  readonly thing: AskedThing;
  readonly feature: Feature;
}

/** Pseudo-postings drawn from all roles together, which keep small counts from shouting. */
const shrinkage = 6;
/** What a text leaves out counts for half when it names so many things, for less when it names fewer. */
const halfSilence = 5;
/**
 * Half of all postings call the job by its role in the text, and one in a hundred by another's: that is worth 4, and less
 * here, since a posting may call itself what it is not.
 */
const calledSo = 3;
const reasonsGiven = 5;
/** Below this a thing named says nothing about the role. */
const weakestReason = 0.3;
/** A role needs so many postings before it can be told from the others at all. */
const fewestPostings = 8;
/** With fewer postings than this, what they leave out says nothing: only what is named speaks for or against the role. */
const enoughForSilence = 50;
/** Postings beyond this many make a role no likelier. */
const mostForPrior = 100;

export function createRoleRanker(knowledge: Knowledge): RoleRanker {
  const roles = knowledge.roles
    .map((role) => role.id)
    .filter((id) => (knowledge.evidence.roles[id]?.all.n ?? 0) >= fewestPostings);
  const counts = roles.map((id) => (knowledge.evidence.roles[id] as { all: Counts }).all);
  const skillFeatures = featuresOf("skill", counts);
  const dutyFeatures = featuresOf("duty", counts);
  const features = [...skillFeatures.values(), ...dutyFeatures.values()];
  const priors = counts.map((count) => Math.log(Math.min(count.n, mostForPrior)));
  const silence = roles.map((_, role) => features.reduce((sum, feature) => sum + (feature.absent[role] as number), 0));

  function findCounted(asked: readonly AskedThing[]): Named[] {
    return asked.flatMap((thing) => {
      const feature = (thing.kind === "skill" ? skillFeatures : dutyFeatures).get(thing.id);
      return feature === undefined ? [] : [{ thing, feature }];
    });
  }
  /** What naming each feature adds to one role's odds over those of others, taken together by `weigh`. */
  function reasonsFor(
    named: readonly Named[],
    role: number,
    against: readonly number[],
    weigh: (odds: readonly number[]) => number,
  ): RankedRole["reasons"] {
    return named
      .map(({ thing: { kind, id, weight }, feature: { present } }) => ({
        kind,
        id,
        logOdds: weight * ((present[role] as number) - weigh(against.map((other) => present[other] as number))),
      }))
      .filter((reason) => reason.logOdds > weakestReason)
      .sort((a, b) => b.logOdds - a.logOdds);
  }

  return {
    rank(asked, names = []) {
      const named = findCounted(asked);
      const amount = named.reduce((sum, { thing }) => sum + thing.weight, 0);
      // Things named speak together, not independently: the sum grows with the root of their number.
      const together = 1 / Math.sqrt(amount + 1);
      const silent = amount / (amount + halfSilence);
      const each = calledSo / Math.sqrt(Math.max(1, names.length));
      const totals = roles.map((id, role) => {
        let spoken = silent * (silence[role] as number);
        for (const { thing, feature } of named)
          spoken += thing.weight * ((feature.present[role] as number) - (feature.absent[role] as number));
        return (priors[role] as number) + together * spoken + (names.includes(id) ? each : 0);
      });
      const scores = softmax(totals);
      const everyRole = roles.map((_, role) => role);
      return roles
        .map((role, index) => {
          let reasons: RankedRole["reasons"] | undefined;
          return {
            role,
            score: scores[index] as number,
            // Mostly nobody asks, or only for the best role's.
            get reasons() {
              reasons ??= reasonsFor(named, index, everyRole, mean).slice(0, reasonsGiven);
              return reasons;
            },
          };
        })
        .sort((a, b) => b.score - a.score);
    },
    knows: (role) => roles.includes(role),
    contrast(asked, role, against) {
      const others = against.map((id) => roles.indexOf(id)).filter((index) => index !== -1);
      const own = roles.indexOf(role);
      return own === -1 || others.length === 0
        ? []
        : reasonsFor(findCounted(asked), own, others, (odds) => Math.max(...odds));
    },
  };
}

function featuresOf(kind: "skill" | "duty", counts: readonly Counts[]): Map<string, Feature> {
  const key = kind === "skill" ? "skills" : "duties";
  const ids = new Set(counts.flatMap((count) => Object.keys(count[key])));
  const features = new Map<string, Feature>();
  for (const id of ids) {
    const rates = counts.map((count) => (count[key][id] ?? 0) / count.n);
    const average = mean(rates);
    const shrunk = counts.map((count) => ((count[key][id] ?? 0) + shrinkage * average) / (count.n + shrinkage));
    const clamped = shrunk.map((rate) => Math.min(0.995, Math.max(0.0005, rate)));
    const silent = clamped.map((rate) => Math.log(1 - rate));
    const usual = mean(silent.filter((_, role) => (counts[role] as Counts).n >= enoughForSilence));
    const absent = silent.map((value, role) => ((counts[role] as Counts).n >= enoughForSilence ? value : usual));
    features.set(id, { present: clamped.map(Math.log), absent });
  }
  return features;
}

function softmax(values: readonly number[]): number[] {
  const top = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
