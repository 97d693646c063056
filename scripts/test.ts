/**
 * `npm test`: everything, one part after the other, each to its end even where an earlier one failed. Closes with the line
 * "N passed, N failed" (", N skipped" when something could not run), and fails when anything failed.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Part {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads the counts from what the part printed; undefined where it printed none, which is a failure. */
  readonly count?: (output: string) => Tally | undefined;
}

const results = join(mkdtempSync(join(tmpdir(), "rolewise-test-")), "vscode.json");
const parts: readonly Part[] = [
  { name: "build", command: ["npm", "run", "-s", "build"] },
  { name: "types", command: ["npm", "run", "-s", "typecheck"] },
  { name: "lint", command: ["npm", "run", "-s", "lint"] },
  { name: "generated files", command: ["npm", "run", "-s", "check:generated"] },
  { name: "unit and golden tests", command: ["npm", "run", "-s", "test:unit"], count: countMocha },
  { name: "grammar", command: ["npm", "run", "-s", "test:grammar"] },
  { name: "real browser", command: ["npm", "run", "-s", "test:browser"], count: countMocha },
  { name: "real VS Code", command: ["npm", "run", "-s", "test:vscode"], count: countVscode },
  { name: "its workbench", command: ["npm", "run", "-s", "test:ui"], count: countMocha },
];

void main();

async function main(): Promise<void> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const part of parts) {
    console.log(`\n== ${part.name}`);
    const { code, output } = await run(part.command);
    const tally = settle(part, code, output);
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
    const note = tally.skipped > 0 ? `, ${tally.skipped} SKIPPED` : "";
    const verdict = tally.failed > 0 ? "FAILED" : "ok    ";
    lines.push(`${verdict}  ${part.name}: ${tally.passed} passed, ${tally.failed} failed${note}`);
  }
  rmSync(join(results, ".."), { recursive: true, force: true });
  console.log(`\n${lines.join("\n")}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** A part that ended badly has failed, whatever it counted; so has one that counted nothing. */
function settle(part: Part, code: number, output: string): Tally {
  if (part.count === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const tally = part.count(output) ?? { passed: 0, failed: 1, skipped: 0 };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function run(command: readonly string[]): Promise<{ code: number; output: string }> {
  const [file, ...args] = command as [string, ...string[]];
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(file, args, {
      stdio: ["ignore", "pipe", "inherit"],
      shell: process.platform === "win32",
      env: { ...process.env, ROLEWISE_VSCODE_RESULTS: results },
    });
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
    child.on("error", (error) => {
      console.error(error.message);
      resolve({ code: 1, output });
    });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function countMocha(output: string): Tally | undefined {
  const of = (word: string): number => Number(new RegExp(`^\\s*(\\d+) ${word}`, "m").exec(output)?.[1] ?? 0);
  const tally = { passed: of("passing"), failed: of("failing"), skipped: of("pending") };
  return tally.passed + tally.failed + tally.skipped === 0 ? undefined : tally;
}

function countVscode(): Tally | undefined {
  try {
    const hosts = JSON.parse(readFileSync(results, "utf8")) as Tally[];
    return {
      passed: hosts.reduce((sum, host) => sum + host.passed, 0),
      failed: hosts.reduce((sum, host) => sum + host.failed, 0),
      skipped: hosts.reduce((sum, host) => sum + host.skipped, 0),
    };
  } catch (error) {
    console.error(`No results from the real VS Code: ${(error as Error).message}`);
    return undefined;
  }
}
