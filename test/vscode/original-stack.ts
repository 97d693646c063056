import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join, relative, resolve } from "node:path";

const bundleFrame = /^(\s*at (?:async )?)(.*?)\(?(?:\S*\/)?(suite\.(?:node|web)\.js)\S*?:(\d+):(\d+)\)?$/;

// The worker wraps the bundle's text in a function, whose head takes two lines.
const linesAheadInWorker = 2;

/** Makes a function that turns the frames of test bundles in a stack into places in the sources, and drops mocha's. */
export function originalStack(bundleFolder: string): (stack: string) => string {
  const maps = new Map<string, SourceMap>();
  const mapOf = (bundle: string): SourceMap => {
    const known = maps.get(bundle);
    const map = known ?? new SourceMap(JSON.parse(readFileSync(join(bundleFolder, `${bundle}.map`), "utf8")));
    maps.set(bundle, map);
    return map;
  };
  const original = (line: string): string => {
    const frame = bundleFrame.exec(line);
    if (frame === null) {
      return line;
    }
    const [, at, name, bundle, row, column] = frame;
    const ahead = bundle === "suite.web.js" ? linesAheadInWorker : 0;
    const entry = mapOf(String(bundle)).findEntry(Number(row) - 1 - ahead, Number(column) - 1);
    if (!("originalSource" in entry)) {
      return line;
    }
    const source = relative(process.cwd(), resolve(bundleFolder, entry.originalSource));
    return `${at}${name}(${source}:${entry.originalLine + 1}:${entry.originalColumn + 1})`;
  };
  return (stack) =>
    stack
      .split("\n")
      .map(original)
      .filter((line) => !/^\s*at .*(node_modules\/mocha\/|node:internal\/)/.test(line))
      .join("\n");
}
