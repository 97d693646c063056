/** Measures, prints tables, asserts nothing. Usage: tsx bench/run.ts [--files N] [--no-command-line] */
import { parseArgs } from "node:util";
import { listBundles } from "./bundles.ts";
import { benchGrowth, benchInProcess, benchStart } from "./in-process.ts";
import { loadEngine } from "./load-engine.ts";
import { benchCommandLine } from "./on-command-line.ts";

const { values } = parseArgs({
  options: { files: { type: "string", default: "2000" }, "no-command-line": { type: "boolean", default: false } },
});

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
  const product = loadEngine();
  benchStart(product);
  await benchInProcess(product);
  benchGrowth(product);
  if (!values["no-command-line"]) benchCommandLine(product.builtInKnowledge, Number(values.files));
  listBundles();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
