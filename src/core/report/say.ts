import type { CitedRate, PostingReport } from "./types.ts";
import type { Say } from "./words.ts";

/** "1 error, 2 warnings", or that nothing was found. */
export function sayCounts({ error, warning, info }: PostingReport["counts"], say: Say): string {
  const counted = [
    error === 1 ? say("oneError") : error > 1 ? say("manyErrors", error) : "",
    warning === 1 ? say("oneWarning") : warning > 1 ? say("manyWarnings", warning) : "",
    info === 1 ? say("oneInfo") : info > 1 ? say("manyInfos", info) : "",
  ].filter((count) => count !== "");
  return counted.length === 0 ? say("noFindings") : counted.join(", ");
}

/** "26 of 61 data analyst postings". */
export function sayRate({ count, n, roleLabel }: CitedRate, say: Say): string {
  return say("rate", count, n, roleLabel);
}
