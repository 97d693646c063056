/**
 * Measures, on a collection of real postings, how well roles are told from the body and how often postings are flagged.
 * Only postings with an unambiguous title count, their title's role being the truth. Nothing of the collection is kept.
 *
 *   npm run accuracy -- COLLECTION.jsonl[.gz] [--part aside|counted|all] [--json FILE] [--flagged N]
 *   npm run accuracy -- COLLECTION.jsonl[.gz] --gold DIR      compares mentions with labels made by reading, posting by posting
 *   npm run accuracy -- COLLECTION.jsonl[.gz] --gold DIR --second DIR      compares two readers' labels of the same postings
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createEngine } from "../src/core/engine.ts";
import type { CheckResult } from "../src/core/types.ts";
import { compareLabels, formatAgreement } from "./accuracy/compare-labels.ts";
import { readLabels } from "./accuracy/labels.ts";
import { formatGold, measureGold, readGold } from "./accuracy/measure-gold.ts";
import { type CollectedPosting, isKeptAside, labelledRoles, readCollection } from "./accuracy/read-collection.ts";
import { formatTable, percent } from "./accuracy/table.ts";
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
if (values.gold !== undefined) {
  const technologies = new Set(
    knowledge.skills.filter((skill) => skill.kind === "technology").map((skill) => skill.id),
  );
  const mentionsOf = (text: string) => engine.check(text, { today, force: true }).mentions;
  const isTechnology = (skill: string) => technologies.has(skill);
  for (const aside of [false, true]) {
    const gold = readGold(values.gold).filter((posting) => isKeptAside(posting) === aside);
    console.log(aside ? "\nKept aside" : "Counted on");
    console.log(formatGold(measureGold(gold, collection, mentionsOf, isTechnology)));
  }
  process.exit(0);
}
const postings = collection.filter(
  (posting) =>
    posting.title_rule === "strict" &&
    posting.lang === "en" &&
    measured.includes(posting.role_guess) &&
    (values.part === "all" || (values.part === "aside") === isKeptAside(posting)),
);

interface Measured {
  readonly posting: CollectedPosting;
  readonly truth: string;
  readonly ranking: readonly string[];
  readonly own: CheckResult;
}

const results: Measured[] = [];
for (const [index, posting] of postings.entries()) {
  if (process.stderr.isTTY && index % 100 === 0) process.stderr.write(`\r${index} of ${postings.length} postings`);
  const truth = posting.role_guess;
  const body = engine.check(posting.text, { today, force: true, ignoreTitle: true });
  const own = engine.check(posting.text, { today, force: true, role: truth });
  const ranking = body.role.ranking.map((ranked) => ranked.role).filter((role) => measured.includes(role));
  results.push({ posting, truth, ranking, own });
}
if (process.stderr.isTTY) process.stderr.write("\r".padEnd(40));

const of = (role: string): Measured[] => results.filter((result) => result.truth === role);
const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
  whole.length === 0 ? Number.NaN : part.length / whole.length;
const has = (result: CheckResult, rule: string, severity = "warning"): boolean =>
  result.findings.some((finding) => finding.rule === rule && finding.severity === severity);

console.log(`${results.length} postings with unambiguous titles, part: ${values.part}\n`);
console.log("Role from the body alone: true role by row, found by column");
console.log(
  formatTable(
    ["", ...measured, "n", "recall", "top 2"],
    measured.map((truth) => {
      const rows = of(truth);
      return [
        truth,
        ...measured.map((found) => String(rows.filter((row) => row.ranking[0] === found).length)),
        String(rows.length),
        percent(
          share(
            rows.filter((row) => row.ranking[0] === truth),
            rows,
          ),
        ),
        percent(
          share(
            rows.filter((row) => row.ranking.slice(0, 2).includes(truth)),
            rows,
          ),
        ),
      ];
    }),
  ),
);
const micro = share(
  results.filter((row) => row.ranking[0] === row.truth),
  results,
);
const present = measured.filter((role) => of(role).length > 0);
const macro =
  present.reduce(
    (sum, role) =>
      sum +
      share(
        of(role).filter((row) => row.ranking[0] === role),
        of(role),
      ),
    0,
  ) / present.length;
const pair = [...of("ai-engineer"), ...of("data-scientist")];
const pairRight = pair.filter((row) => {
  const other = row.truth === "ai-engineer" ? "data-scientist" : "ai-engineer";
  return row.ranking.indexOf(row.truth) < row.ranking.indexOf(other);
});
console.log(
  `top-1 over postings ${percent(micro)}, mean over roles ${percent(macro)}, AI engineer against data scientist ${percent(share(pairRight, pair))}\n`,
);

console.log("Flagged under their own role (share of postings)");
const rates = measured.map((role) => {
  const rows = of(role);
  return {
    role,
    n: rows.length,
    skill: share(
      rows.filter((row) => has(row.own, "no-mismatched-skill")),
      rows,
    ),
    duty: share(
      rows.filter((row) => has(row.own, "no-mismatched-duty")),
      rows,
    ),
    role_: share(
      rows.filter((row) => has(row.own, "consistent-role")),
      rows,
    ),
    areas: share(
      rows.filter((row) => has(row.own, "require-core-areas", "info")),
      rows,
    ),
    name: share(
      rows.filter((row) => has(row.own, "consistent-skill-name", "info")),
      rows,
    ),
    twice: share(
      rows.filter((row) => has(row.own, "no-duplicate-skill", "info")),
      rows,
    ),
    years: share(
      rows.filter((row) => has(row.own, "no-impossible-experience", "error")),
      rows,
    ),
    findings: rows.map((row) => row.own.findings.length).sort((a, b) => a - b),
  };
});
console.log(
  formatTable(
    ["", "n", "skill", "duty", "role", "areas", "name", "twice", "years", "findings: median", "90 %", "most"],
    rates.map((rate) => [
      rate.role,
      String(rate.n),
      ...[rate.skill, rate.duty, rate.role_, rate.areas, rate.name, rate.twice, rate.years].map(percent),
      ...[0.5, 0.9, 1].map((at) =>
        String(rate.findings[Math.min(rate.findings.length - 1, Math.floor(rate.findings.length * at))] ?? ""),
      ),
    ]),
  ),
);

console.log(
  "\nRetitled: flagged (consistent-role, no-mismatched-skill or no-mismatched-duty) when a posting of the row is called what the column says",
);
const swaps = measured.map((truth) =>
  measured.map((title) => {
    if (truth === title) return Number.NaN;
    const rows = of(truth);
    const flagged = rows.filter((row) => {
      const result = engine.check(row.posting.text, { today, force: true, role: title });
      return has(result, "consistent-role") || has(result, "no-mismatched-skill") || has(result, "no-mismatched-duty");
    });
    return share(flagged, rows);
  }),
);
console.log(
  formatTable(
    ["", ...measured],
    measured.map((truth, row) => [truth, ...(swaps[row] as number[]).map(percent)]),
  ),
);

const wanted = Number(values.flagged);
if (wanted > 0) {
  console.log(`\n${wanted} flagged mentions`);
  const all = results.flatMap((row) =>
    row.own.findings
      .filter((finding) => finding.rule === "no-mismatched-skill" && finding.severity === "warning")
      .map((finding) => ({ row, finding })),
  );
  const step = Math.max(1, all.length / wanted);
  for (let at = 0; at < all.length && at / step < wanted; at += step) {
    const { row, finding } = all[Math.floor(at)] as (typeof all)[number];
    const text = row.posting.text;
    console.log(
      `${row.truth} ${row.posting.id} ${finding.skill}: …${text.slice(Math.max(0, finding.start - 90), finding.end + 60).replace(/\s+/g, " ")}…`,
    );
  }
}
if (values.json !== undefined) {
  writeFileSync(
    values.json,
    `${JSON.stringify({ part: values.part, n: results.length, micro, macro, pair: share(pairRight, pair), rates, swaps }, null, 1)}\n`,
  );
}
