/**
 * Lines of the maps are prose with placeholders, `${1:what to fill in}`, and with `{names}` that are filled in beforehand. In
 * a snippet the numbers of all its lines have to follow each other; on a page a placeholder reads as the words in it.
 */
const placeholder = /\$\{(\d+):([^${}]*)\}/g;
const name = /\{([a-z]+)\}/g;

/** Why a line would not work as a snippet, or undefined. `names` are those that may be filled in. */
export function findLineFault(line: string, names: readonly string[]): string | undefined {
  const rest = line.replace(placeholder, "");
  for (const [, found = ""] of rest.matchAll(name)) {
    if (!names.includes(found)) return `nothing is filled in for {${found}}; expected ${listNames(names)}`;
  }
  if (/[$}\\]/.test(rest.replace(name, ""))) {
    return `a placeholder is written \${1:words}; there is a $, } or \\ outside of one`;
  }
  return undefined;
}

function listNames(names: readonly string[]): string {
  return names.length === 0 ? "no such names" : names.map((one) => `{${one}}`).join(" or ");
}

/** The line with each `{name}` replaced; one without a value stays as it is. */
export function fillIn(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(name, (found, key: string) => values[key] ?? found);
}

/** The line as it reads on a page. */
export function showPlaceholders(line: string): string {
  return line.replace(placeholder, "$2").replace(/\\([\\$}])/g, "$1");
}

/** What of the line is there before anything is filled in. */
export function splitAtPlaceholders(line: string): readonly string[] {
  return line.replace(placeholder, "\n").split("\n");
}

export function hasPlaceholders(line: string): boolean {
  return line.search(placeholder) !== -1;
}

/** A text that is no snippet, such as a name from a map, written so that a snippet shows it as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** The lines with their placeholders numbered in one row from `first` on; equal numbers within a line stay equal. */
export function numberPlaceholders(lines: readonly string[], first: number): readonly string[] {
  let next = first;
  return lines.map((line) => {
    const numbers = new Map<string, number>();
    return line.replace(placeholder, (_, number: string, words: string) => {
      const own = numbers.get(number) ?? next++;
      numbers.set(number, own);
      return `\${${own}:${words}}`;
    });
  });
}
