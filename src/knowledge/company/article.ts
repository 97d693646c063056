/** Letters whose names begin with a vowel: "an ML engineer". */
const vowelLetters = /^[AEFHILMNORSX]/;
/** Begins like a vowel and does not sound so: "a user researcher", "a one-off role". */
const consonantSounds = /^(?:uni|use|usu|uti|eu|one\b|once\b)/i;

/** A role's label with its article, as nearly always right as rules of thumb are; a file can say it better. */
export function addArticle(label: string): string {
  const [first = ""] = label.split(/[\s-]/);
  const isAcronym = first.length > 1 && first === first.toUpperCase() && /^[A-Z]/.test(first);
  const isSpelt = isAcronym || /^[A-Z]{2}/.test(first);
  const isVowel = isSpelt ? vowelLetters.test(first) : /^[aeiou]/i.test(first) && !consonantSounds.test(first);
  return `${isVowel ? "an" : "a"} ${label}`;
}
