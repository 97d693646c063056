import type { RuleContext } from "./types.ts";

/** Roles that overlap by nature are no contradiction. */
export function isNear({ role, index }: Pick<RuleContext, "role" | "index">, other: string): boolean {
  return index.counted
    .widen(role.ids)
    .some(
      (id) => id === other || index.roles.get(id)?.near.includes(other) || index.roles.get(other)?.near.includes(id),
    );
}
