/** A Markdown table; cells are Markdown already. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`,
  );
  return lines.join("\n");
}

/** A code block whose fence is longer than any in the text. */
export function formatCode(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
}

export function formatList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

export function startUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Parts of a page, with an empty line between; empty parts are left out. */
export function joinParts(parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== "").join("\n\n")}\n`;
}
