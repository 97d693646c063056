/** A list; items are Markdown already. */
export function formatList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Parts of a page, with an empty line between; empty parts are left out. */
export function joinParts(parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== "").join("\n\n")}\n`;
}
