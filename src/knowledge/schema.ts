/**
 * The format of the curated data files in knowledge/, one valibot schema per file kind, and the types of what is in them. A
 * company's own files have a more lenient format: company/company-schema.ts.
 */
import * as v from "valibot";
import { draftParts } from "../core/knowledge.ts";

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a lower-case id such as power-bi"));
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const prose = v.pipe(v.string(), v.minLength(1), v.maxLength(600));
/** A phrase: words, `stem*`, `...` for up to four words between, `(a|b c)` for alternatives. Never a regular expression. */
const phrase = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const sources = v.optional(v.array(id), []);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50));
const year = v.pipe(v.number(), v.integer(), v.minValue(1940), v.maxValue(2100));

export const fits = ["core", "common", "adjacent", "unusual", "out-of-place"] as const;
export const skillKinds = ["technology", "practice", "trait"] as const;
const sectionKinds = [
  "about",
  "duties",
  "required",
  "preferred",
  "mixed",
  "stack",
  "benefits",
  "process",
  "legal",
  "other",
] as const;

/** How a name that is also an everyday word (Go, R, Excel, Spark) is told apart from that word. */
const ambiguity = v.strictObject({
  /** The spellings in doubt, exactly as a posting would write them; defaults to the label. Other aliases stay unambiguous. */
  words: v.optional(v.array(words)),
  /** `true`: the spelling in doubt counts only in exactly this case ("Go", never "go"). */
  exactCase: v.optional(v.boolean(), true),
  /** `true`: besides the case, a sign is needed: a neighbour in an enumeration that is a skill, or a `near` phrase in the sentence. */
  needsContext: v.optional(v.boolean(), true),
  /** Phrases in the same sentence that speak for the skill. */
  near: v.optional(v.array(phrase), []),
  /** Phrases which, where they cover the word in doubt, rule the skill out ("go to market", "excel at", "r & d"). */
  not: v.optional(v.array(phrase), []),
  /** Phrases which, anywhere in the same sentence, rule the skill out ("sales excel*"). */
  notNear: v.optional(v.array(phrase), []),
});

const skillSchema = v.strictObject({
  id,
  label: words,
  kind: v.optional(v.picklist(skillKinds), "technology"),
  category: id,
  /** Spellings that are right as they stand. Case is ignored when matching; hyphen and space are the same. */
  aliases: v.optional(v.array(words), []),
  /** Spellings that are matched and then mended to the label (PowerBI, Tensorflow needs no entry: case alone is seen). */
  misspellings: v.optional(v.array(words), []),
  /** Year of first public release; with `note` where sources disagree. */
  since: v.optional(v.union([year, v.strictObject({ year, note: v.optional(words), sources })])),
  /** Skills that do the same job, any of which a posting could ask for instead. */
  equivalents: v.optional(v.array(id), []),
  /** Since when it is no longer made, sold or supported, or goes by another name; `successor` is what postings ask for in its place. */
  retired: v.optional(v.strictObject({ year, note: v.optional(words), successor: v.optional(id), sources })),
  ambiguous: v.optional(ambiguity),
  /** Sentences that show the ambiguity is decided well; run as tests. */
  examples: v.optional(
    v.strictObject({ is: v.optional(v.array(v.string()), []), isNot: v.optional(v.array(v.string()), []) }),
  ),
  sources,
});
export const skillFileSchema = v.strictObject({ skills: v.array(skillSchema) });

export const categoryFileSchema = v.strictObject({ categories: v.array(v.strictObject({ id, label: words })) });

export const sourceFileSchema = v.strictObject({
  sources: v.array(
    v.strictObject({ id, title: words, licence: words, url: v.optional(words), note: v.optional(v.string()) }),
  ),
});

/** A setting (an academic one, say) in which some skills fit that otherwise would not. */
export const conditionFileSchema = v.strictObject({
  conditions: v.array(v.strictObject({ id, label: words, phrases: v.array(phrase) })),
});

const dutySchema = v.strictObject({
  id,
  /** Reads after "duties such as …": "exploring raw data for trends". */
  label: words,
  /** A whole duty line in good posting prose, offered as a completion. */
  line: v.optional(prose),
  phrases: v.pipe(v.array(phrase), v.minLength(1)),
  /** Phrases in the same sentence that make it another thing ("debug ... model"). */
  except: v.optional(v.array(phrase), []),
  sources,
});
export const dutyFileSchema = v.strictObject({ duties: v.array(dutySchema) });

export const stakeholderFileSchema = v.strictObject({
  stakeholders: v.array(v.strictObject({ id, label: words, phrases: v.pipe(v.array(phrase), v.minLength(1)) })),
});

const roleSkill = v.strictObject({
  skill: id,
  fit: v.picklist(fits),
  /** `fit` holds only in this setting; elsewhere `otherwise`. */
  when: v.optional(id),
  otherwise: v.optional(v.picklist(fits)),
  /** What this role uses for the same purpose: offered as a replacement. */
  instead: v.optional(v.array(id), []),
  sources,
});
const roleDuty = v.strictObject({
  duty: id,
  fit: v.picklist(["typical", "atypical"]),
  /** For an atypical duty: the roles it belongs to, best first. */
  belongsTo: v.optional(v.array(id), []),
  sources,
});
const area = v.strictObject({
  id,
  /** Reads after "shows": "a cloud platform". */
  label: words,
  /** Any one of these shows the area. */
  skills: v.optional(v.array(id), []),
  duties: v.optional(v.array(id), []),
  phrases: v.optional(v.array(phrase), []),
  /** The requirement line that the fix inserts. */
  line: prose,
  /** `true` where more than one in ten counted postings do without: it stands on the role's page, and no posting is told that it is missing. */
  optional: v.optional(v.boolean(), false),
  sources,
});
const lines = v.optional(v.array(prose), []);
export const roleSchema = v.strictObject({
  id,
  /** In running text and lower case save for acronyms: "AI engineer". */
  label: words,
  /** With its article: "an AI engineer". */
  withArticle: words,
  summary: prose,
  titles: v.pipe(v.array(words), v.minLength(1)),
  /** `true`: employers call much other work the same, so that only a text which is very surely another role's contradicts the title. */
  isLoose: v.optional(v.boolean(), false),
  /** Phrases which, in a title for another role, announce this one's work ("AI" in "Data Engineer, AI"). */
  field: v.optional(v.array(phrase), []),
  /** Roles whose postings look much alike; mixing them is no fault. */
  near: v.optional(v.array(id), []),
  /** What sets it apart from a role near it, for those who hire: sentences that name both roles, so that either's page can show them. */
  apart: v.optional(v.record(id, prose), {}),
  areas: v.array(area),
  skills: v.array(roleSkill),
  /** Fit of a skill that `skills` does not name, by category. Never enough for a warning. */
  categories: v.optional(v.record(id, v.picklist(fits)), {}),
  duties: v.array(roleDuty),
  stakeholders: v.optional(
    v.strictObject({
      close: v.optional(v.array(id), []),
      usual: v.optional(v.array(id), []),
      lesser: v.optional(v.array(id), []),
    }),
    {},
  ),
  /** What years are counted of: reads after "three or more years of". */
  experience: v.optional(words),
  /** A whole posting for the role. `${1:…}` is a placeholder, {role} the role with its article. */
  template: v.strictObject({
    about: v.array(prose),
    duties: v.array(prose),
    required: v.array(prose),
    preferred: v.array(prose),
    stack: lines,
  }),
  /** More such lines, to choose from while writing. */
  lines: v.optional(
    v.strictObject({ about: lines, duties: lines, required: lines, preferred: lines, stack: lines }),
    {},
  ),
  sources,
});

/** What new postings are made of beside the lines of the roles. */
export const draftFileSchema = v.strictObject({
  /** The line that asks for experience where no level is chosen; {experience} is what the role counts years of. */
  experience: prose,
  levels: v.array(
    v.strictObject({
      id,
      label: words,
      /** Stands before the title; missing where postings leave it out. */
      title: v.optional(words),
      experience: prose,
      /** What the level adds to the duties and the requirements of any role. */
      duties: lines,
      required: lines,
    }),
  ),
  /** In the order of the page. */
  sections: v.array(
    v.strictObject({
      id,
      heading: words,
      kind: v.picklist(sectionKinds),
      /** Where the roles have lines for it: which. */
      part: v.optional(v.picklist(draftParts)),
      /** `true`: part of a posting unless it is left out. */
      isUsual: v.optional(v.boolean(), false),
      layout: v.picklist(["list", "paragraphs"]),
      /** Where no role has any. */
      lines: v.pipe(v.array(prose), v.minLength(1)),
    }),
  ),
});

/** What a title says of the experience that the job asks for. */
const levelSchema = v.strictObject({
  id,
  /** Phrases that, in a title, name the level; and those that cover such words and mean something else. */
  titles: v.pipe(v.array(phrase), v.minLength(1)),
  not: v.optional(v.array(phrase), []),
  /** Years of experience in all: asking for more than `most`, or for nothing that reaches `least`, contradicts the title. */
  years: v.pipe(v.strictObject({ least: v.optional(count), most: v.optional(count) }), v.minEntries(1)),
  /** A clause that says so to people. */
  usual: words,
});
export const levelFileSchema = v.strictObject({ levels: v.array(levelSchema) });

export const sectionFileSchema = v.strictObject({
  /** Heading phrases by section kind; the longest match decides, ties go to the earlier kind. */
  headings: v.record(v.picklist(sectionKinds), v.array(phrase)),
});

export const strengthFileSchema = v.strictObject({
  /** Cue phrases by what they do to the sentence or the mention that they stand by. */
  cues: v.record(v.string(), v.array(phrase)),
});

export type SkillData = v.InferOutput<typeof skillSchema>;
export type DutyData = v.InferOutput<typeof dutySchema>;
export type RoleData = v.InferOutput<typeof roleSchema>;
export type LevelData = v.InferOutput<typeof levelSchema>;
export type DraftData = v.InferOutput<typeof draftFileSchema>;
export type Fit = (typeof fits)[number];
export type SkillKind = (typeof skillKinds)[number];
export type SectionKind = (typeof sectionKinds)[number];
