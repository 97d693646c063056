import { isMap, isScalar, type Node } from "yaml";
import { explainYamlError } from "../text/explain-yaml-error.ts";
import { parseYaml } from "../text/parse-yaml.ts";
import type { Span } from "../text/span.ts";
import { checkKeys } from "./check-keys.ts";
import { plainEntries } from "./plain-entries.ts";
import { readPlainFrontMatter } from "./plain-front-matter.ts";
import type { FrontMatter, FrontMatterValue, Problem } from "./types.ts";
import { pairOf, placeOf, plainValue, scalars } from "./yaml-nodes.ts";

const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
/** In characters. The YAML library takes seconds over much more, and no posting has so much. */
const longest = 50_000;
/** One fault gives many errors after it. */
const mostErrors = 10;
const longestMessage = 200;
const closing = /^(?:---|\.\.\.)[ \t]*$/m;

/**
 * The YAML block at the head of a posting; undefined where there is none. A malformed one is no reason to stop: its
 * problems are listed with their places, and the rest of the posting is read as if it were not there.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const open = opening.exec(text);
  if (open === null) return undefined;
  const start = open[0].length;
  const body = text.slice(start);
  const close = closing.exec(body);
  if (close === null) {
    // Without its end it may as well be a thematic break: only a line that looks like a key makes it front matter.
    if (!/^[\w-]+:(\s|$)/.test(body)) return undefined;
    const end = start + body.search(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)|$/);
    const problem = {
      message: "This front matter is never closed. End it with a line of three dashes (---).",
      span: { start: 0, end: start },
    };
    return { ...empty({ start: 0, end }), problems: [problem] };
  }
  const span = { start: 0, end: start + close.index + close[0].length };
  if (close.index > longest) {
    const message = `This front matter is too long to be read: more than ${longest.toLocaleString("en")} characters. Only what follows it is checked.`;
    return { ...empty(span), problems: [{ message, span: { start: 0, end: start } }] };
  }
  const plain = readPlainFrontMatter(text, start, start + close.index, span);
  if (plain !== undefined) return plain;
  const problems: Problem[] = [];
  const document = parseYaml(body.slice(0, close.index), {
    // Compares each key with each other one; the keys that matter here are looked at below.
    uniqueKeys: false,
  });
  for (const error of document.errors.slice(0, mostErrors)) {
    const end = Math.max(error.pos[1], error.pos[0] + 1);
    problems.push({
      message: `This front matter cannot be read: ${explainYamlError(error).slice(0, longestMessage)}`,
      span: { start: Math.min(span.end, start + error.pos[0]), end: Math.min(span.end, start + end) },
    });
  }
  const isBroken = problems.length > 0;
  /** Of front matter that is no YAML its plain lines are taken as they were meant. */
  const entries = (key: string, read: readonly FrontMatterValue[]): readonly FrontMatterValue[] =>
    read.length === 0 && isBroken ? plainEntries(body.slice(0, close.index), key, start) : read;
  const root = document.contents;
  if (!isMap(root))
    return {
      ...empty(span),
      title: entries("title", [])[0],
      roles: rolesOf(entries("role", []), entries("roles", [])),
      problems,
    };
  if (!isBroken) problems.push(...checkKeys(root, start).slice(0, mostErrors));
  const valueAt = (key: string): Node | undefined => pairOf(root, key)?.value ?? undefined;
  const rolewise = valueAt("rolewise");
  const options = isMap(rolewise) ? rolewise : undefined;
  const rules = options && pairOf(options, "rules")?.value;
  return {
    span,
    title: entries("title", scalars(valueAt("title"), start))[0],
    roles: rolesOf(
      entries("role", scalars(valueAt("role"), start)),
      entries("roles", scalars(valueAt("roles"), start)),
    ),
    allow: scalars(options && pairOf(options, "allow")?.value, start),
    rules: isMap(rules)
      ? rules.items.flatMap((pair) => {
          const rule = scalars(pair.key as Node, start)[0];
          if (rule === undefined) return [];
          const node = pair.value as Node | null;
          return [
            { rule, value: plainValue(node), placeOf: (path, at) => placeOf(node, path, at, start) ?? rule.span },
          ];
        })
      : [],
    date: isoDate(valueAt("date")),
    problems,
  };
}

function rolesOf(role: readonly FrontMatterValue[], roles: readonly FrontMatterValue[]): readonly FrontMatterValue[] {
  return role.length > 0 ? role : roles;
}

function empty(span: Span): FrontMatter {
  return { span, title: undefined, roles: [], allow: [], rules: [], date: undefined, problems: [] };
}

function isoDate(node: Node | undefined): string | undefined {
  if (!isScalar(node)) return undefined;
  return /^\d{4}-\d{2}-\d{2}/.exec(String(node.source ?? node.value))?.[0];
}
