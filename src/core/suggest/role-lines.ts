import { escapeSnippet, fillIn, showPlaceholders } from "../drafts/placeholders.ts";
import type { Engine } from "../engine.ts";
import { type DraftPart, draftParts, type RoleData } from "../knowledge.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import { readPosting } from "../posting/read-posting.ts";
import { showsArea } from "../roles/area-signs.ts";
import { findDuties } from "../skills/find-duties.ts";

/** A line that a posting for a role could have, and what is read in it. */
export interface RoleLine {
  readonly part: DraftPart;
  /** As a snippet. */
  readonly line: string;
  /** As it reads on the page. */
  readonly label: string;
  /** It asks for years of the role's work. */
  readonly asksForYears: boolean;
  /** Ids, each once. */
  readonly skills: readonly string[];
  readonly duties: readonly string[];
  /** Areas of the role. */
  readonly areas: readonly string[];
}

interface UnreadLine extends Pick<RoleLine, "part" | "line" | "label" | "asksForYears"> {
  /** The area that the map has the line for: it shows that, whatever is read in it. */
  readonly area?: string | undefined;
}

/** Lines are read when they are first asked for, once for each engine: its maps never change. */
const kept = new WeakMap<Engine, Map<string, readonly RoleLine[]>>();

/** All lines that the maps have for a role, those of its template first. */
export function linesOfRole(engine: Engine, role: RoleData): readonly RoleLine[] {
  const byRole = kept.get(engine) ?? new Map<string, readonly RoleLine[]>();
  kept.set(engine, byRole);
  const known = byRole.get(role.id);
  if (known !== undefined) return known;
  const lines = readLines(engine.index(), role, collectLines(engine.index(), role));
  byRole.set(role.id, lines);
  return lines;
}

function collectLines({ duties, knowledge }: EngineIndex, role: RoleData): readonly UnreadLine[] {
  const names = { role: escapeSnippet(role.withArticle), experience: escapeSnippet(role.experience ?? "") };
  const lines = new Map<string, UnreadLine>();
  const add = (part: DraftPart, written: string, rest: { asksForYears?: boolean; area?: string } = {}): void => {
    const line = fillIn(written, names);
    const key = `${part} ${line}`;
    lines.set(key, { part, line, label: showPlaceholders(line), asksForYears: false, ...lines.get(key), ...rest });
  };
  if (role.experience !== undefined) add("required", knowledge.drafts.experience, { asksForYears: true });
  for (const list of [role.template, role.lines]) {
    for (const part of draftParts) for (const line of list[part] ?? []) add(part, line);
  }
  for (const { line, id } of role.areas) add("required", line, { area: id });
  for (const { duty, fit } of role.duties) {
    const line = fit === "typical" ? duties.get(duty)?.line : undefined;
    if (line !== undefined) add("duties", line);
  }
  return [...lines.values()];
}

/** Reads all lines as one page of requirements, which is many times quicker than one after the other. */
function readLines(index: EngineIndex, role: RoleData, lines: readonly UnreadLine[]): readonly RoleLine[] {
  let page = "## Requirements\n\n";
  const starts = lines.map(({ label }) => {
    const start = page.length;
    page += `- ${label}\n`;
    return start;
  });
  const read = readPosting(page, index.reader);
  const mentions = index.mentions.find(read);
  const duties = findDuties(read);
  return lines.map(({ area: ownArea, ...line }, at) => {
    const start = starts[at] as number;
    const end = starts[at + 1] ?? page.length;
    const isInLine = (place: { readonly start: number }): boolean => place.start >= start && place.start < end;
    const own = { mentions: mentions.filter(isInLine), duties: duties.filter(isInLine) };
    const readings = read.readings.filter((_, sentence) => isInLine(read.posting.sentences[sentence] ?? { start: -1 }));
    const posting = { ...read.posting, sentences: read.posting.sentences.filter(isInLine) };
    const areasShown = index.areas.find({ posting, readings }, [role.id]);
    return {
      ...line,
      skills: [...new Set(own.mentions.map(({ skill }) => skill))],
      duties: [...new Set(own.duties.map(({ duty }) => duty))],
      areas: role.areas
        .filter((area) => area.id === ownArea || showsArea({ ...own, areasShown }, role, area))
        .map(({ id }) => id),
    };
  });
}
