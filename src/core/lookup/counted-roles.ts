import type { Knowledge } from "../knowledge.ts";

/** Which counts speak for which role: a company's own role has none, and goes by those of the role that it extends. */
export interface CountedRoles {
  /** The role whose postings were counted, and what it was called then; for a role without any counts itself. */
  readonly of: (role: string) => { readonly role: string; readonly label: string };
  /** The roles themselves and those that are counted for them, each once. */
  readonly widen: (roles: readonly string[]) => readonly string[];
  /** Whether a company has its own word on what the role is. */
  readonly isOwn: (role: string) => boolean;
}

export function createCountedRoles({ roles, countedAs = {} }: Pick<Knowledge, "roles" | "countedAs">): CountedRoles {
  const labels = new Map(roles.map(({ id, label }) => [id, label]));
  const borrowed = new Map(Object.entries(countedAs));
  const of: CountedRoles["of"] = (role) => borrowed.get(role) ?? { role, label: labels.get(role) ?? role };
  return {
    of,
    widen: (ids) => [...new Set([...ids, ...ids.map((id) => of(id).role)])],
    isOwn: (role) => borrowed.has(role),
  };
}
