import type { RoleData } from "../../core/knowledge.ts";
import type { RoleDraft } from "./role-draft.ts";
import type { RoleContext } from "./role-pen.ts";

/**
 * A title means one role. One that a company's file gives to a role is taken from whatever role had it by itself; of two
 * files that give it, the first counts.
 */
export function settleTitles(
  roles: readonly RoleData[],
  drafts: ReadonlyMap<string, RoleDraft>,
  { compareTitle, problems }: Pick<RoleContext, "compareTitle" | "problems">,
): readonly RoleData[] {
  const owners = new Map<string, { readonly id: string; readonly place: string }>();
  for (const draft of drafts.values()) {
    for (const [key, { value, origin }] of draft.titles) {
      const { place } = origin;
      if (place === undefined) continue;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { id: draft.id, place: `${place.path}:${place.line}` });
      else if (owner.id !== draft.id)
        problems.add(place.path, () => ({
          ...place,
          message: `the title “${value}” means the role “${owner.id}” already (${owner.place})`,
        }));
    }
  }
  return roles.map((role) => {
    const titles = role.titles.filter((title) => (owners.get(compareTitle(title))?.id ?? role.id) === role.id);
    return titles.length === role.titles.length ? role : { ...role, titles };
  });
}
