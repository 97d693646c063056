import { minimumCited } from "../knowledge.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import { replaceUnprintable } from "../text/printable.ts";
import { startUpper } from "../text/start-upper.ts";
import { sayCounts, sayRate } from "./say.ts";
import { formatShare } from "./share.ts";
import { countShown, placesShown, readingsShown } from "./shown.ts";
import type { AreaReport, Place, PostingReport, Report } from "./types.ts";
import { createSay } from "./words.ts";

const say = createSay();

/** The report as GitHub-flavoured Markdown: one posting, or a table of all and each below it. */
export function renderMarkdown(report: Report): string {
  const { postings, counts, evidence } = report;
  const isSingle = postings.length === 1;
  const index = [
    `# ${say("report")}`,
    `${say("postings")}: ${postings.length}. ${sayCounts(counts, say)}`,
    formatTable(
      [
        say("posting"),
        say("role"),
        say("readsMostAs"),
        say("areasShown"),
        say("errors"),
        say("warnings"),
        say("infos"),
      ],
      postings.map(formatIndexRow),
    ),
  ];
  const { corpus, period } = evidence;
  return `${[
    ...(isSingle ? [] : index),
    ...postings.flatMap((posting) => formatPosting(posting, isSingle ? "#" : "##")),
    plain(say("evidence", corpus, period.from, period.to, minimumCited)),
  ].join("\n\n")}\n`;
}

/** The same for a file: it would read as the posting that it speaks of, lie among postings perhaps, and be checked as one itself. */
export function renderMarkdownFile(report: Report): string {
  return `---\n# ${say("noPosting")}\nrole: none\n---\n\n${renderMarkdown(report)}`;
}

function formatIndexRow(posting: PostingReport): string[] {
  const { title, path, role, readsAs, areas, counts } = posting;
  return [
    `${plain(title ?? say("untitled"))} (${plain(path)})`,
    plain(role.name ?? say("unknown")),
    plain(readsAs[0]?.label ?? say("unknown")),
    areas.length === 0 ? "–" : say("ofMany", countShown(posting), areas.length),
    ...[counts.error, counts.warning, counts.info].map(String),
  ];
}

function formatPosting(posting: PostingReport, mark: string): string[] {
  const { title, path, isPosting, role, counts, problems } = posting;
  const verdict = role.name === undefined ? "" : `${say("judgedAs", role.name)} `;
  const head = [`${mark} ${plain(title ?? say("untitled"))}`, plain(path)];
  if (!isPosting) return [...head, say("notAPosting")];
  return [
    ...head,
    `${plain(verdict + role.reason)} **${sayCounts(counts, say)}**`,
    ...under(
      `${mark}# ${say("problems")}`,
      formatList(problems.map(({ place, message }) => `${at(place)}: ${plain(message)}`)),
    ),
    ...formatReading(posting, mark),
    ...formatAreas(posting, mark),
    ...formatFindings(posting, mark),
    ...formatSkills(posting, mark),
    ...formatDuties(posting, mark),
  ];
}

function formatFindings({ findings }: PostingReport, mark: string): string[] {
  const items = findings.map(({ severity, place, message, rule, fixes }) => {
    const offered =
      fixes.length === 0 ? "" : ` ${say("offered")} ${plain(fixes.map(({ title }) => title).join(" · "))}.`;
    return `**${say(severity)}**, ${at(place)}: ${plain(message)}${offered} (${plain(rule)})`;
  });
  return [`${mark}# ${say("findings")}`, items.length === 0 ? say("noFindings") : formatList(items)];
}

function formatReading(posting: PostingReport, mark: string): string[] {
  const rows = readingsShown(posting).map(({ label, score, isOwn, reasons }) => [
    `${plain(startUpper(label))}${isOwn ? ` (${say("own")})` : ""}`,
    score === undefined ? say("tooFewCounted") : plain(formatShare(score)),
    reasons
      .map(({ label: reason, rate }) => plain(rate === undefined ? reason : `${reason} (${sayRate(rate, say)})`))
      .join("; "),
  ]);
  const table =
    rows.length === 0 ? say("readsAsNothing") : formatTable([say("role"), say("share"), say("because")], rows);
  return [`${mark}# ${say("reading")}`, table];
}

function formatAreas({ areas, role }: PostingReport, mark: string): string[] {
  const name = ({ label, roleLabel }: AreaReport): string =>
    `**${plain(startUpper(label))}**${role.ids.length > 1 ? ` (${plain(roleLabel)})` : ""}`;
  const missing = areas.filter(({ shownBy }) => shownBy.length === 0);
  const shown = areas.filter(({ shownBy }) => shownBy.length > 0);
  if (areas.length === 0) return [`${mark}# ${say("areas")}`, say("noAreas")];
  return [
    `${mark}# ${say("areas")}: ${say("ofMany", shown.length, areas.length)}`,
    ...under(
      `${mark}## ${say("missing")}`,
      formatList(missing.map((area) => `${name(area)}. ${plain(say("forInstance", area.line))}`)),
    ),
    ...under(
      `${mark}## ${say("shown")}`,
      formatList(
        shown.map(
          (area) =>
            `${name(area)}: ${area.shownBy.map(({ label, place }) => `${plain(label)} (${at(place)})`).join(", ")}`,
        ),
      ),
    ),
  ];
}

function formatSkills({ requirements }: PostingReport, mark: string): string[] {
  const groups = requirements.filter(({ skills }) => skills.length > 0);
  return [
    `${mark}# ${say("requirements")}`,
    ...(groups.length === 0 ? [say("noSkills")] : []),
    ...groups.flatMap(({ strength, skills }) => [
      `${mark}## ${say(strength)}`,
      formatTable(
        [say("skill"), say("fit"), say("askedFor"), say("places")],
        skills.map(({ label, fit, rates, places }) => [
          plain(label),
          fit === undefined ? "" : say(fit === "out-of-place" ? "outOfPlace" : fit),
          plain(rates.map((rate) => sayRate(rate, say)).join(", ")),
          listPlaces(places),
        ]),
      ),
    ]),
  ];
}

function formatDuties({ duties }: PostingReport, mark: string): string[] {
  const rows = duties.map(({ label, fit, rates, places }) => [
    plain(label),
    fit === undefined ? "" : say(fit),
    plain(rates.map((rate) => sayRate(rate, say)).join(", ")),
    listPlaces(places),
  ]);
  return rows.length === 0
    ? []
    : [`${mark}# ${say("duties")}`, formatTable([say("duty"), say("fit"), say("namedIn"), say("places")], rows)];
}

function listPlaces(places: readonly Place[]): string {
  const { shown, areMore } = placesShown(places);
  return `${shown.map(({ line }) => line).join(", ")}${areMore ? ", …" : ""}`;
}

function at(place: Place): string {
  return say("line", place.line);
}

/** A heading with what stands under it; neither where that is nothing. */
function under(heading: string, content: string): string[] {
  return content === "" ? [] : [heading, content];
}

function formatList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Cells are Markdown already, in which every pipe is escaped. */
function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Words from a posting or from data as Markdown that says just these words, on one line. */
function plain(words: string): string {
  return escapeMarkdown(replaceUnprintable(words).replace(/\s+/g, " ").trim()).replaceAll("&", "\\&");
}
