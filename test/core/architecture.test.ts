import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The floors of the core, from the ground up: each imports only from itself and from what stands below it. */
const floors = [
  "text",
  "phrases",
  "markdown",
  "knowledge.ts",
  "drafts",
  "posting",
  "skills",
  "fixes",
  "roles",
  "lookup",
  "rules",
  "suppressions",
  "types.ts",
  "engine.ts",
  "suggest",
  "report",
  "index.ts",
];
const root = "src/core";

describe("the core", () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const floorOf = (path: string): number => floors.indexOf(path.split(/[\\/]/)[0] as string);

  it("has no floor that is not listed", () => {
    assert.deepEqual(
      files.filter((path) => floorOf(path) === -1),
      [],
    );
  });

  it("has types from what is outside of it, and nothing else", () => {
    const others: string[] = [];
    for (const path of files)
      for (const [, type, target] of readFileSync(join(root, path), "utf8").matchAll(
        /^(?:import|export)( type)?\b[^"']*?\bfrom "(\.[^"]*)"/gm,
      )) {
        const isOutside = relative(root, join(root, dirname(path), target as string)).startsWith("..");
        if (isOutside && type === undefined) others.push(`${path} imports ${target}`);
      }
    assert.deepEqual(others, []);
  });

  it("imports downward only", () => {
    const upward: string[] = [];
    for (const path of files) {
      const text = readFileSync(join(root, path), "utf8");
      for (const [, target] of text.matchAll(/\bfrom "(\.[^"]*)"/g)) {
        const imported = relative(root, join(root, dirname(path), target as string));
        if (imported.startsWith("..")) {
          if (!/^\.\.[\\/]knowledge[\\/]schema\.ts$/.test(imported)) upward.push(`${path} imports ${imported}`);
        } else if (floorOf(imported) > floorOf(path)) upward.push(`${path} imports ${imported}`);
      }
    }
    assert.deepEqual(upward, []);
  });
});
