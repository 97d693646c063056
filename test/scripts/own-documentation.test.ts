import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../src/core/engine.ts";
import type { Knowledge } from "../../src/core/knowledge.ts";

describe("this project's own pages", () => {
  const engine = createEngine(JSON.parse(readFileSync("build/knowledge.json", "utf8")) as Knowledge);
  const pages = [".", "docs", "docs/roles", "docs/rules"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name)),
  );
  for (const page of pages)
    it(`have nothing found in them: ${page}`, () => {
      const { findings } = engine.check(readFileSync(page, "utf8"), { today: "2026-11-01", path: page });
      assert.deepEqual(
        findings.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
});
