import type { YAMLError } from "yaml";

/** What the library says, and what that is to somebody who writes a few settings. The first that is found counts. */
const plain: readonly (readonly [says: RegExp, means: string | ((found: RegExpExecArray) => string)])[] = [
  [/end with a ([\]}])/, ([, sign]) => `a “${sign === "]" ? "[" : "{"}” is not closed with “${sign}” before this`],
  [/^Missing closing (['"])/, ([, sign]) => `a text that begins with ${sign} is not closed`],
  [
    /^Nested mappings are not allowed/,
    "a second “name:” stands in this value. Put a value with a colon in quotes, and each setting on a line of its own",
  ],
  [/^Implicit keys need to be on a single line/, "this line is no “name: value”"],
  [/^Implicit map keys need to be followed/, "this line is no “name: value”"],
  [/^All mapping items must start at the same column/, "this line is indented otherwise than those that it belongs to"],
  [/^Tabs are not allowed/, "this line is indented by a tab. Use spaces"],
  [/^Plain value cannot start with .*(\S)$/, ([, sign]) => `a value that begins with ${sign} has to be put in quotes`],
  [/^Unexpected flow-\w+-end .*"(.)"/, ([, sign]) => `this “${sign}” closes nothing`],
  [/^Unexpected scalar at node end/, "this does not belong to what stands before it. Check quotes and indentation"],
  [/^Unexpected block-seq-ind/, "a list begins on a line of its own below its name"],
];

/** Why a text is no YAML, to go on with behind a colon; without a full stop. */
export function explainYamlError({ message }: Pick<YAMLError, "message">): string {
  for (const [says, means] of plain) {
    const found = says.exec(message);
    if (found !== null) return typeof means === "string" ? means : means(found);
  }
  return message.charAt(0).toLowerCase() + message.slice(1);
}
