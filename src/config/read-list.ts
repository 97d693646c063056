import { isSeq, type Node } from "yaml";
import { explainPattern, isPattern, longestPattern, mostPatterns } from "../core/text/glob.ts";
import { type ConfigKey, longestName, longestPath, mostNames } from "./config-schema.ts";
import { type ConfigSource, describeNode, type FileOrigin, isEmpty, isText } from "./config-source.ts";
import { explainPostingPattern } from "./markdown-files.ts";

/** A text that a file says, and where. */
export interface Named {
  readonly value: string;
  readonly from: FileOrigin;
}

export type ListKey = Exclude<ConfigKey, "rules">;

interface ListFormat {
  readonly most: number;
  readonly longest: number;
  /** What it lists, for messages. */
  readonly items: string;
  readonly example: string;
  /** Why a text cannot be in it. */
  readonly explain?: (text: string) => string | undefined;
}

const patterns = { most: mostPatterns, longest: longestPattern, items: "patterns", explain: explainPattern };
const files = { most: mostPatterns, longest: longestPath, items: "files or patterns", explain: explainFiles };
const formats: Readonly<Record<ListKey, ListFormat>> = {
  extends: { most: mostPatterns, longest: longestPath, items: "files or folders", example: "../rolewise.yaml" },
  include: {
    ...patterns,
    example: "hiring/**/*.md",
    explain: (text) => explainPattern(text) ?? explainPostingPattern(text),
  },
  exclude: { ...patterns, example: "**/drafts/**" },
  allow: { most: mostNames, longest: longestName, items: "skills", example: "tableau" },
  roles: { ...files, example: "roles/*.yaml" },
  skills: { ...files, example: "skills/*.yaml" },
};

/** The texts under a key, which may also be a single one. What cannot be one of them is told, and left out; undefined where all of it is. */
export function readList(
  key: ListKey,
  node: Node | null,
  { tell, originOf }: ConfigSource,
): readonly Named[] | undefined {
  const { most, longest, items, example, explain } = formats[key];
  // A key with nothing behind it is what a template leaves behind.
  if (isEmpty(node)) return undefined;
  if (!isSeq(node) && !isText(node)) {
    tell(node, `${key} takes a list of ${items}, such as ["${example}"]. Here ${describeNode(node)} stands.`);
    return undefined;
  }
  const nodes = isSeq(node) ? (node.items as Node[]) : [node];
  if (nodes.length > most) tell(nodes[most], `${key} has at most ${most} entries; the rest is not read.`);
  return nodes.slice(0, most).flatMap((item) => {
    const problem = explainItem(item);
    if (problem !== undefined) tell(isEmpty(item) ? node : item, problem);
    return problem === undefined && isText(item) ? [{ value: item.value.trim(), from: originOf(item) }] : [];
  });

  function explainItem(item: Node): string | undefined {
    if (!isText(item)) return `An entry of ${key} is a text, such as "${example}". Here ${describeNode(item)} stands.`;
    if (item.value.trim() === "") return `An entry of ${key} cannot be empty.`;
    if (item.value.length > longest) return `An entry of ${key} has at most ${longest} characters.`;
    return explain?.(item.value.trim());
  }
}

/** A file is looked for where it is named, above this folder too; a pattern is searched for from this folder down. */
function explainFiles(text: string): string | undefined {
  return isPattern(text) ? explainPattern(text) : undefined;
}
