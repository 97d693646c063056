import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, openPosting, rangeOf, waitUntil } from "./editor.ts";
import { aiEngineer } from "./postings.ts";

/** What the hovers at the beginning of some text say. */
async function hoverOver({ uri }: vscode.TextDocument, range: vscode.Range): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, range.start);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
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
    assert.include(text, "**Out of place** for an AI engineer");
    assert.match(text, /\d+ of \d+ AI engineer postings/);
    assert.match(text, /First released in \d{4}/);
  });

  it("tells the role and why it is that one", async () => {
    const { document } = await openPosting(aiEngineer("Python"));
    const text = await waitForHover(document, "AI Engineer");
    assert.match(text, /^\*\*AI engineer\*\*/);
    assert.include(text, "The title “AI Engineer” names AI engineer.");
  });

  it("has nothing to say in a README", async () => {
    const posted = await openPosting(aiEngineer("Python"));
    await waitForHover(posted.document, "Python");
    const { document } = await openPosting("# Project\n\nWritten in Python.\n");
    assert.equal(await hoverOver(document, rangeOf(document, "Python")), "");
  });
});
