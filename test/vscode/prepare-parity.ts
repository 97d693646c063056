import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

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
    .flatMap((folder) => listPostings(opened, folder));
  writeFileSync(join(opened, "parity/expected.json"), check(postings, opened));
  prepareLayered(opened);
}

/** Years of Kubernetes that nobody could have had when this was dated. */
const years =
  "- At least nine years of experience with Kubernetes\n- At least nine years of experience with Kubernetes\n";
const layered = "parity/layered";
const layeredFiles: Readonly<Record<string, string>> = {
  ".git": "gitdir: elsewhere\n",
  "base.yaml": "rules: { no-duplicate-skill: warning, consistent-role: error }\nallow: [tableau]\n",
  "rolewise.yaml":
    "extends: base.yaml\nallow: [spss]\nrules: { no-mismatched-skill: error, max-required-skills: [warning, { most: 6 }], require-core-areas: off }\n",
  "jobs/dated.md": `---\ndate: 2019-06-01\n---\n\n# DevOps Engineer\n\n## Requirements\n\n${years}`,
  "jobs/undated.md": `# DevOps Engineer\n\n## Requirements\n\n${years}`,
  "jobs/hybrid.md": `---\nroles: [devops-engineer, data-analyst]\ndate: 2022-06-01\n---\n\n# Wanted\n\n## Requirements\n\n- PowerBI and LangChain\n${years}`,
};

/**
 * The examples again below a rolewise.yaml that extends another. What VS Code's settings say there of a rule that the files
 * leave open, the command line is told by a flag.
 */
function prepareLayered(opened: string): void {
  for (const [name, text] of Object.entries(layeredFiles)) {
    mkdirSync(dirname(join(opened, layered, name)), { recursive: true });
    writeFileSync(join(opened, layered, name), text);
  }
  cpSync(join(root, "examples/postings"), join(opened, layered, "jobs"), { recursive: true });
  const flags = ["--rule", "consistent-seniority=error", "--rule", "consistent-skill-name=off"];
  writeFileSync(
    join(opened, "parity/expected-layered.json"),
    check([...listPostings(opened, `${layered}/jobs`), ...flags], opened),
  );
}

function listPostings(opened: string, folder: string): string[] {
  return readdirSync(join(opened, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
}

function check(args: readonly string[], cwd: string): string {
  return run([join(root, "dist/cli/rolewise.cjs"), "check", "--format", "json", "--fail-on", "never", ...args], cwd);
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
