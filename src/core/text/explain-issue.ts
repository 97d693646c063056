/** Says in plain words, and at the right place, what a schema did not accept: of a data file, or of a setting. */
import type { BaseIssue } from "valibot";
import { nearest } from "./nearest.ts";

/** From the top of some data down to a value: keys of groups and indices of lists. */
export type DataPath = readonly (string | number)[];

export interface ExplainedIssue {
  readonly path: DataPath;
  /** Whether the key at the end of the path is at fault, or what stands under it. */
  readonly at: "key" | "value";
  readonly message: string;
}

/** What is needed of a valibot schema to name the words that would have been right. */
export interface SchemaShape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly item?: unknown;
  readonly wrapped?: unknown;
  readonly key?: unknown;
  readonly value?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

export function explainIssue(issue: BaseIssue<unknown>, schema: SchemaShape): ExplainedIssue {
  const steps = issue.path ?? [];
  const path = steps.map((step) => step.key as string | number);
  const last = steps.at(-1);
  if (last?.origin === "key") {
    const inside = path.slice(0, -1);
    const shape = groupOf(shapeAt(schema, inside));
    if (Array.isArray(last.input))
      return { path: inside, at: "value", message: `expected ${nameKeys(shape)}, found a list` };
    if (issue.input === undefined) return { path: inside, at: "value", message: `“${last.key}” is missing` };
    return { path, at: "key", message: `unknown key “${last.key}”; ${suggest(String(last.key), keysOf(shape))}` };
  }
  const deeper = issue.type === "union" ? issue.issues?.find((inner) => inner.path !== undefined) : undefined;
  if (deeper !== undefined && isGroup(issue.input)) {
    const explained = explainIssue(deeper, shapeAt(schema, path));
    return { ...explained, path: [...path, ...explained.path] };
  }
  return { path, at: "value", message: explainValue(issue, shapeAt(schema, path)) };
}

function explainValue(issue: BaseIssue<unknown>, shape: SchemaShape): string {
  const found = `found ${describe(issue.input)}`;
  switch (issue.type) {
    case "string":
      return `expected text, ${found}${isGroup(issue.input) || issue.input === null ? "" : "; put it in quotes"}`;
    case "number":
      return `expected a number, ${found}`;
    case "integer":
      return `expected a whole number, ${found}`;
    case "boolean":
      return `expected true or false, ${found}`;
    case "array":
      return `expected a list, ${found}`;
    case "record":
    case "strict_object":
      return `expected ${nameKeys(shape)}, ${found}`;
    case "union":
      return `expected ${(shape.options ?? []).map((option) => nameKind(option as SchemaShape)).join(" or ")}, ${found}`;
    case "picklist":
      return `${found.slice(6)} is not known here; ${suggest(String(issue.input), (shape.options ?? []).map(String))}`;
    case "regex":
      return `${issue.message}, ${found}`;
    case "non_empty":
    case "min_length":
      return typeof issue.input === "string" ? "expected some text, found none" : "expected at least one entry";
    case "max_length":
      return `expected at most ${issue.requirement} characters, found ${String(issue.input).length}`;
    case "literal":
      return `expected ${String(issue.expected)}, ${found}`;
    case "min_value":
      return `expected ${issue.requirement} or more, ${found}`;
    case "max_value":
      return `expected ${issue.requirement} or less, ${found}`;
    default:
      return issue.message;
  }
}

function suggest(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? `expected one of ${candidates.join(", ")}` : `did you mean “${meant}”?`;
}

/** The schema of what stands at a path; `at` itself where the path leads out of it. */
function shapeAt(schema: SchemaShape, path: DataPath): SchemaShape {
  let shape = unwrap(schema);
  for (const step of path) {
    const group = groupOf(shape);
    const next = group.entries?.[step] ?? group.item ?? group.value;
    if (next === undefined) return group;
    shape = unwrap(next);
  }
  return shape;
}

/** The alternative with keys, where there are several. */
function groupOf(shape: SchemaShape): SchemaShape {
  if (shape.type !== "union") return shape;
  return shape.options?.map(unwrap).find(({ entries }) => entries !== undefined) ?? shape;
}

function unwrap(schema: unknown): SchemaShape {
  let shape = schema as SchemaShape;
  while (shape.wrapped !== undefined) shape = shape.wrapped as SchemaShape;
  return shape;
}

function keysOf(shape: SchemaShape): readonly string[] {
  if (shape.entries !== undefined) return Object.keys(shape.entries);
  return ((shape.key as SchemaShape | undefined)?.options ?? []).map(String);
}

function nameKeys(shape: SchemaShape): string {
  const keys = keysOf(shape);
  return keys.length === 0
    ? "a group of keys"
    : `a group of keys (${keys.slice(0, 3).join(", ")}${keys.length > 3 ? ", …" : ""})`;
}

function nameKind(shape: SchemaShape): string {
  if (shape.type === "number") return "a number";
  if (shape.type === "string") return "text";
  if (shape.type === "literal") return String(shape.literal);
  return nameKeys(shape);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  if (typeof value === "string") return `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  return typeof value === "number" ? `the number ${value}` : String(value);
}

function isGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
