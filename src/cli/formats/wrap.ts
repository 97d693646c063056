/** Terminals are this wide until somebody says otherwise. */
const width = 80;

/** Words in lines of at most 80 columns, the first after `lead`, all further ones below where the first began. */
export function wrap(words: string, lead: string): string[] {
  const indent = " ".repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  for (const word of words.split(/\s+/).filter(Boolean)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line = isEmpty ? line + word : `${line} ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
