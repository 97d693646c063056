import type { RoleData } from "../knowledge.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import { showsArea } from "../roles/area-signs.ts";
import type { CheckResult } from "../types.ts";

export type Area = RoleData["areas"][number];

/** What of a role a posting shows. */
export interface RoleAreas {
  readonly role: RoleData;
  readonly shown: readonly Area[];
  readonly missing: readonly Area[];
}

/** The areas of each of the posting's roles, in the order of their maps. */
export function splitAreas(index: EngineIndex, result: CheckResult): readonly RoleAreas[] {
  return result.role.ids.flatMap((id) => {
    const role = index.roles.get(id);
    if (role === undefined) return [];
    const shown = role.areas.filter((area) => showsArea(result, role, area));
    return [{ role, shown, missing: role.areas.filter((area) => !shown.includes(area)) }];
  });
}
