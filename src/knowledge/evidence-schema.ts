/** The format of knowledge/evidence/*.json, as scripts/count-evidence.ts writes it. */
import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "expected a month such as 2026-01"));
const counts = v.strictObject({
  n: count,
  skills: v.record(v.string(), count),
  duties: v.record(v.string(), count),
});

export const evidenceSchema = v.strictObject({
  corpus: v.string(),
  period: v.strictObject({ from: month, to: month }),
  roles: v.record(v.string(), v.strictObject({ cited: counts, all: counts })),
});
