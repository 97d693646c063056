/** A role's map while it is put together: each line by its key, with who says it. */
import { type DraftPart, draftParts, type Fit, type RoleData } from "../../core/knowledge.ts";
import type { Origin } from "./origin.ts";

export interface Line<T> {
  readonly value: T;
  readonly origin: Origin;
}

export type Closeness = "close" | "usual" | "lesser";

export interface RoleDraft {
  readonly id: string;
  readonly label: Line<string>;
  readonly withArticle: Line<string>;
  readonly summary: Line<string>;
  /** By the title as titles are compared. */
  readonly titles: Map<string, Line<string>>;
  readonly isLoose: boolean;
  readonly field: readonly string[];
  readonly apart: RoleData["apart"];
  readonly near: Map<string, Line<string>>;
  readonly areas: Map<string, Line<RoleData["areas"][number]>>;
  readonly skills: Map<string, Line<RoleData["skills"][number]>>;
  readonly categories: Map<string, Line<Fit>>;
  readonly duties: Map<string, Line<RoleData["duties"][number]>>;
  readonly stakeholders: Map<string, Line<Closeness>>;
  readonly experience: Line<string> | undefined;
  readonly template: Map<DraftPart, Line<readonly string[]>>;
  readonly lines: Map<DraftPart, readonly string[]>;
  readonly sources: readonly string[];
}

export const closenesses: readonly Closeness[] = ["close", "usual", "lesser"];

/** The map of a built-in role as a beginning. */
export function draftOf(role: RoleData, compareTitle: (title: string) => string): RoleDraft {
  const origin: Origin = { role: role.id, place: undefined };
  const line = <T>(value: T): Line<T> => ({ value, origin });
  const byKey = <T>(rows: readonly T[], key: (row: T) => string) => new Map(rows.map((row) => [key(row), line(row)]));
  return {
    id: role.id,
    label: line(role.label),
    withArticle: line(role.withArticle),
    summary: line(role.summary),
    titles: byKey(role.titles, compareTitle),
    isLoose: role.isLoose,
    field: role.field,
    apart: role.apart,
    near: byKey(role.near, (id) => id),
    areas: byKey(role.areas, ({ id }) => id),
    skills: byKey(role.skills, ({ skill }) => skill),
    categories: new Map(Object.entries(role.categories).map(([id, fit]) => [id, line(fit)])),
    duties: byKey(role.duties, ({ duty }) => duty),
    stakeholders: new Map(
      closenesses.flatMap((closeness) => (role.stakeholders[closeness] ?? []).map((id) => [id, line(closeness)])),
    ),
    experience: role.experience === undefined ? undefined : line(role.experience),
    template: new Map(draftParts.map((part) => [part, line(role.template[part])])),
    lines: new Map(draftParts.map((part) => [part, role.lines[part] ?? []])),
    sources: role.sources,
  };
}

/** The finished map. What a company has since called out of place is neither offered instead of anything nor shows an area. */
export function finishRole(draft: RoleDraft): RoleData {
  const values = <T>(lines: ReadonlyMap<string, Line<T>>): T[] => [...lines.values()].map(({ value }) => value);
  const skills = values(draft.skills);
  const outOfPlace = new Set(
    skills.filter(({ fit, when }) => fit === "out-of-place" && when === undefined).map(({ skill }) => skill),
  );
  const inPlace = (ids: readonly string[]) => ids.filter((id) => !outOfPlace.has(id));
  const people = (closeness: Closeness) =>
    [...draft.stakeholders].filter(([, { value }]) => value === closeness).map(([id]) => id);
  const partsOf = (linesOf: (part: DraftPart) => readonly string[] | undefined) => {
    const of = (part: DraftPart) => [...(linesOf(part) ?? [])];
    return {
      about: of("about"),
      duties: of("duties"),
      required: of("required"),
      preferred: of("preferred"),
      stack: of("stack"),
    };
  };
  return {
    id: draft.id,
    label: draft.label.value,
    withArticle: draft.withArticle.value,
    summary: draft.summary.value,
    titles: values(draft.titles),
    isLoose: draft.isLoose,
    field: [...draft.field],
    apart: draft.apart,
    near: values(draft.near).filter((id) => id !== draft.id),
    areas: values(draft.areas)
      .map((area) => ({ ...area, skills: inPlace(area.skills) }))
      .filter(({ skills: shown, duties, phrases }) => shown.length + duties.length + phrases.length > 0),
    skills: skills.map((row) => ({ ...row, instead: inPlace(row.instead).filter((id) => id !== row.skill) })),
    categories: Object.fromEntries([...draft.categories].map(([id, { value }]) => [id, value])),
    duties: values(draft.duties).map((row) => ({
      ...row,
      belongsTo: row.belongsTo.filter((id) => id !== draft.id),
    })),
    stakeholders: { close: people("close"), usual: people("usual"), lesser: people("lesser") },
    ...(draft.experience === undefined ? {} : { experience: draft.experience.value }),
    template: partsOf((part) => draft.template.get(part)?.value),
    lines: partsOf((part) => draft.lines.get(part)),
    sources: [...draft.sources],
  };
}

/** Who says each line, as `Origins` names the lines. */
export function originsOf(draft: RoleDraft): ReadonlyMap<string, Origin> {
  const parts = ["near", "areas", "skills", "categories", "duties", "stakeholders", "template"] as const;
  return new Map([
    ["label", draft.label.origin],
    ["withArticle", draft.withArticle.origin],
    ["summary", draft.summary.origin],
    ...(draft.experience === undefined ? [] : [["experience", draft.experience.origin] as const]),
    ...[...draft.titles.values()].map(({ value, origin }) => [`titles ${value}`, origin] as const),
    ...parts.flatMap((part) => [...draft[part]].map(([key, { origin }]) => [`${part} ${key}`, origin] as const)),
  ]);
}
