import type { FrontMatterValue } from "./types.ts";

/** In characters: nobody writes longer entries on one line. */
const longestLine = 500;

/**
 * The entries of a key in front matter that is no YAML ("title: Engineer: Platform"), read from the lines that begin with it, as people meant them: what
 * stands behind the colon, without quotes, or each of "[a, b]". `start` is the offset of `body` in the text.
 */
export function plainEntries(body: string, key: string, start: number): FrontMatterValue[] {
  const line = new RegExp(`^${key}:[ \\t]+(\\S.{0,${longestLine}})$`, "m").exec(body);
  if (line === null) return [];
  const said = line[1] as string;
  const from = start + line.index + line[0].length - said.length;
  const isList = said.startsWith("[");
  return [...said.matchAll(isList ? /[^[\],]+/g : /.+/g)].flatMap(({ 0: part, index }) => {
    const value = part.replace(/^[\s"']+|[\s"']+$/g, "");
    if (value === "") return [];
    const at = from + index + part.indexOf(value);
    return [{ value, span: { start: at, end: at + value.length } }];
  });
}
