/**
 * The format of a company's own files: a role in each role file; skills, duties and stakeholders in lists. It asks for much
 * less than the format of the built-in data, since most of it can be inherited or worked out. The descriptions are what
 * editors show while such a file is written.
 */
import * as v from "valibot";
import { fits, skillKinds } from "../schema.ts";

const longestName = 200;
const longestText = 600;
const longestPhrase = 400;

/** What plain objects carry already, and the word that turns checks off. */
const reservedIds = ["constructor", "none"];
const newId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a lower-case id such as house-gateway"),
  v.maxLength(80),
  v.notValues(reservedIds, "this word has a meaning of its own and cannot be an id"),
);
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestName));
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestText));
const phrase = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(longestPhrase),
  v.description(
    "Words as they stand in postings. `stem*` is any word that begins so, `...` up to four words between, `(a|b c)` one of these, `(a|)` perhaps. Case does not matter.",
  ),
);
const year = v.pipe(v.number(), v.integer(), v.minValue(1940), v.maxValue(2100));

/** What a name in a company's file leads to; the schemas for editors list the built-in ids by it. */
export const referenceKinds = ["skill", "role", "duty", "stakeholder", "category", "condition"] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

function reference(kind: ReferenceKind) {
  return v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestName), v.metadata({ reference: kind }));
}

function described<S extends v.GenericSchema>(schema: S, description: string) {
  return v.optional(v.pipe(schema, v.description(description)));
}

const roleSkill = v.union([
  reference("skill"),
  v.strictObject({
    skill: reference("skill"),
    instead: described(
      v.array(reference("skill")),
      "What this role uses for the same purpose: offered as a replacement.",
    ),
    when: described(reference("condition"), "The fit holds only in this setting; elsewhere `otherwise`."),
    otherwise: described(v.picklist(fits), "How the skill fits where the setting of `when` does not hold."),
  }),
]);
const skillList = (description: string) => described(v.array(roleSkill), description);

const roleDuty = v.union([
  reference("duty"),
  v.strictObject({
    duty: reference("duty"),
    belongsTo: described(v.array(reference("role")), "The roles whose work it is, best first: named in the message."),
  }),
]);

const area = v.strictObject({
  id: v.pipe(newId, v.description("The id of an inherited area changes that area; any other adds one.")),
  label: described(name, "Reads after “shows”: “a cloud platform”."),
  skills: described(v.array(reference("skill")), "Any one of these shows the area."),
  duties: described(v.array(reference("duty")), "Any one of these shows the area."),
  phrases: described(v.array(phrase), "Any one of these shows the area."),
  line: described(text, "The requirement line that the quick fix inserts."),
  optional: described(v.boolean(), "Whether a posting may do without it; then nothing says that it is missing."),
});

const draftLines = v.strictObject({
  about: described(v.array(text), "Sentences about the job."),
  duties: described(v.array(text), "Duty lines."),
  required: described(v.array(text), "Requirement lines."),
  preferred: described(v.array(text), "Nice-to-have lines."),
  stack: described(v.array(text), "Lines about what the team works with."),
});

const roleParts = ["titles", "near", "areas", "skills", "categories", "duties", "stakeholders", "lines"] as const;
export type RolePart = (typeof roleParts)[number];

export const companyRoleSchema = v.pipe(
  v.strictObject({
    id: v.pipe(
      newId,
      v.description(
        "What postings say under `role:`. The id of a built-in role together with `extends` of the same id changes that role.",
      ),
    ),
    extends: described(
      reference("role"),
      "The role whose map this one starts from, built in or your own. Whatever stands in this file is added to it or put in its place.",
    ),
    label: described(name, "What messages call the role, in running text: “machine intelligence engineer”."),
    withArticle: described(name, "With its article: “a machine intelligence engineer”. Worked out when missing."),
    summary: described(text, "What the role is, in a sentence."),
    titles: described(
      v.array(name),
      "Job titles that mean this role. Level, place and domain around them do not matter. A title of a built-in role then means this one.",
    ),
    near: described(
      v.array(reference("role")),
      "Roles whose postings look much alike: mixing them is no fault. A role is near to the one that it extends.",
    ),
    skills: described(
      v.strictObject({
        core: skillList("What nearly every posting for the role asks for."),
        common: skillList("Often asked for, and always at home."),
        adjacent: skillList("Fits, without being what the role is about."),
        unusual: skillList("Seldom asked for; better as nice to have."),
        "out-of-place": skillList("The tools of another role: asking for them is flagged."),
      }),
      "Skills by how well they fit, by id or by name. A skill that the extended role has with another fit gets this one.",
    ),
    categories: described(
      v.record(reference("category"), v.picklist(fits)),
      "The fit of skills that the map does not name, by their category. Never enough for a warning.",
    ),
    duties: described(
      v.strictObject({
        typical: described(v.array(reference("duty")), "What this role does."),
        atypical: described(v.array(roleDuty), "What is another role's work: listing it is flagged."),
      }),
      "Duties by id. Your own are defined under `duties:` in a skills file.",
    ),
    areas: described(
      v.array(area),
      "Capabilities that a posting for the role should show, each in one way or another.",
    ),
    stakeholders: described(
      v.strictObject({
        close: described(v.array(reference("stakeholder")), "Whom this role works with most."),
        usual: described(v.array(reference("stakeholder")), "Whom it works with as well."),
        lesser: described(v.array(reference("stakeholder")), "Whom another role serves rather than this one."),
      }),
      "The people that this role works with.",
    ),
    experience: described(name, "What years are counted of in new postings: reads after “three or more years of”."),
    template: described(
      draftLines,
      "The lines of a new posting, in place of the inherited ones. A placeholder is written \u0024{1:words}; {role} is the role with its article.",
    ),
    lines: described(draftLines, "More such lines, offered while writing, before the inherited ones."),
    remove: described(
      v.strictObject({
        titles: described(v.array(name), "Titles that no longer mean this role."),
        near: described(v.array(reference("role")), "Roles that are not near to this one."),
        areas: described(v.array(name), "Ids of areas that a posting need not show."),
        skills: described(v.array(reference("skill")), "Skills that the map says nothing about."),
        categories: described(v.array(reference("category")), "Categories that the map says nothing about."),
        duties: described(v.array(reference("duty")), "Duties that the map says nothing about."),
        stakeholders: described(v.array(reference("stakeholder")), "People that the map says nothing about."),
      }),
      "What of the extended role is not so here.",
    ),
    replace: described(
      v.array(v.picklist(roleParts)),
      "Parts of the extended role of which nothing is kept: only what this file says holds there.",
    ),
  }),
  v.description("A role as this company sees it."),
);

const ambiguity = v.strictObject({
  words: described(v.array(name), "The spellings in doubt; the label when missing."),
  exactCase: described(v.boolean(), "Whether the spelling counts only in exactly this case. Default: true."),
  needsContext: described(
    v.boolean(),
    "Whether a sign is needed besides: a skill beside it in a list, or a phrase of `near`. Default: true.",
  ),
  near: described(v.array(phrase), "Phrases in the same sentence that speak for the skill."),
  not: described(v.array(phrase), "Phrases which, where they cover the word, rule the skill out: “go to market”."),
  notNear: described(v.array(phrase), "Phrases which, anywhere in the sentence, rule the skill out."),
});

const companySkillSchema = v.strictObject({
  id: v.pipe(newId, v.description("The id of a built-in skill adds to that skill; any other makes a new one.")),
  label: described(name, "Its own spelling: “Power BI”. Needed for a new skill."),
  kind: described(v.picklist(skillKinds), "Default: technology."),
  category: described(reference("category"), "What kind of thing it is. A skill without one is the company's own."),
  aliases: described(v.array(name), "Other right spellings. Case, hyphen and space make no difference."),
  misspellings: described(v.array(name), "Spellings that are found, and mended to the label."),
  since: described(year, "Year of the first release: nobody can have more years of it."),
  equivalents: described(v.array(reference("skill")), "Skills that do the same job."),
  retired: described(
    v.strictObject({
      year,
      note: described(name, "Why."),
      successor: described(reference("skill"), "What came after it."),
    }),
    "Since when it is no longer used.",
  ),
  ambiguous: described(
    v.union([v.literal(true), ambiguity]),
    "The name is also a word: how it is told apart. `true` counts it only in its own case, and beside other skills.",
  ),
});

const companyDutySchema = v.strictObject({
  id: v.pipe(newId, v.description("The id of a built-in duty adds phrases to it; any other makes a new one.")),
  label: described(name, "Reads after “duties such as”: “tuning the kiln by hand”."),
  line: described(text, "A whole duty line in good posting prose, offered while writing."),
  phrases: described(v.array(phrase), "How postings say it."),
  except: described(v.array(phrase), "Phrases in the same sentence that make it another thing."),
});

const companyStakeholderSchema = v.strictObject({
  id: v.pipe(newId, v.description("The id of built-in stakeholders adds phrases to them; any other makes new ones.")),
  label: described(name, "In running text: “clinicians”."),
  phrases: described(v.array(phrase), "How postings name them."),
});

export const companySkillsSchema = v.pipe(
  v.strictObject({
    skills: described(v.array(companySkillSchema), "Skills of the house, and additions to built-in ones."),
    duties: described(
      v.array(companyDutySchema),
      "Duties of the house, for the `duties` of role files: typical of some roles, atypical of others.",
    ),
    stakeholders: described(
      v.array(companyStakeholderSchema),
      "People of the house, for the `stakeholders` of role files.",
    ),
  }),
  v.description("Skills, duties and stakeholders that this company's postings and role files speak of."),
);

export type CompanyRole = v.InferOutput<typeof companyRoleSchema>;
export type CompanySkills = v.InferOutput<typeof companySkillsSchema>;
export type CompanySkill = v.InferOutput<typeof companySkillSchema>;
export type CompanyDuty = v.InferOutput<typeof companyDutySchema>;
export type CompanyStakeholder = v.InferOutput<typeof companyStakeholderSchema>;
