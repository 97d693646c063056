import type { Knowledge } from "../knowledge.ts";

/** What the counts over postings speak for: a company's own role has none, and goes by those of the role that it extends. */
export interface Counted {
  /** The role whose postings were counted, and what it was called then; for a role without any counts itself. */
  readonly of: (role: string) => { readonly role: string; readonly label: string };
  /** The roles themselves and those that are counted for them, each once. */
  readonly widen: (roles: readonly string[]) => readonly string[];
  /** Whether a company has its own word on what the role is. */
  readonly isOwn: (role: string) => boolean;
  /** Whether a skill or a duty was looked for when the postings were counted. */
  readonly knows: (kind: "skills" | "duties", id: string) => boolean;
}

export function createCounted({
  roles,
  countedAs = {},
  uncounted = { skills: [], duties: [] },
}: Pick<Knowledge, "roles" | "countedAs" | "uncounted">): Counted {
  const labels = new Map(roles.map(({ id, label }) => [id, label]));
  const borrowed = new Map(Object.entries(countedAs));
  const unknown = { skills: new Set(uncounted.skills), duties: new Set(uncounted.duties) };
  const of: Counted["of"] = (role) => borrowed.get(role) ?? { role, label: labels.get(role) ?? role };
  return {
    of,
    widen: (ids) => [...new Set([...ids, ...ids.map((id) => of(id).role)])],
    isOwn: (role) => borrowed.has(role),
    knows: (kind, id) => !unknown[kind].has(id),
  };
}
