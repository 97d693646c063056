/** The command line as a process of its own: what cannot be seen from inside. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { useFiles } from "./run-cli.ts";

const root = join(__dirname, "../..");

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** With `readsOnly`, the reader of standard output leaves after so many bytes, as `head` does. */
function start(
  args: readonly string[],
  options: { stdin?: string; cwd?: string; readsOnly?: number } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", tsx, join(root, "src/cli/main.ts"), ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, FORCE_COLOR: undefined, NODE_OPTIONS: undefined },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk;
    if (stdout.length >= (options.readsOnly ?? Number.POSITIVE_INFINITY)) child.stdout.destroy();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk;
  });
  child.stdin.end(options.stdin ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

const tsx = require.resolve("tsx");

describe("command line: process", function () {
  this.timeout(60_000);
  const impossible = "# AI Engineer\n\n## Requirements\n\n- 90 years of experience with Kubernetes\n";
  // Findings by the megabyte, far more than a pipe holds: who ends or closes too early loses some of it.
  const items = "- 90 years of experience with Kubernetes\n".repeat(40);
  const many = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`jobs/posting-${index}-${"x".repeat(200)}.md`, impossible + items]),
  );
  const folder = useFiles(many);

  it("ends with the code of the command", async () => {
    const help = await start(["--help"]);
    assert.deepEqual([help.code, help.stderr], [0, ""]);
    const wrong = await start(["check", "--nonsense"]);
    assert.deepEqual([wrong.code, wrong.stdout], [2, ""]);
  });

  it("checks standard input with the built-in knowledge", async () => {
    const { code, stdout, stderr } = await start(["check", "--stdin", "--format", "json"], { stdin: impossible });
    assert.deepEqual([code, stderr], [1, ""]);
    const [file] = JSON.parse(stdout).files;
    assert.deepEqual(file.role, { id: "ai-engineer", source: "title" });
    assert.ok(file.findings.some((finding: { rule: string }) => finding.rule === "no-impossible-experience"));
  });

  it("prints all of a large output", async () => {
    const { code, stdout } = await start(["check", "--format", "json"], { cwd: folder() });
    assert.equal(code, 1);
    assert.ok(stdout.length > 1_000_000);
    assert.equal(JSON.parse(stdout).summary.files, 100);
  });

  it("is quiet when its reader leaves", async () => {
    const { stderr } = await start(["check"], { cwd: folder(), readsOnly: 10 });
    assert.equal(stderr, "");
  });
});
