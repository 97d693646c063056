import assert from "node:assert/strict";
import { describeInWorkbench } from "./run.ts";
import { allThemes, type Workbench } from "./workbench.ts";

const text = `# AI Engineer

## What you will do

- Deploy machine learning models

## Requirements

- Python, Terraform, Rust, Power BI is a plus
- Tableau
`;

interface Mark {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The kind of line, and its colour. */
  readonly line: string;
  readonly color: string;
}

/** Every decoration of the editor. Runs in the page, whose types are not known here. */
const readMarks = `[...document.querySelectorAll(".view-overlays .cdr[class*='ced-']")].map((element) => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const framed = style.outlineStyle !== "none";
  return {
    left, right, top, bottom,
    line: framed ? "frame " + style.outlineStyle : style.borderBottomStyle + " " + style.borderBottomWidth,
    color: framed ? style.outlineColor : style.borderBottomColor,
  };
})`;

/** How the words are marked, those that are. */
async function marksOf({ page, placeOf }: Workbench): Promise<readonly Mark[]> {
  const marks = (await page.evaluate(readMarks)) as readonly Mark[];
  const places = await Promise.all(words.map(placeOf));
  return places.flatMap(({ x, y }) =>
    marks.filter(({ left, right, top, bottom }) => left < x && x < right && top < y && y < bottom),
  );
}

const words = ["Python", "Terraform", "Rust", "Power BI", "Tableau"];

async function waitForMarks(workbench: Workbench, count: number): Promise<readonly Mark[]> {
  for (let attempt = 0; ; attempt += 1) {
    const found = await marksOf(workbench);
    if (found.length === count) return found;
    assert.ok(attempt < 200, `${found.length} words are marked.`);
    await workbench.page.waitForTimeout(100);
  }
}

// In the folder's settings, so that the command toggles it there and in no other window.
const settings = { "rolewise.highlightSkills": false };

describeInWorkbench("highlighting skills by fit", { text, settings }, (at) => {
  it("is off at first, and toggled by a command", async () => {
    await at().page.locator(".squiggly-warning").first().waitFor();
    await waitForMarks(at(), 0);
    await at().run("Rolewise: Toggle Highlighting of Skills by Fit");
    await waitForMarks(at(), words.length);
    await at().run("Rolewise: Toggle Highlighting of Skills by Fit");
    await waitForMarks(at(), 0);
  });

  for (const theme of allThemes) {
    it(`tells fits apart by lines and by colours in a theme that is ${theme}`, async () => {
      await at().setTheme(theme);
      if (theme === allThemes[0]) await at().run("Rolewise: Toggle Highlighting of Skills by Fit");
      const marks = await waitForMarks(at(), words.length);
      await at().picture(`highlights-${theme.replaceAll(" ", "-")}`);
      assert.equal(new Set(marks.map(({ line }) => line)).size, words.length, JSON.stringify(marks));
      assert.equal(new Set(marks.map(({ color }) => color)).size, words.length, JSON.stringify(marks));
    });
  }
});
