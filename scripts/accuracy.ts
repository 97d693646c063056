/**
 * Measures, on a collection of real postings, how well roles are told from the body and how often postings are flagged.
 * Only postings with an unambiguous title count, their title's role being the truth. Nothing of the collection is kept.
 *
 *   npm run accuracy -- COLLECTION.jsonl[.gz] [--part aside|counted|all] [--json FILE] [--flagged N]
 *   npm run accuracy -- COLLECTION.jsonl[.gz] --gold DIR [--json FILE]      compares mentions with labels made by reading, posting by posting
 *   npm run accuracy -- COLLECTION.jsonl[.gz] --gold DIR --second DIR      compares two readers' labels of the same postings
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createEngine } from "../src/core/engine.ts";
import type { RankedRole } from "../src/core/roles/types.ts";
import type { CheckResult } from "../src/core/types.ts";
import { compareLabels, formatAgreement } from "./accuracy/compare-labels.ts";
import { quoteAround, readLabels } from "./accuracy/labels.ts";
import { formatCertainty, measureCertainty } from "./accuracy/measure-certainty.ts";
import { formatFindings, measureFindings } from "./accuracy/measure-findings.ts";
import { formatGold, measureGold, readGold, summarizeGold } from "./accuracy/measure-gold.ts";
import { formatRoles, measureRoles } from "./accuracy/measure-roles.ts";
import { formatSwaps, measureSwaps } from "./accuracy/measure-swaps.ts";
import type { MeasuredPosting } from "./accuracy/measured-posting.ts";
import { createProgress } from "./accuracy/progress.ts";
import { isKeptAside, labelledRoles, readCollection } from "./accuracy/read-collection.ts";
import { readKnowledge } from "./read-knowledge.ts";

const measured = [...labelledRoles];
const today = "2026-11-01";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: "string", default: "aside" },
    json: { type: "string" },
    flagged: { type: "string", default: "0" },
    gold: { type: "string" },
    second: { type: "string" },
  },
});
const [file] = positionals;
if (
  file === undefined ||
  !["aside", "counted", "all"].includes(values.part) ||
  (values.second !== undefined && values.gold === undefined)
) {
  console.error(
    "Usage: accuracy COLLECTION.jsonl[.gz] [--part aside|counted|all] [--json FILE] [--flagged N] [--gold DIR [--second DIR]]",
  );
  process.exit(2);
}

const collection = readCollection(file);
if (values.gold !== undefined && values.second !== undefined) {
  console.log(formatAgreement(compareLabels(readLabels(values.gold), readLabels(values.second), collection)));
  process.exit(0);
}
const knowledge = readKnowledge("knowledge");
const engine = createEngine(knowledge);
const checkAs = (text: string, role: string): CheckResult => engine.check(text, { today, force: true, role });

if (values.gold !== undefined) compareWithGold(values.gold);
else measureAll();

function compareWithGold(folder: string): void {
  const technologies = new Set(
    knowledge.skills.filter((skill) => skill.kind === "technology").map((skill) => skill.id),
  );
  const mentionsOf = (text: string) => engine.check(text, { today, force: true }).mentions;
  const measureHalf = (aside: boolean) =>
    measureGold(
      readGold(folder).filter((posting) => isKeptAside(posting) === aside),
      collection,
      mentionsOf,
      (skill) => technologies.has(skill),
    );
  const halves = { counted: measureHalf(false), aside: measureHalf(true) };
  console.log(`Counted on\n${formatGold(halves.counted)}\n\nKept aside\n${formatGold(halves.aside)}`);
  writeJson({ counted: summarizeGold(halves.counted), aside: summarizeGold(halves.aside) });
}

function measureAll(): void {
  const postings = collection.filter(
    (posting) =>
      posting.title_rule === "strict" &&
      posting.lang === "en" &&
      measured.includes(posting.role_guess) &&
      (values.part === "all" || (values.part === "aside") === isKeptAside(posting)),
  );
  const progress = createProgress("Checked", postings.length);
  const results = postings.map((posting): MeasuredPosting => {
    progress.step();
    const body = engine.check(posting.text, { today, force: true, ignoreTitle: true });
    return {
      posting,
      truth: posting.role_guess,
      ranking: onlyMeasured(body.role.ranking),
      best: body.role.ranking[0],
      own: checkAs(posting.text, posting.role_guess),
    };
  });
  progress.end();
  console.log(`${results.length} postings with unambiguous titles, part: ${values.part}\n`);
  const roles = measureRoles(results, measured);
  console.log(`${formatRoles(roles, "the body alone")}\n`);
  // Under a declared role the ranking leaves out what the text calls the job.
  const byWork = measureRoles(
    results.map((row) => ({ ...row, ranking: onlyMeasured(row.own.role.ranking) })),
    measured,
  );
  console.log(`${formatRoles(byWork, "what the body asks for, whatever it calls the job")}\n`);
  const certainty = measureCertainty(results, ({ best }) => best);
  console.log(`${formatCertainty(certainty)}\n`);
  const rates = measureFindings(results, measured);
  console.log(`${formatFindings(rates)}\n`);
  const swaps = measureSwaps(results, measured, checkAs);
  console.log(formatSwaps(swaps));
  showFlagged(results, Number(values.flagged));
  writeJson({ part: values.part, n: results.length, ...roles, byWork, certainty, rates: rates.roles, swaps });
}

function onlyMeasured(ranking: readonly RankedRole[]): string[] {
  return ranking.map(({ role }) => role).filter((role) => measured.includes(role));
}

/** Prints flagged skills with the words around them, evenly drawn from all. For the terminal, never to be kept. */
function showFlagged(results: readonly MeasuredPosting[], wanted: number): void {
  if (!(wanted > 0)) return;
  console.log(`\n${wanted} flagged mentions`);
  const all = results.flatMap((row) =>
    row.own.findings
      .filter((finding) => finding.rule === "no-mismatched-skill" && finding.severity === "warning")
      .map((finding) => ({ row, finding })),
  );
  const step = Math.max(1, all.length / wanted);
  for (let at = 0; at < all.length && at / step < wanted; at += step) {
    const { row, finding } = all[Math.floor(at)] as (typeof all)[number];
    console.log(
      `${row.truth} ${row.posting.id} ${finding.skill}: ${quoteAround(row.posting.text, finding.start, finding.end)}`,
    );
  }
}

function writeJson(measure: object): void {
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measure, null, 1)}\n`);
}
