/**
 * Puts a text of the interface into the language of the one who reads it; `vscode.l10n` is one. The first argument has to be
 * a literal, since `npm run generate` collects the texts from the sources; {0}, {1} … stand for the arguments.
 */
export interface L10n {
  readonly t: (message: string, ...args: (string | number | boolean)[]) => string;
}

/** English, for hosts without a language of their own. */
export const plainL10n: L10n = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (placeholder, index) => `${args[index] ?? placeholder}`),
};

/** "A", "A and B", "A, B and C". */
export function joinNames(l10n: L10n, names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return l10n.t("{0} and {1}", names.slice(0, -1).join(", "), names.at(-1) as string);
}
