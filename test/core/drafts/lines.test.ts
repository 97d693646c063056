import assert from "node:assert/strict";
import { fillIn, hasPlaceholders, showPlaceholders } from "../../../src/core/drafts/placeholders.ts";
import { createEngine } from "../../../src/core/engine.ts";
import type { RoleData } from "../../../src/core/knowledge.ts";
import { findAreaSigns } from "../../../src/core/roles/area-signs.ts";
import type { CheckResult } from "../../../src/core/types.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);
const headings = {
  about: "About the role",
  duties: "What you will do",
  required: "What you bring",
  preferred: "Nice to have",
  stack: "Our stack",
} as const;
type Part = keyof typeof headings;
const parts = Object.keys(headings) as Part[];
/** Fewer words than this are a name, and no requirement. */
const fewestWords = 2;

interface Entry {
  readonly part: Part;
  readonly line: string;
}

function linesOf(role: RoleData): readonly Entry[] {
  const duties = role.duties.flatMap(({ duty, fit }) => {
    const line = builtInKnowledge.duties.find(({ id }) => id === duty)?.line;
    return fit === "typical" && line !== undefined ? [{ part: "duties" as const, line }] : [];
  });
  return [
    ...parts.flatMap((part) => [...role.template[part], ...(role.lines[part] ?? [])].map((line) => ({ part, line }))),
    ...role.areas.map(({ line }) => ({ part: "required" as const, line })),
    ...duties,
  ];
}

function read(role: RoleData, { part, line }: Entry): CheckResult {
  const shown = showPlaceholders(fillIn(line, { role: role.withArticle }));
  const text = `---\nrole: ${role.id}\n---\n\n# Posting\n\n## ${headings[part]}\n\n- ${shown}\n`;
  // A single line is too little to tell a role by.
  return engine.check(text, { today: "2026-01-31", rules: { "consistent-role": "off" } });
}

/** Whether the role's map speaks for the line: by a skill that fits, a duty of the role or one of its areas. */
function isBacked(role: RoleData, result: CheckResult): boolean {
  const fits = result.mentions.map(({ skill }) => engine.fitOf(result, skill));
  return (
    fits.some((fit) => fit?.fit === "core" || fit?.fit === "common" || fit?.fit === "adjacent") ||
    result.duties.some(({ duty }) => role.duties.some((row) => row.duty === duty && row.fit === "typical")) ||
    role.areas.some((area) => findAreaSigns(result, role, area).length > 0)
  );
}

describe("the lines of the role maps", () => {
  for (const role of builtInKnowledge.roles) {
    const entries = linesOf(role);
    const wrong = (isWrong: (entry: Entry) => boolean): readonly string[] =>
      entries.filter(isWrong).map(({ part, line }) => `${part}: ${line}`);

    it(`are enough to choose from for ${role.withArticle}`, () => {
      const least = { about: 5, duties: 20, required: 12, preferred: 9, stack: 6 };
      for (const part of parts) {
        const own = new Set(entries.filter((entry) => entry.part === part).map(({ line }) => line));
        assert.ok(own.size >= least[part], `${part}: ${own.size}`);
      }
    });

    it(`are whole lines, each said once, that nothing is to be said about for ${role.withArticle}`, () => {
      assert.deepEqual(
        wrong(({ line }) => line.split(" ").length < fewestWords),
        [],
      );
      const more = parts.flatMap((part) => role.lines[part] ?? []);
      const all = [...more, ...parts.flatMap((part) => role.template[part])];
      assert.equal(new Set(all).size, all.length);
      assert.deepEqual(
        entries.flatMap((entry) => read(role, entry).findings.map(({ message }) => `${entry.line}: ${message}`)),
        [],
      );
    });

    it(`are backed by the map of ${role.withArticle}`, () => {
      assert.deepEqual(
        wrong((entry) => entry.part !== "about" && !hasPlaceholders(entry.line) && !isBacked(role, read(role, entry))),
        [],
      );
      const misfits = wrong((entry) => {
        const result = read(role, entry);
        return result.mentions.some(({ skill }) => {
          const fit = engine.fitOf(result, skill)?.fit;
          return fit === "unusual" || fit === "out-of-place";
        });
      });
      assert.deepEqual(misfits, []);
    });
  }
});
