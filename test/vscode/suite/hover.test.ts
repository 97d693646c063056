import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, openPosting, rangeOf, waitUntil } from "./editor.ts";
import { aiEngineer } from "./postings.ts";

/** The hovers at the beginning of some text. */
async function cardsOver({ uri }: vscode.TextDocument, { start }: vscode.Range): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, start);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) =>
      content instanceof vscode.MarkdownString ? content : new vscode.MarkdownString(String(content)),
    );
}

async function hoverOver(document: vscode.TextDocument, range: vscode.Range): Promise<string> {
  return (await cardsOver(document, range)).map(({ value }) => value).join("\n");
}

function waitForHover(document: vscode.TextDocument, text: string, nth = 1): Promise<string> {
  return waitUntil(
    `a hover over “${text}”`,
    async () => (await hoverOver(document, rangeOf(document, text, nth))) || undefined,
  );
}

describe("hover", () => {
  afterEach(closeAll);

  it("says how a skill fits the role, what real postings ask, and since when there is such a thing", async () => {
    const { document } = await openPosting(aiEngineer("Python and Tableau"));
    const text = await waitForHover(document, "Tableau");
    assert.include(text, "**Tableau**");
    assert.include(text, "**Out of place** in [AI engineer](command:rolewise.showRole?");
    assert.match(text, /[▰▱]{10} \d+ of \d+ AI engineer postings/);
    assert.match(text, /first released in \d{4}/);
  });

  it("leads to the page about the role, and lets no other command run", async () => {
    const { document } = await openPosting(aiEngineer("Python and Tableau"));
    await waitForHover(document, "Tableau");
    const [card] = (await cardsOver(document, rangeOf(document, "Tableau"))).filter(({ value }) =>
      value.includes("**Tableau**"),
    );
    assert.deepEqual(card?.isTrusted, { enabledCommands: ["rolewise.showRole", "rolewise.setRole"] });
    const given = JSON.stringify(["ai-engineer", document.uri.toString()]);
    assert.include(card?.value, `(command:rolewise.showRole?${encodeURIComponent(given)} `);
    await vscode.commands.executeCommand("rolewise.showRole", "ai-engineer");
    await waitUntil("the page", () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes("ai-engineer.md"))),
    );
  });

  it("never takes an id for a path", async () => {
    await vscode.commands.executeCommand("rolewise.showRole", "../rules/no-mismatched-skill");
    await vscode.commands.executeCommand("rolewise.showRole", "data-analyst");
    await waitUntil("the page", () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes("data-analyst.md"))),
    );
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.isFalse(labels.some((label) => label.includes("no-mismatched-skill")));
  });

  it("says how a section is read", async () => {
    const { document } = await openPosting(aiEngineer("Python"));
    assert.include(await waitForHover(document, "Requirements"), "Read as **requirements**");
  });

  it("tells the role and why it is that one", async () => {
    const { document } = await openPosting(aiEngineer("Python"));
    const text = await waitForHover(document, "AI Engineer");
    assert.match(text, /^\*\*\[AI engineer\]\(command:/);
    assert.include(text, "The title “AI Engineer” names AI engineer.");
  });

  it("has nothing to say in a README", async () => {
    const posted = await openPosting(aiEngineer("Python"));
    await waitForHover(posted.document, "Python");
    const { document } = await openPosting("# Project\n\nWritten in Python.\n");
    assert.equal(await hoverOver(document, rangeOf(document, "Python")), "");
  });
});
