import { type L10n, plainL10n } from "../text/l10n.ts";

type Values = readonly (string | number)[];

/** The words of a report of its own; what findings say is not among them. */
const wordsIn = (l10n: L10n) => ({
  report: () => l10n.t("Job postings report"),
  postings: () => l10n.t("Postings"),
  posting: () => l10n.t("Posting"),
  role: () => l10n.t("Role"),
  readsMostAs: () => l10n.t("Reads most as"),
  areasShown: () => l10n.t("Areas shown"),
  errors: () => l10n.t("Errors"),
  warnings: () => l10n.t("Warnings"),
  infos: () => l10n.t("Infos"),
  ofMany: (...values: Values) => l10n.t("{0} of {1}", ...values),
  unknown: () => l10n.t("unknown"),
  untitled: () => l10n.t("Untitled posting"),
  judgedAs: (...values: Values) => l10n.t("Judged as {0}.", ...values),
  noPosting: () => l10n.t("A report by Rolewise, and no posting itself"),
  notAPosting: () => l10n.t("This text is no job posting, so it was not checked."),
  reading: () => l10n.t("How the text reads"),
  readingNote: () =>
    l10n.t(
      "By the skills and duties it names, without its title; in brackets, how many of the counted postings for the role name them.",
    ),
  share: () => l10n.t("Share"),
  because: () => l10n.t("Because of"),
  readsAsNothing: () => l10n.t("The text names too few skills and duties to tell."),
  tooFewCounted: () => l10n.t("too few postings were counted to tell"),
  own: () => l10n.t("judged as this"),
  rate: (...values: Values) => l10n.t("{0} of {1} {2} postings", ...values),
  areas: () => l10n.t("Areas"),
  areasNote: () => l10n.t("What postings for the role usually show, each in one way or another."),
  noAreas: () => l10n.t("No role is known, so there is nothing to compare with."),
  shown: () => l10n.t("Shown"),
  missing: () => l10n.t("Missing"),
  noneMissing: () => l10n.t("Nothing is missing."),
  forInstance: (...values: Values) => l10n.t("For instance: {0}", ...values),
  requirements: () => l10n.t("Skills"),
  required: () => l10n.t("Required"),
  preferred: () => l10n.t("Nice to have"),
  context: () => l10n.t("Mentioned, not asked for"),
  negated: () => l10n.t("Not required"),
  skill: () => l10n.t("Skill"),
  fit: () => l10n.t("Fit"),
  askedFor: () => l10n.t("Asked for in"),
  namedIn: () => l10n.t("Named in"),
  places: () => l10n.t("Line"),
  noSkills: () => l10n.t("No skill is named."),
  duties: () => l10n.t("Duties"),
  duty: () => l10n.t("Duty"),
  typical: () => l10n.t("typical"),
  atypical: () => l10n.t("not typical"),
  core: () => l10n.t("core"),
  common: () => l10n.t("common"),
  adjacent: () => l10n.t("adjacent"),
  unusual: () => l10n.t("unusual"),
  outOfPlace: () => l10n.t("out of place"),
  line: (...values: Values) => l10n.t("line {0}", ...values),
  findings: () => l10n.t("Findings"),
  noFindings: () => l10n.t("Nothing was found."),
  error: () => l10n.t("Error"),
  warning: () => l10n.t("Warning"),
  info: () => l10n.t("Info"),
  oneError: () => l10n.t("1 error"),
  manyErrors: (...values: Values) => l10n.t("{0} errors", ...values),
  oneWarning: () => l10n.t("1 warning"),
  manyWarnings: (...values: Values) => l10n.t("{0} warnings", ...values),
  oneInfo: () => l10n.t("1 info"),
  manyInfos: (...values: Values) => l10n.t("{0} infos", ...values),
  offered: () => l10n.t("Offered:"),
  problems: () => l10n.t("Problems of the posting itself"),
  evidence: (...values: Values) =>
    l10n.t(
      "Evidence: {0}; the counts cited are of {1} to {2}. A role with fewer than {3} postings is not cited.",
      ...values,
    ),
});

/** Says one of the words of a report, filled in, in the reader's language. */
export type Say = (word: keyof ReturnType<typeof wordsIn>, ...values: Values) => string;

export function createSay(l10n: L10n = plainL10n): Say {
  const words: Readonly<Record<string, (...values: Values) => string>> = wordsIn(l10n);
  return (word, ...values) => words[word]?.(...values) ?? word;
}
