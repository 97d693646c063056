import assert from "node:assert/strict";
import { move, read, remove } from "./reading.ts";

const comment = "<!-- rolewise-disable-next-line no-mismatched-skill(tableau) -- ours -->";
const other = "<!-- rolewise-disable-next-line no-duplicate-skill -->";
const head = "# AI Engineer\n\n## Requirements\n\n";
const wishes = "\n## Nice to have\n\n- Go\n";

/** Lines, what a removal of Tableau leaves of them, and what a move adds to the nice-to-haves. */
const cases: readonly (readonly [name: string, before: string, after: string, indent: string])[] = [
  ["inside the item before", `- SQL\n  ${comment}\n- Tableau\n- Git\n`, "- SQL\n- Git\n", "  "],
  ["above the first item", `${comment}\n- Tableau\n- Git\n`, "- Git\n", "  "],
  ["behind the words of the item before", `- SQL ${comment}\n- Tableau\n- Git\n`, "- SQL\n- Git\n", "  "],
  ["above a blank line", `- SQL\n\n  ${comment}\n\n- Tableau\n\n- Git\n`, "- SQL\n\n- Git\n", "  "],
  ["two of them", `- SQL\n  ${other}\n  ${comment}\n- Tableau\n- Git\n`, "- SQL\n- Git\n", "  "],
  ["in a nested list that goes as a whole", `- BI tools:\n  ${comment}\n  - Tableau\n- Git\n`, "- Git\n", "  "],
];

describe("the comment that speaks of an item", () => {
  for (const [name, before, after, indent] of cases) {
    it(`goes with it: ${name}`, () => {
      assert.equal(remove(head + before, "Tableau"), head + after);
      const moved = move(head + before + wishes, "Tableau")?.text ?? "";
      const list = moved.slice(moved.indexOf("- Go"));
      const taken = before.includes(other) ? `${indent}${other}\n` : "";
      assert.equal(moved.slice(0, moved.indexOf("\n## Nice")), head + after);
      assert.equal(list, `- Go\n${taken}${indent}${comment}\n- Tableau\n`);
      assert.ok(!read(moved).findings.some(({ skill }) => skill === "tableau"));
    });
  }

  it("stands alone above the first item of a new list, in a quotation too", () => {
    assert.equal(
      move(`${head}> - SQL\n>   ${comment}\n> - Tableau\n`, "Tableau")?.text,
      `${head}> - SQL\n>\n> ## Nice to have\n>\n> ${comment}\n> - Tableau\n`,
    );
  });

  it("stays where it speaks of the next item, or of more than what goes", () => {
    const next = `- SQL\n- Tableau\n  ${other}\n- SQL\n`;
    assert.equal(remove(head + next, "Tableau"), `${head}- SQL\n  ${other}\n- SQL\n`);
    const partly = `- Git\n  ${comment}\n- Tableau and SQL\n`;
    assert.equal(remove(head + partly, "Tableau"), `${head}- Git\n  ${comment}\n- SQL\n`);
  });

  it("keeps an item that another comment hangs on", () => {
    assert.equal(remove(`${head}- Tableau\n  <!-- ask the team -->\n- SQL\n`, "Tableau"), undefined);
    const above = `${head}- SQL\n  <!-- ask the team -->\n- Tableau\n`;
    assert.equal(remove(above, "Tableau"), `${head}- SQL\n  <!-- ask the team -->\n`);
  });
});
