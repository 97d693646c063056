import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
/** Where the files lie in the opened folder, by where they come from. */
const folders = {
  "examples/postings": "parity/examples/postings",
  "test/corpus": "parity/corpus/postings",
  "examples/company": "parity/company",
} as const;

/**
 * Copies every example, golden posting and the example company into the opened folder, with what the command line says of
 * them, for the suite to compare with what the editor says.
 */
export function prepareParity(opened: string): void {
  for (const [from, to] of Object.entries(folders)) cpSync(join(root, from), join(opened, to), { recursive: true });
  const postings = Object.values(folders)
    .flatMap((folder) => (folder === "parity/company" ? [`${folder}/jobs`] : [folder]))
    .flatMap((folder) => readdirSync(join(opened, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith(".md"));
  const args = [join(root, "dist/cli/rolewise.cjs"), "check", "--format", "json", "--fail-on", "never", ...postings];
  writeFileSync(join(opened, "parity/expected.json"), run(args, opened));
}

/** Exit code 2 is right: some of the postings say wrong things of themselves. */
function run(args: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    const { status, stdout } = error as { readonly status?: number; readonly stdout?: string };
    if (status === 2 && stdout) return stdout;
    throw error;
  }
}
