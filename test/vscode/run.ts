// Runs the suites in a real VS Code, through @vscode/test-electron:
//   tsx test/vscode/run.ts [--host node|web] [--suites suite|suite-roots] [--grep TEXT] [--build newest|floor] [--extension FOLDER]
// The suites in suite/ run in one folder, those in suite-roots/ in a workspace of several that nobody trusts.
// The embedded VS Code is used on Linux, the desktop build that @vscode/test-electron downloads elsewhere;
// ROLEWISE_VSCODE=embedded or =desktop chooses. ROLEWISE_VSCODE_RESULTS names a file for the results as JSON.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runTests } from "@vscode/test-electron";
import { bundleSuite, type ExtensionHost } from "./bundle.ts";
import { type BuildName, builds, parseBuildName } from "./host/builds.ts";
import { ensureChromium } from "./host/chromium.ts";
import { onExit } from "./host/exit-hooks.ts";
import { embeddedIsPossible, ensureBuild } from "./host/install.ts";
import { originalStack } from "./original-stack.ts";
import { prepareParity } from "./prepare-parity.ts";
import { prepareRoots } from "./prepare-roots.ts";
import type { SuiteResults } from "./suite/results.ts";

const allSuites = ["suite", "suite-roots"] as const;
type Suites = (typeof allSuites)[number];

interface Options {
  readonly hosts: readonly ExtensionHost[];
  readonly suites: readonly Suites[];
  readonly grep: string | undefined;
  readonly build: BuildName;
  readonly extension: string;
  readonly embedded: boolean;
}

interface HostResults extends SuiteResults {
  readonly host: ExtensionHost;
  readonly suites: Suites;
  readonly vscode: string;
}

// Inside the extension's folder: only then does VS Code run the suite in the extension's own host.
const bundleFolder = join("dist", "vscode-suite");
const root = resolve(import.meta.dirname, "../..");
const launcher = join(import.meta.dirname, "host", "launcher.cjs");

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.embedded) {
    await ensureBuild(options.build, console.log);
    await ensureChromium(console.log);
  }
  const all: HostResults[] = [];
  for (const host of options.hosts) {
    for (const suites of options.suites) all.push(await runHost(host, suites, options));
  }
  const resultsFile = process.env.ROLEWISE_VSCODE_RESULTS;
  if (resultsFile) {
    writeFileSync(resultsFile, JSON.stringify(all, null, 2));
  }
  return printSummary(all);
}

function readOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { host: text, suites: text, grep: text, build: text, extension: text },
    strict: true,
  });
  if (values.host !== undefined && values.host !== "node" && values.host !== "web") {
    throw new Error(`Unknown extension host "${values.host}": use "node" or "web".`);
  }
  const suites = allSuites.filter((one) => values.suites === undefined || values.suites === one);
  if (suites.length === 0) throw new Error(`Unknown suites "${values.suites}": use "${allSuites.join('" or "')}".`);
  const kind = process.env.ROLEWISE_VSCODE || (embeddedIsPossible() ? "embedded" : "desktop");
  if (kind !== "embedded" && kind !== "desktop") {
    throw new Error(`ROLEWISE_VSCODE is "${kind}": use "embedded" or "desktop".`);
  }
  return {
    hosts: values.host === undefined ? ["node", "web"] : [values.host],
    suites,
    grep: values.grep,
    build: parseBuildName(values.build),
    extension: resolve(values.extension ?? root),
    embedded: kind === "embedded",
  };
}

/** Runs every suite in one extension host. Whatever keeps it from running to its end counts as a failure. */
async function runHost(host: ExtensionHost, suites: Suites, options: Options): Promise<HostResults> {
  const vscode = options.embedded ? builds[options.build].vscodeVersion : "desktop";
  if (host === "web" && !options.embedded) {
    console.log("SKIPPED: the web-worker host; its suites run in the embedded VS Code only.");
    return { host, suites, vscode, passed: 0, failed: 0, skipped: 1, failures: [] };
  }
  const where = suites === "suite" ? "one folder" : "several folders";
  console.log(`\nVS Code ${vscode}, ${host === "web" ? "web-worker" : "Node"} extension host, ${where}`);
  const opened = mkdtempSync(join(tmpdir(), "rolewise-"));
  const remove = () => rmSync(opened, { recursive: true, force: true });
  const forget = onExit(remove);
  try {
    if (suites === "suite") prepareParity(opened);
    const target = suites === "suite" ? opened : prepareRoots(opened);
    const outputFolder = join(options.extension, bundleFolder);
    const resultsPath = join(outputFolder, `results.${suites}.${host}.json`);
    rmSync(resultsPath, { force: true });
    const failure = await runSuite(host, suites, options, target, { resultsPath, outputFolder });
    const results = readResults(resultsPath);
    if (results !== undefined && (failure === undefined || results.failed > 0)) {
      const readable = originalStack(outputFolder);
      const failures = results.failures.map(({ title, message }) => ({ title, message: readable(message) }));
      return { host, suites, vscode, ...results, failures };
    }
    const ranNone = results?.passed === 0 && results.failed === 0;
    const message = ranNone ? "No test ran." : (failure ?? "The suite ended without writing its results.");
    const failures = [{ title: `the suite in the ${host} host`, message }];
    // Of what was asked for by a part of its title, there may be none here.
    if (ranNone && options.grep !== undefined && options.suites.length > 1)
      return { host, suites, vscode, passed: 0, failed: 0, skipped: 0, failures: [] };
    return { host, suites, vscode, passed: results?.passed ?? 0, failed: 1, skipped: results?.skipped ?? 0, failures };
  } finally {
    remove();
    forget();
  }
}

/** Gives the reason when @vscode/test-electron tells that the run did not pass. */
async function runSuite(
  host: ExtensionHost,
  suites: Suites,
  options: Options,
  opened: string,
  output: { readonly resultsPath: string; readonly outputFolder: string },
): Promise<string | undefined> {
  try {
    const color = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
    const extensionTestsPath = await bundleSuite({ host, suites, grep: options.grep, color, ...output });
    const run = { extensionDevelopmentPath: options.extension, extensionTestsPath };
    if (!options.embedded) {
      await runTests({ ...run, launchArgs: [opened, "--disable-extensions"] });
      return undefined;
    }
    const web = host === "web" ? [`--rolewise-web-extension=${extensionId(options.extension)}`] : [];
    const distrust = suites === "suite" ? [] : ["--rolewise-distrust"];
    const launchArgs = [opened, `--rolewise-build=${options.build}`, ...distrust, ...web];
    await runTests({ ...run, vscodeExecutablePath: launcher, launchArgs });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function extensionId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${manifest.publisher}.${manifest.name}`;
}

function readResults(path: string): SuiteResults | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Prints one line per host and, as the last one, the sums; gives the exit code. */
function printSummary(all: readonly HostResults[]): number {
  console.log("");
  for (const { host, suites, vscode, passed, failed, skipped, failures } of all) {
    console.log(`VS Code ${vscode}, ${host} host, ${suites}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    for (const failure of failures) {
      console.log(`  FAILED: ${failure.title}\n    ${failure.message.replaceAll("\n", "\n    ")}`);
    }
  }
  const sum = (key: "passed" | "failed" | "skipped") => all.reduce((total, each) => total + each[key], 0);
  console.log(`vscode: ${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    console.log("vscode: 0 passed, 1 failed, 0 skipped");
    process.exit(1);
  },
);
