/** The endings of files that VS Code takes for Markdown by itself; everything that looks for postings goes by them. */
const endings = ["md", "markdown", "markdn", "mdown", "mdwn", "mkd", "mdtxt", "mdtext"];

/** A glob of VS Code, whose file searches and watchers tell capitals from small letters on some systems. */
export const markdownFiles = `**/*.{${endings.flatMap((ending) => [ending, ending.toUpperCase()]).join(",")}}`;

/** Whether a file's name is one of Markdown: `include` says where postings lie, and not that pictures beside them are some. */
export function isMarkdownName(name: string): boolean {
  return endings.includes(endingOf(name) ?? "");
}

/** What to say of a pattern for postings that can only mean files of another kind. */
export function explainPostingPattern(pattern: string): string | undefined {
  const ending = endingOf(pattern);
  // What holds signs of a pattern may mean Markdown too.
  if (ending === undefined || !/^[a-z0-9]+$/.test(ending) || endings.includes(ending)) return undefined;
  return `Postings are Markdown files (${endings.map((one) => `.${one}`).join(", ")}), and “${pattern}” means none. Rename them to end in .md, or name them on the command line, where any text is checked.`;
}

/** In small letters, without its dot. */
function endingOf(path: string): string | undefined {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
}
