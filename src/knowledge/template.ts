/**
 * Template lines of the role maps are prose with placeholders, `${1:what to fill in}`. In a snippet the numbers of all its
 * lines have to follow each other; on a page a placeholder reads as the words in it.
 */
const placeholder = /\$\{(\d+):([^${}]*)\}/g;

/** Why a template line would not work as a snippet, or undefined. */
export function findTemplateFault(line: string): string | undefined {
  if (/[$}\\]/.test(line.replace(placeholder, ""))) {
    return `a placeholder is written \${1:words}; there is a $, } or \\ outside of one`;
  }
  return undefined;
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
