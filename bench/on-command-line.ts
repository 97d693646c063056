import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Knowledge } from "../src/core/knowledge.ts";
import { generatePostings } from "./generate-posting.ts";
import { median } from "./measure.ts";
import { printTable } from "./print-table.ts";
import { runChild, type Usage } from "./run-child.ts";

const rolewise = join(__dirname, "../dist/cli/rolewise.cjs");
const markdownlint = join(__dirname, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");

/** The two command lines over one posting and over many: seconds of CPU, and peak memory. */
export function benchCommandLine(knowledge: Knowledge, count: number): void {
  if (!existsSync(rolewise)) {
    console.log("The command line is not built (npm run build), so it is not measured.\n");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "rolewise-bench-"));
  try {
    const rows = [1, count].map((files) => {
      const cwd = join(folder, `${files}`);
      mkdirSync(join(cwd, "jobs"), { recursive: true });
      generatePostings(knowledge, files, 5000).forEach((text, index) => {
        writeFileSync(join(cwd, "jobs", `${index}.md`), text);
      });
      const often = files === 1 ? 7 : 1;
      const empty = repeat(often, () => runChild(["--eval", "0"], cwd));
      const ours = repeat(often, () => runChild([rolewise, "check", "jobs", "--format", "json"], cwd));
      const theirs = repeat(often, () => runChild([markdownlint, "jobs/**/*.md"], cwd));
      return [
        `${files} ${files === 1 ? "posting" : "postings"} of 5 KB`,
        describe(empty),
        describe(ours),
        describe(theirs),
        `${(theirs.cpu / ours.cpu).toFixed(1)}×`,
      ];
    });
    printTable(["command line (s of CPU, MB at most)", "node alone", "rolewise", "markdownlint-cli2", "ratio"], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function repeat(times: number, run: () => Usage): Usage {
  const usages = Array.from({ length: times }, run);
  return { cpu: median(usages.map(({ cpu }) => cpu)), rss: median(usages.map(({ rss }) => rss)) };
}

function describe({ cpu, rss }: Usage): string {
  return `${cpu.toFixed(2)} s, ${Math.round(rss)} MB`;
}
