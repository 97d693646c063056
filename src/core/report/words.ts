/** The words of a report, in English; {0}, {1} … stand for what is filled in. What findings say is not among them. */
export const reportWords = {
  report: "Job postings report",
  postings: "Postings",
  posting: "Posting",
  role: "Role",
  readsMostAs: "Reads most as",
  areasShown: "Areas shown",
  errors: "Errors",
  warnings: "Warnings",
  infos: "Infos",
  ofMany: "{0} of {1}",
  unknown: "unknown",
  untitled: "Untitled posting",
  judgedAs: "Judged as {0}.",
  notAPosting: "This text is no job posting, so it was not checked.",
  reading: "How the text reads",
  readingNote: "By the skills and duties it names, without its title.",
  share: "Share",
  because: "Because of",
  readsAsNothing: "The text names too few skills and duties to tell.",
  tooFewCounted: "too few postings were counted to tell",
  own: "judged as this",
  rate: "{0} of {1} {2} postings",
  areas: "Areas",
  areasNote: "What postings for the role usually show, each in one way or another.",
  noAreas: "No role is known, so there is nothing to compare with.",
  shown: "Shown",
  missing: "Missing",
  noneMissing: "Nothing is missing.",
  forInstance: "For instance: {0}",
  requirements: "Skills",
  required: "Required",
  preferred: "Nice to have",
  context: "Mentioned, not asked for",
  negated: "Not required",
  skill: "Skill",
  fit: "Fit",
  askedFor: "Asked for in",
  namedIn: "Named in",
  places: "Line",
  noSkills: "No skill is named.",
  duties: "Duties",
  duty: "Duty",
  typical: "typical",
  atypical: "not typical",
  core: "core",
  common: "common",
  adjacent: "adjacent",
  unusual: "unusual",
  outOfPlace: "out of place",
  line: "line {0}",
  findings: "Findings",
  noFindings: "Nothing was found.",
  error: "Error",
  warning: "Warning",
  info: "Info",
  oneError: "1 error",
  manyErrors: "{0} errors",
  oneWarning: "1 warning",
  manyWarnings: "{0} warnings",
  oneInfo: "1 info",
  manyInfos: "{0} infos",
  offered: "Offered:",
  problems: "Problems of the posting itself",
  evidence: "Evidence: {0}; the counts cited are of {1} to {2}. A role with fewer than {3} postings is not cited.",
} as const;

/** Gives a text in the reader's language with its arguments filled in; `vscode.l10n.t` is one. */
export type Translate = (text: string, ...values: readonly (string | number)[]) => string;

const inEnglish: Translate = (text, ...values) =>
  text.replace(/\{(\d+)\}/g, (whole, place: string) => String(values[Number(place)] ?? whole));

/** Says one of the words above, filled in. */
export type Say = (word: keyof typeof reportWords, ...values: readonly (string | number)[]) => string;

export function createSay(translate: Translate = inEnglish): Say {
  return (word, ...values) => translate(reportWords[word], ...values);
}
