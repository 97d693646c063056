/** A file that is made from other files and never edited; `path` is relative to the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Says at the top of a Markdown page where it comes from. */
export function markGenerated(source: string): string {
  return `<!-- Made by \`npm run generate\` from ${source}: edit that, not this. -->`;
}
