import {
  Composer,
  type CST,
  type Document,
  type DocumentOptions,
  type ParsedNode,
  type ParseOptions,
  Parser,
  type SchemaOptions,
  YAMLParseError,
} from "yaml";

/** People nest two or three deep. */
const deepest = 100;
const tooDeep = `Nested more than ${deepest} deep`;

/**
 * Reads YAML, or JSON, as the library's `parseDocument` does, but does not follow it into the depth: the library calls itself for
 * each level, and when the stack is full while an expression is compiled, the whole process ends. What is nested too deep is
 * an error of the document. A lone carriage return breaks a line, as in an editor; the library knows none. Offsets are those of the text.
 */
export function parseYaml(
  text: string,
  options: ParseOptions & DocumentOptions & SchemaOptions,
): Document.Parsed<ParsedNode> {
  const tokens = [...new Parser().parse(text.replace(/\r(?!\n)/g, "\n"))];
  const deep = findTooDeep(tokens);
  const composer = new Composer({ ...options, prettyErrors: false });
  let first: Document.Parsed<ParsedNode> | undefined;
  for (const document of composer.compose(deep === undefined ? tokens : [], true, text.length)) {
    if (first !== undefined) {
      const [start] = document.range;
      first.errors.push(new YAMLParseError([start, start + 1], "MULTIPLE_DOCS", "A second document begins here"));
      break;
    }
    first = document as Document.Parsed<ParsedNode>;
  }
  // An empty text has a document too.
  if (first === undefined) throw new Error("The YAML library gave no document");
  if (deep !== undefined) first.errors.push(new YAMLParseError([deep, deep + 1], "RESOURCE_EXHAUSTION", tooDeep));
  return first;
}

/** The offset of the first place that lies too deep. */
function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { token, depth } = one;
    if (depth > deepest) return token.offset;
    if (token.type === "document" && token.value !== undefined) waiting.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const { key, value } of token.items) {
      if (key) waiting.push({ token: key, depth: depth + 1 });
      if (value) waiting.push({ token: value, depth: depth + 1 });
    }
  }
  return undefined;
}
