import { join } from "node:path";
import { buildSync } from "esbuild";

export type Product = typeof import("./engine.ts");

/** The engine as it ships. Run from its sources it is slower, since the loader names every function as it is made. */
export function loadEngine(): Product {
  const outfile = join(__dirname, "../build/bench/engine.cjs");
  buildSync({
    entryPoints: [join(__dirname, "engine.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: true,
    logLevel: "warning",
  });
  return require(outfile);
}
