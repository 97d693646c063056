const lineWidth = 120;

/** JSON as Biome would leave it: a list on one line where it fits, a group of keys always on several. */
export function formatJson(value: unknown): string {
  return `${print(value, "", 0)}\n`;
}

/** `taken` is how much of the line other things need: the key before the value, the comma after it. */
function print(value: unknown, indent: string, taken: number): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const inline = printInline(value);
    if (inline !== undefined && indent.length + taken + inline.length <= lineWidth) return inline;
    const lines = value.map((item, index) => inner + print(item, inner, commaAfter(index, value)));
    return `[\n${lines.join(",\n")}\n${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const lines = entries.map(([key, item], index) => {
      const start = `${JSON.stringify(key)}: `;
      return inner + start + print(item, inner, start.length + commaAfter(index, entries));
    });
    return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
  }
  return JSON.stringify(value);
}

function commaAfter(index: number, items: readonly unknown[]): number {
  return index === items.length - 1 ? 0 : 1;
}

/** Undefined where a group of keys inside keeps the list from standing on one line. */
function printInline(list: readonly unknown[]): string | undefined {
  const items = list.map((item) => {
    if (Array.isArray(item)) return printInline(item);
    const hasKeys = typeof item === "object" && item !== null && Object.keys(item).length > 0;
    return hasKeys ? undefined : JSON.stringify(item);
  });
  return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
}
