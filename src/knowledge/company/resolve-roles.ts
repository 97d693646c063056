/** Works out a company's roles, each from the one that it extends, and settles which role a title means. */
import type { Knowledge, RoleData } from "../../core/knowledge.ts";
import { placeOf, problemIn } from "../ids.ts";
import type { CompanyRole } from "./company-schema.ts";
import { mergeRole } from "./merge-role.ts";
import { type Origin, type Place, placeIn } from "./origin.ts";
import type { LenientItem } from "./read-leniently.ts";
import { draftOf, finishRole, originsOf, type RoleDraft } from "./role-draft.ts";
import type { RoleContext } from "./role-pen.ts";
import { settleTitles } from "./settle-titles.ts";

/** One file's word on a role. Several can speak of one role: each extends what stands before it. */
interface Definition {
  readonly item: LenientItem<CompanyRole>;
  /** The word before it on the same role. */
  readonly below: Definition | undefined;
}

export interface ResolvedRoles {
  readonly roles: readonly RoleData[];
  readonly countedAs: NonNullable<Knowledge["countedAs"]>;
  readonly origins: ReadonlyMap<string, ReadonlyMap<string, Origin>>;
  readonly definitions: ReadonlyMap<string, readonly Place[]>;
  readonly parents: ReadonlyMap<string, readonly string[]>;
}

interface Resolved {
  readonly draft: RoleDraft;
  /** The roles that it extends, nearest first. */
  readonly parents: readonly string[];
}

export function resolveRoles(
  base: Pick<Knowledge, "roles" | "evidence">,
  items: readonly LenientItem<CompanyRole>[],
  context: RoleContext,
): ResolvedRoles {
  const builtIn = new Map(base.roles.map((role) => [role.id, role]));
  const definitions = collectDefinitions(items, context);
  const done = new Map<Definition, Resolved>();
  const open: Definition[] = [];

  function resolve(definition: Definition): Resolved {
    const known = done.get(definition);
    if (known !== undefined) return known;
    open.push(definition);
    const parent = findParent(definition);
    open.pop();
    const { id } = definition.item.value;
    const parents = parent === undefined ? [] : [parent.draft.id, ...parent.parents].filter((other) => other !== id);
    const resolved = { draft: mergeRole(parent?.draft, definition.item, context), parents: [...new Set(parents)] };
    done.set(definition, resolved);
    return resolved;
  }

  function findParent({ item, below }: Definition): Resolved | undefined {
    const { id, extends: name } = item.value;
    const tell = (path: readonly string[], message: string): undefined => {
      context.problems.add(item.file.path, () => problemIn(item, path, message));
    };
    if (name === undefined) {
      const isBare = item.value.label === undefined || item.value.skills === undefined;
      if (!isBare || !item.isWhole) return undefined;
      const how = builtIn.has(id)
        ? `to change the built-in role add “extends: ${id}”; to replace it give a label and skills`
        : "add “extends” with the role that it is most like, or a label and skills";
      return tell(["id"], `the role “${id}” starts from nothing: ${how}`);
    }
    const wanted = context.names.role.resolve(item, ["extends"], name);
    if (wanted === undefined) return undefined;
    if (wanted === id && below !== undefined) return resolve(below);
    const own = wanted === id ? undefined : definitions.get(wanted);
    if (own !== undefined) {
      const from = open.indexOf(own);
      if (from === -1) return resolve(own);
      const path = [...open.slice(from).map((each) => each.item.value.id), wanted].join(" → ");
      return tell(["extends"], `these roles extend each other (${path}); “${id}” is read as if it extended none`);
    }
    const role = builtIn.get(wanted);
    if (role === undefined)
      return tell(["extends"], `“${id}” extends itself, and there is no built-in role of this id`);
    return { draft: draftOf(role, context.compareTitle), parents: [] };
  }

  const resolved = new Map([...definitions].map(([id, definition]) => [id, resolve(definition)]));
  const drafts = new Map([...resolved].map(([id, { draft }]) => [id, draft]));
  const counted = (id: string) => base.evidence.roles[id] !== undefined;
  const countedAs = [...resolved].flatMap(([id, { parents }]) => {
    const role = [id, ...parents].find(counted);
    return role === undefined ? [] : [[id, { role, label: builtIn.get(role)?.label ?? role }] as const];
  });
  const finished = new Map(builtIn);
  for (const [id, draft] of drafts) finished.set(id, finishRole(draft));
  return {
    roles: settleTitles([...finished.values()], drafts, context),
    countedAs: Object.fromEntries(countedAs),
    origins: new Map([...drafts].map(([id, draft]) => [id, originsOf(draft)])),
    definitions: new Map([...definitions].map(([id, definition]) => [id, placesOf(definition)])),
    parents: new Map([...resolved].map(([id, { parents }]) => [id, parents])),
  };
}

function placesOf({ item, below }: Definition): readonly Place[] {
  return [...(below === undefined ? [] : placesOf(below)), placeIn(item, ["id"])];
}

/** The last word on each role. A second one that does not build on the first is a mistake. */
function collectDefinitions(items: readonly LenientItem<CompanyRole>[], context: RoleContext): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const item of items) {
    const { id, extends: name } = item.value;
    const below = definitions.get(id);
    if (below !== undefined && (name === undefined || context.names.role.find(name) !== id)) {
      const first = placeOf({ key: id, item: below.item, path: ["id"] });
      const message = `the role id “${id}” is already taken (${first}); to change that role add “extends: ${id}”`;
      context.problems.add(item.file.path, () => problemIn(item, ["id"], message));
    } else definitions.set(id, { item, below });
  }
  return definitions;
}
