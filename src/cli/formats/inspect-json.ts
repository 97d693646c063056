import type { CheckResult } from "../../core/index.ts";
import type { EngineIndex } from "../../core/lookup/engine-index.ts";

export interface InspectedFile {
  readonly path: string;
  readonly text: string;
  readonly result: CheckResult;
  /** Of the engine that read it. */
  readonly index: EngineIndex;
}

/**
 * The JSON of `inspect`, version 1: one line. Fields are only ever added to it. `start` and `end` are UTF-16 offsets; the
 * heading of what stands before the first heading is null; the `section` of a mention is its kind.
 */
export function formatInspectJson(files: readonly InspectedFile[]): string {
  const report = {
    version: 1,
    files: files.map(({ path, result: { posting, role, mentions }, index: { skills } }) => ({
      path,
      title: posting.title?.value ?? null,
      role: { id: role.ids[0] ?? null, source: role.source },
      ranking: role.ranking.map(({ role: id, score }) => ({ role: id, score })),
      sections: posting.sections.map(({ heading, kind, span }) => ({
        heading: heading?.text ?? null,
        kind,
        start: span.start,
        end: span.end,
      })),
      mentions: mentions.map(({ skill, text, start, end, strength, section }) => ({
        skill,
        label: skills.get(skill)?.label ?? skill,
        kind: skills.get(skill)?.kind ?? "technology",
        text,
        start,
        end,
        strength,
        section: section.kind,
      })),
    })),
  };
  return `${JSON.stringify(report)}\n`;
}
