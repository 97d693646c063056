import { createLineIndex } from "../../core/index.ts";
import type { EngineIndex } from "../../core/lookup/engine-index.ts";
import { formatShare } from "../../core/report/share.ts";
import type { RankedRole } from "../../core/roles/types.ts";
import type { Mention } from "../../core/skills/types.ts";
import { oneLine } from "../../core/text/one-line.ts";
import { columns } from "./columns.ts";
import type { InspectedFile } from "./inspect-json.ts";
import type { Paint } from "./paint.ts";

const rolesShown = 3;
const strengths = ["required", "preferred", "context", "negated"] as const;

/** For people: what was understood of each posting, and why. */
export function formatInspectText(files: readonly InspectedFile[], paint: Paint): string {
  return files.map((file) => `${formatFile(file, paint)}\n`).join("\n");
}

function formatFile({ path, text, result, index }: InspectedFile, paint: Paint): string {
  const { posting, role, mentions } = result;
  const lines = createLineIndex(text);
  const roles = role.ids.map((id) => index.roleLabels.get(id) ?? id).join(" and ") || "unknown";
  const part = (name: string, rows: readonly (readonly string[])[]): string[] =>
    rows.length === 0 ? [] : [paint("bold", `  ${name}`), ...columns(rows).map((row) => `    ${row}`)];
  return [
    paint("underline", oneLine(path)),
    ...part("Title and role", [
      ["title", posting.title?.value ?? "none"],
      ["role", `${roles}. ${role.reason}`],
    ]),
    ...part(
      "What the body alone reads like",
      role.ranking.slice(0, rolesShown).map((one) => describeRank(one, index)),
    ),
    ...part(
      "Sections",
      posting.sections.map(({ heading, kind, span }) => [
        `line ${lines.positionAt(span.start).line}`,
        kind,
        heading?.text ?? "(before the first heading)",
      ]),
    ),
    ...part(
      "Skills",
      strengths
        .map((strength) => [strength, listSkills(mentions, strength, index)])
        .filter(([, skills]) => skills !== ""),
    ),
  ].join("\n");
}

function describeRank({ role, score, reasons }: RankedRole, { roleLabels, skills, duties }: EngineIndex): string[] {
  const labels = reasons.map(({ kind, id }) => (kind === "skill" ? skills : duties).get(id)?.label ?? id);
  return [roleLabels.get(role) ?? role, formatShare(score).padStart(5), labels.join(", ")];
}

/** Labels in the order of the text, each once. */
function listSkills(mentions: readonly Mention[], strength: Mention["strength"], { skills }: EngineIndex): string {
  const ids = mentions.filter((mention) => mention.strength === strength).map((mention) => mention.skill);
  return [...new Set(ids)].map((id) => skills.get(id)?.label ?? id).join(", ");
}
