import type { Knowledge } from "./knowledge.ts";
import { createEngineIndex, type EngineIndex } from "./lookup/engine-index.ts";
import { isPosting, placeByDefault } from "./posting/detect-posting.ts";
import { type ReadPosting, readPosting } from "./posting/read-posting.ts";
import { decideRole } from "./roles/decide-role.ts";
import { findOwnNames } from "./roles/find-own-names.ts";
import { bestFit, fitFor, type SkillFit } from "./roles/fit.ts";
import { weighAsked } from "./roles/weigh-asked.ts";
import { rules } from "./rules/index.ts";
import { findDuties } from "./skills/find-duties.ts";
import { offerAllowing } from "./suppressions/offer-allowing.ts";
import { readOwnOptions } from "./suppressions/read-own-options.ts";
import { readSuppressions } from "./suppressions/read-suppressions.ts";
import { runSuppressed } from "./suppressions/run-suppressed.ts";
import { createTokenBuffer, type TokenBuffer } from "./text/lex.ts";
import type { CheckOptions, CheckResult } from "./types.ts";

export interface Engine {
  readonly knowledge: Knowledge;
  /** Ready for looking up skills, roles, duties and rates; built at the first use. */
  readonly index: () => EngineIndex;
  /** Reads and checks a text. Any text is fine; only an unknown `options.role` throws. */
  readonly check: (text: string, options: CheckOptions) => CheckResult;
  /** How well a skill fits a checked posting; undefined where its role is not known. */
  readonly fitOf: (result: Pick<CheckResult, "role" | "conditions">, skill: string) => SkillFit | undefined;
}

const usualWords = 2_000;
/** Room for more words than these is not held on to. */
const mostSpare = 100_000;

const ruleIds = rules.map((rule) => rule.id);

/** The engine over some knowledge. Creating it costs nothing: the index is built when the first text comes. */
export function createEngine(knowledge: Knowledge): Engine {
  let built: EngineIndex | undefined;
  const index = (): EngineIndex => {
    built ??= createEngineIndex(knowledge);
    return built;
  };

  // Room for a text's words is made once and not for each text. A check that throws keeps its own.
  let spare: TokenBuffer | undefined;
  function takeBuffer(): TokenBuffer {
    const buffer = spare ?? createTokenBuffer(usualWords);
    spare = undefined;
    return buffer;
  }
  function giveBack(buffer: TokenBuffer): void {
    if (buffer.start.length <= mostSpare) spare = buffer;
  }

  function fitOf(result: Pick<CheckResult, "role" | "conditions">, skill: string): SkillFit | undefined {
    const { roles, roleSkills, skills } = index();
    const category = skills.get(skill)?.category ?? "";
    return bestFit(
      result.role.ids.flatMap((id) => {
        const role = roles.get(id);
        return role === undefined ? [] : [fitFor(role, roleSkills.get(id)?.get(skill), category, result.conditions)];
      }),
    );
  }

  return {
    knowledge,
    index,
    fitOf,
    check(text, options) {
      const engineIndex = index();
      if (options.role !== undefined && !engineIndex.roles.has(options.role))
        throw new RangeError(`Unknown role: ${options.role}`);
      const words = takeBuffer();
      const read = readPosting(text, engineIndex.reader, options.remember, words);
      const { posting } = read;
      const titleRoles = posting.title === undefined ? [] : engineIndex.titles.rolesIn(posting.title.value);
      const meant =
        options.force === true ||
        isPosting(posting, options.path, options.place ?? placeByDefault(options.path), titleRoles, (id) =>
          engineIndex.roles.has(id),
        );
      const turnedOff =
        posting.frontMatter?.roles.some((role) => role.value === "none") === true && options.role === undefined;
      if (!meant) {
        giveBack(words);
        return nothing(posting);
      }

      const mentions = engineIndex.mentions.find(read);
      const duties = findDuties(read);
      const asked = weighAsked(text, mentions, duties);
      const ownNames = findOwnNames(read);
      const names = [...new Set([...ownNames.keys()].map((id) => engineIndex.counted.of(id).role))];
      const { verdict: role, problems } = decideRole(
        posting,
        { rank: (byName) => engineIndex.ranker.rank(asked, byName ? names : []), names },
        titleRoles,
        engineIndex.roleLabels,
        options,
      );
      const own = readOwnOptions(posting, engineIndex, rules);
      const suppressions = readSuppressions(posting, engineIndex, ruleIds);
      const conditions = conditionsOf(read);
      const areasShown = engineIndex.areas.find(read, role.ids);
      const result = {
        isPosting: true,
        posting,
        role,
        mentions,
        duties,
        conditions,
        areasShown,
        problems: [...(posting.frontMatter?.problems ?? []), ...problems, ...own.problems, ...suppressions.problems],
      };
      if (turnedOff) {
        giveBack(words);
        return { ...result, findings: [], failures: [] };
      }
      const fits = new Map<string, SkillFit | undefined>();
      const context = {
        posting,
        mentions,
        duties,
        asked,
        ownNames,
        role,
        conditions,
        index: engineIndex,
        areasShown,
        fitOf: (skill: string) => {
          if (!fits.has(skill)) fits.set(skill, fitOf(result, skill));
          return fits.get(skill);
        },
        findStakeholders: () => engineIndex.stakeholders.find(read),
        today: posting.frontMatter?.date ?? options.today,
      };
      const { findings, failures } = runSuppressed(rules, context, {
        settings: options.rules ?? {},
        allow: options.allow ?? [],
        own,
        comments: suppressions.all,
      });
      giveBack(words);
      return { ...result, findings: offerAllowing(posting, engineIndex, findings), failures };
    },
  };
}

function nothing(posting: CheckResult["posting"]): CheckResult {
  const role = {
    ids: [],
    source: "none",
    span: undefined,
    reason: "This document is no posting.",
    ranking: [],
  } as const;
  return {
    isPosting: false,
    posting,
    role,
    mentions: [],
    duties: [],
    conditions: new Set(),
    areasShown: new Map(),
    findings: [],
    failures: [],
    problems: [],
  };
}

function conditionsOf({ readings }: ReadPosting): ReadonlySet<string> {
  const conditions = new Set<string>();
  for (const { signs } of readings)
    for (const { value } of signs) if (value.kind === "condition") conditions.add(value.condition);
  return conditions;
}
