/**
 * Most front matter is a few lines of "key: word words". Reading those needs no YAML library, which would take as long as the
 * rest of a posting does; whatever is not as plain as this is left to it.
 */
import type { Span } from "../text/span.ts";
import type { FrontMatter, FrontMatterValue } from "./types.ts";

/** A key, and words without any sign that could mean something to YAML; or a date. */
const line = /([A-Za-z][\w-]*):[ ]([A-Za-z](?:[\w ./()+&'-]*[\w.)+])?|\d{4}-\d{2}-\d{2})\n/y;
/** Words that are values of another kind. */
const special = /^(?:null|true|false|y|n|yes|no|on|off)$/i;

/** Reads the YAML of front matter that is as plain as that; undefined where it is not. `start`: the offset of the YAML, `end`: that of its closing fence; `span`: with its fences. */
export function readPlainFrontMatter(text: string, start: number, end: number, span: Span): FrontMatter | undefined {
  const values = new Map<string, FrontMatterValue>();
  for (let at = start; at < end; at = line.lastIndex) {
    line.lastIndex = at;
    const [, key, value] = line.exec(text) ?? [];
    if (key === undefined || value === undefined || line.lastIndex > end) return undefined;
    if (special.test(key) || special.test(value) || key === "rolewise" || values.has(key)) return undefined;
    const from = at + key.length + 2;
    values.set(key, { value, span: { start: from, end: from + value.length } });
  }
  if (values.has("role") && values.has("roles")) return undefined;
  const role = values.get("role") ?? values.get("roles");
  return {
    span,
    title: values.get("title"),
    roles: role === undefined ? [] : [role],
    allow: [],
    rules: [],
    date: /^\d{4}-\d{2}-\d{2}/.exec(values.get("date")?.value ?? "")?.[0],
    problems: [],
  };
}
