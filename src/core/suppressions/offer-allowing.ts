import type { SettingEntry } from "../fixes/edit-yaml.ts";
import { lineBreakOf } from "../fixes/lines.ts";
import type { Fix } from "../fixes/types.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Posting } from "../posting/types.ts";
import type { Finding } from "../rules/types.ts";
import { allowInFrontMatter } from "./allow-in-front-matter.ts";
import { createCommentPlacer, type PlaceComment } from "./place-comment.ts";
import { allowedRule } from "./read-own-options.ts";

/** The findings, each offering behind its own fixes to be allowed here or in this posting; worked out when first read. */
export function offerAllowing(
  posting: Posting,
  { skills }: Pick<EngineIndex, "skills">,
  findings: readonly Finding[],
): Finding[] {
  let placer: PlaceComment | undefined;
  const place: PlaceComment = (offset, comment) => {
    placer ??= createCommentPlacer(posting);
    return placer(offset, comment);
  };
  return findings.map((finding) => {
    let fixes: readonly Fix[] | undefined;
    const { start, end, rule, severity, message, skill, related } = finding;
    return {
      start,
      end,
      rule,
      severity,
      message,
      skill,
      get fixes() {
        fixes ??= [...finding.fixes, ...waysToAllow(posting, finding, skills.get(skill ?? "")?.label, place)];
        return fixes;
      },
      related,
    };
  });
}

function waysToAllow(posting: Posting, finding: Finding, label: string | undefined, place: PlaceComment): Fix[] {
  const { rule, skill, start } = finding;
  const target = skill === undefined ? rule : `${rule}(${skill})`;
  const entry = entryFor(rule, skill);
  const name = label ?? "this";
  const why = rule === allowedRule ? "" : ` (${rule})`;
  const here = place(start, `<!-- rolewise-disable-next-line ${target} -->`);
  const everywhere = (entry && allowInFrontMatter(posting, entry)) ?? allowInFile(posting, target);
  return [
    {
      title: `Allow ${name} here${why}`,
      safe: false,
      edits: here === undefined ? [] : [here],
      allows: "here" as const,
    },
    { title: `Allow ${name} in this posting${why}`, safe: false, edits: everywhere, allows: "posting" as const },
  ].filter(({ edits }) => edits.length > 0);
}

/** What front matter can say of it; a rule is not turned off for all skills when one is meant. */
export function entryFor(rule: string, skill: string | undefined): SettingEntry | undefined {
  if (skill === undefined) return { off: rule };
  return rule === allowedRule ? { allow: skill } : undefined;
}

/** A comment for the whole posting at its head: it shows nowhere, which front matter does where it is not expected. */
function allowInFile({ text, frontMatter }: Posting, target: string): Fix["edits"] {
  const eol = lineBreakOf(text);
  const end = frontMatter?.span.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const comment = `<!-- rolewise-disable-file ${target} -->`;
  if (frontMatter !== undefined) return [{ start: end, end, text: `${eol}${comment}` }];
  return [{ start: end, end, text: `${comment}${eol}` }];
}
