import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One posting of a collection: a line of JSON. Only the fields that are read here are named. */
export interface CollectedPosting {
  readonly id: string;
  readonly title: string;
  /** The role that its title names, and by which rule: "strict" is beyond doubt. */
  readonly role_guess: string;
  readonly title_rule: string;
  readonly format: "markdown" | "plain";
  /** YYYY, YYYY-MM or YYYY-MM-DD; empty when unknown. */
  readonly date: string;
  readonly lang: string;
  readonly text: string;
}

/** The roles that a collection labels by title. */
export const labelledRoles: ReadonlySet<string> = new Set([
  "ai-engineer",
  "data-scientist",
  "data-analyst",
  "ml-engineer",
  "mlops-engineer",
  "data-engineer",
]);

/** Reads a collection (JSON lines, gzipped or not). Throws with the line number where a line is no posting. */
export function readCollection(path: string): CollectedPosting[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    let posting: CollectedPosting;
    try {
      posting = JSON.parse(line) as CollectedPosting;
    } catch (error) {
      throw new Error(`${path}:${index + 1}: ${(error as Error).message}`);
    }
    if (typeof posting.id !== "string" || typeof posting.text !== "string")
      throw new Error(`${path}:${index + 1}: no id or text`);
    return [{ ...posting, title: posting.title ?? "", date: posting.date ?? "", lang: posting.lang ?? "" }];
  });
}

/** A third of every collection is kept aside: nothing that ships is counted on it, so that it can measure. */
export function isKeptAside(posting: Pick<CollectedPosting, "id">): boolean {
  let hash = 0x811c9dc5;
  for (const character of posting.id) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash % 3 === 0;
}
