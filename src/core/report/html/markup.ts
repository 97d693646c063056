import { replaceUnprintable } from "../../text/printable.ts";

/** HTML that may stand in a page as it is. Only `html` makes it, so that no text gets in unescaped. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | undefined | false | readonly Markup[];

/**
 * HTML with values filled in: text is escaped, for content and for quoted attributes alike; markup stands as it is; `undefined`
 * and `false` are left out.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const filled = parts.map((part, place) => `${toHtml(part)}${strings[place + 1]}`);
  return { markup: `${strings[0]}${filled.join("")}` };
}

function toHtml(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

/** Style sheets are no text: nothing in them is escaped. Only for those that stand in this source. */
export function styleSheet(css: string): Markup {
  return { markup: css };
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return replaceUnprintable(text).replace(/[&<>"']/g, (character) => entities[character] as string);
}
