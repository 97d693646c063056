/** Adds a company's skills to the built-in ones: new skills, and more names for those that there are. */
import type { Knowledge, SkillData } from "../../core/knowledge.ts";
import type { DataPath } from "../../core/text/explain-issue.ts";
import { oneLine } from "../../core/text/one-line.ts";
import { normalizeName } from "../check-skills.ts";
import { problemIn } from "../ids.ts";
import type { Located } from "../read-items.ts";
import type { CompanySkill } from "./company-schema.ts";
import { type Merged, mergeDefinitions } from "./definitions.ts";
import type { Matchable } from "./matchable.ts";
import { createNames, type Names } from "./names.ts";
import type { PhraseKeeper } from "./phrase-keeper.ts";
import type { ProblemList } from "./problem-list.ts";
import type { LenientItem } from "./read-leniently.ts";

/** Skills of the house that name no category are in this one, of which no built-in map thinks anything. */
export const ownCategory = { id: "company", label: "the company's own" };

type Item = Located<CompanySkill>;

export function mergeSkills(
  { skills: base, categories }: Pick<Knowledge, "skills" | "categories">,
  items: readonly LenientItem<CompanySkill>[],
  isExcused: (id: string) => boolean,
  { findNameFault }: Matchable,
  keepPhrases: PhraseKeeper,
  problems: ProblemList,
): Merged<SkillData> & { readonly names: Names } {
  const owners = new Map(base.flatMap((skill) => spellingsOf(skill).map((name) => [normalizeName(name), skill.id])));
  const categoryNames = createNames(
    { kind: "category", rows: categories.map(({ id, label }) => [id, [label]]), isExcused: () => false },
    problems,
  );
  const tell = (item: Item, path: DataPath, message: string): void =>
    problems.add(item.file.path, () => problemIn(item, path, message));

  /** A spelling leads to one skill only. */
  function claim(item: Item, path: DataPath, spelling: string): boolean {
    const { id } = item.value;
    const owner = owners.get(normalizeName(spelling));
    const fault =
      findNameFault(spelling) ??
      (owner === undefined || owner === id
        ? undefined
        : `“${spelling}” belongs to the skill “${owner}” already; to add to that skill, use its id`);
    if (fault === undefined) owners.set(normalizeName(spelling), id);
    else tell(item, path, fault);
    return fault === undefined;
  }

  function claimAll(item: Item, key: "aliases" | "misspellings", known: SkillData | undefined): string[] {
    const taken = new Set(known === undefined ? [] : spellingsOf(known).map(normalizeName));
    const kept = (item.value[key] ?? []).map(oneLine).filter((name, index) => {
      if (taken.has(normalizeName(name))) return false;
      taken.add(normalizeName(name));
      return claim(item, [key, index], name);
    });
    return [...(known?.[key] ?? []), ...kept];
  }

  function decideAmbiguity(item: Item, skill: SkillData): SkillData["ambiguous"] {
    const { ambiguous: own } = item.value;
    const before = skill.ambiguous;
    if (own === undefined) return before;
    const said = own === true ? {} : own;
    const spellings = new Set(spellingsOf(skill).map(normalizeName));
    const words = said.words?.map(oneLine).filter((word, index) => {
      const isSpelling = spellings.has(normalizeName(word));
      if (!isSpelling) tell(item, ["ambiguous", "words", index], `“${word}” is neither the label nor an alias of it`);
      return isSpelling;
    });
    const phrases = (key: "near" | "not" | "notNear") => [
      ...(before?.[key] ?? []),
      ...keepPhrases(item, ["ambiguous", key], said[key]),
    ];
    const doubted = before === undefined ? words : [...(before.words ?? [skill.label]), ...(words ?? [skill.label])];
    return {
      words: doubted === undefined ? undefined : [...new Set(doubted)],
      exactCase: said.exactCase ?? before?.exactCase ?? true,
      needsContext: said.needsContext ?? before?.needsContext ?? true,
      near: phrases("near"),
      not: phrases("not"),
      notNear: phrases("notNear"),
    };
  }

  function add(known: SkillData | undefined, item: Item): SkillData | undefined {
    const { id, label: given, kind, category, since } = item.value;
    const label = given === undefined ? undefined : oneLine(given);
    const isClaimed = label !== undefined && claim(item, ["label"], label);
    if (known === undefined && !isClaimed) return undefined;
    const renamed = isClaimed && known !== undefined && known.label !== label ? [known.label] : [];
    const own = isClaimed ? label : (known as SkillData).label;
    const aliases = [...renamed, ...claimAll(item, "aliases", known)].filter((name) => name !== own);
    const skill: SkillData = {
      ...known,
      id,
      label: own,
      kind: kind ?? known?.kind ?? "technology",
      category:
        (category === undefined ? undefined : categoryNames.resolve(item, ["category"], category)) ??
        known?.category ??
        ownCategory.id,
      aliases,
      misspellings: claimAll(item, "misspellings", known).filter((name) => name !== own),
      since: since ?? known?.since,
      equivalents: known?.equivalents ?? [],
      sources: known?.sources ?? [],
    };
    return { ...skill, ambiguous: decideAmbiguity(item, skill) };
  }

  const merged = mergeDefinitions("skill", base, items, add, problems);
  const names = createNames(
    {
      kind: "skill",
      rows: [...merged.byId.values()].map((skill) => [skill.id, spellingsOf(skill)]),
      isExcused: (id) => merged.brokenIds.has(id) || isExcused(id),
    },
    problems,
  );
  // Skills may speak of each other, so their references wait until all of them are there.
  const byId = new Map(merged.byId);
  for (const item of merged.used) {
    const skill = byId.get(item.value.id);
    if (skill !== undefined) byId.set(skill.id, addReferences(skill, item, names));
  }
  return { ...merged, byId, names };
}

function addReferences(skill: SkillData, item: Item, names: Names): SkillData {
  const { equivalents = [], retired } = item.value;
  const added = equivalents.flatMap((name, index) => names.resolve(item, ["equivalents", index], name) ?? []);
  const known = skill.equivalents;
  const successor =
    retired?.successor === undefined ? undefined : names.resolve(item, ["retired", "successor"], retired.successor);
  return {
    ...skill,
    equivalents: [...new Set([...known, ...added])].filter((id) => id !== skill.id),
    retired: retired === undefined ? skill.retired : { year: retired.year, note: retired.note, successor, sources: [] },
  };
}

function spellingsOf({ label, aliases, misspellings }: SkillData): readonly string[] {
  return [label, ...aliases, ...misspellings];
}
