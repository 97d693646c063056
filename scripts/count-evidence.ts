/**
 * Counts, over a collection of real postings, how many of each role ask for each skill and name each duty, and writes the
 * counts (never a text) to knowledge/evidence/postings.json. A third of the collection is left out, for measuring.
 *
 *   tsx scripts/count-evidence.ts COLLECTION.jsonl[.gz] --corpus "what it is" [--since 2024-01] [--output FILE]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createEngine } from "../src/core/engine.ts";
import type { Counts, Evidence, RoleEvidence } from "../src/core/knowledge.ts";
import { isAsked } from "../src/core/posting/is-asked.ts";
import { type CollectedPosting, isKeptAside, labelledRoles, readCollection } from "./accuracy/read-collection.ts";
import { readKnowledge } from "./read-knowledge.ts";

interface Tally {
  n: number;
  readonly skills: Map<string, number>;
  readonly duties: Map<string, number>;
}

const fewestPostings = 8;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: "string", default: "a collection of public job postings" },
    since: { type: "string", default: "2024-01" },
    output: { type: "string", default: "knowledge/evidence/postings.json" },
  },
});
const [file] = positionals;
if (file === undefined) {
  console.error("Usage: count-evidence COLLECTION.jsonl[.gz] [--corpus TEXT] [--since YYYY-MM] [--output FILE]");
  process.exit(2);
}

const engine = createEngine(readKnowledge("knowledge", { withEvidence: false }));
const tallies = new Map<string, { cited: Tally; all: Tally }>();
let first = "9999";
let last = "";
for (const posting of readCollection(file)) {
  if (posting.lang !== "en" || isKeptAside(posting)) continue;
  const role = roleOf(posting);
  if (role === undefined) continue;
  const result = engine.check(posting.text, { today: "2026-01-01", force: true });
  const skills = new Set(result.mentions.filter(isAsked).map((mention) => mention.skill));
  const duties = new Set(result.duties.filter(isAsked).map((duty) => duty.duty));
  const tally = tallies.get(role) ?? { cited: newTally(), all: newTally() };
  tallies.set(role, tally);
  add(tally.all, skills, duties);
  if (posting.date.slice(0, 7) >= values.since) {
    add(tally.cited, skills, duties);
    const month = posting.date.length >= 7 ? posting.date.slice(0, 7) : `${posting.date}-01`;
    if (month < first) first = month;
    if (month > last) last = month;
  }
}

const roles: Record<string, RoleEvidence> = {};
for (const [role, { cited, all }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (all.n >= fewestPostings) roles[role] = { cited: toCounts(cited), all: toCounts(all) };
}
const evidence: Evidence = { corpus: values.corpus, period: { from: first, to: last }, roles };
writeFileSync(values.output, `${JSON.stringify(evidence, null, 1)}\n`);
for (const [role, { cited, all }] of Object.entries(roles))
  console.log(`${role.padEnd(20)} ${all.n} postings, ${cited.n} since ${values.since}`);

function roleOf(posting: CollectedPosting): string | undefined {
  if (posting.title_rule === "strict" && labelledRoles.has(posting.role_guess)) return posting.role_guess;
  if (labelledRoles.has(posting.role_guess)) return undefined;
  const named = engine.index().titles.rolesIn(posting.title);
  return named.length === 1 && !labelledRoles.has(named[0] as string) ? named[0] : undefined;
}

function newTally(): Tally {
  return { n: 0, skills: new Map(), duties: new Map() };
}

function add(tally: Tally, skills: ReadonlySet<string>, duties: ReadonlySet<string>): void {
  tally.n++;
  for (const skill of skills) tally.skills.set(skill, (tally.skills.get(skill) ?? 0) + 1);
  for (const duty of duties) tally.duties.set(duty, (tally.duties.get(duty) ?? 0) + 1);
}

function toCounts({ n, skills, duties }: Tally): Counts {
  return { n, skills: sorted(skills), duties: sorted(duties) };
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
