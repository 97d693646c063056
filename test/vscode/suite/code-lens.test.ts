import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, openFile, openPosting, rangeOf, waitUntil } from "./editor.ts";
import { aiEngineer } from "./postings.ts";

async function lensesOf(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  return (
    (await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri)) ?? []
  );
}

/** The titles of a document's lenses, once they satisfy the condition. */
function waitForTitles(
  document: vscode.TextDocument,
  accepts: (titles: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return waitUntil("the expected lenses", async () => {
    const titles = (await lensesOf(document)).map(({ command }) => command?.title ?? "");
    return accepts(titles) && titles;
  });
}

async function set(value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("rolewise").update("codeLens", value, vscode.ConfigurationTarget.Global);
}

/** Runs what a lens would on a click. */
async function click(document: vscode.TextDocument, title: RegExp): Promise<void> {
  const command = (await lensesOf(document)).find((lens) => title.test(lens.command?.title ?? ""))?.command;
  assert.isDefined(command);
  await vscode.commands.executeCommand(String(command?.command), ...(command?.arguments ?? []));
}

describe("the lens above the title", () => {
  afterEach(async () => {
    await set(undefined);
    await closeAll();
  });

  it("names the role, what is shown of it and how much there is to review", async () => {
    const { document } = await openPosting(aiEngineer("Python", "Tableau"));
    const titles = await waitForTitles(document, (all) => all.includes("1 to review"));
    assert.deepEqual([titles[0], titles[2]], ["AI engineer", "1 to review"]);
    assert.match(String(titles[1]), /^[1-5] of 6 areas$/);
    const [first] = await lensesOf(document);
    assert.isTrue(first?.range.isEqual(rangeOf(document, "AI Engineer")));
  });

  it("says so where nothing is left to review, and follows the text", async () => {
    const editor = await openPosting(aiEngineer("Python"));
    await waitForTitles(editor.document, (all) => all.includes("nothing to review"));
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, "- Python"), "- Python\n- Tableau\n\n"));
    await waitForTitles(editor.document, (all) => all.includes("1 to review"));
  });

  it("leads to the next finding, and after the last to the first", async () => {
    const editor = await openPosting(aiEngineer("Python, PyTorch, Docker and Tableau", "PowerBI is a plus"));
    await waitForTitles(editor.document, (all) => all.includes("2 to review"));
    const selected = () => editor.document.getText(editor.selection);
    for (const expected of ["Tableau", "PowerBI", "Tableau"]) {
      await click(editor.document, /to review/);
      await waitUntil(`the cursor at ${expected}`, () => selected() === expected);
    }
    await vscode.commands.executeCommand("rolewise.previousFinding");
    await waitUntil("the cursor back at the last", () => selected() === "PowerBI");
  });

  it("leads to the areas, where a line for what is missing is written", async () => {
    const { document } = await openPosting(aiEngineer("Python"));
    await waitForTitles(document, (all) => all.length === 3);
    const before = document.getText();
    void click(document, /areas/);
    const after = await waitUntil("a line to be written", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return document.getText() !== before && document.getText();
    });
    assert.isTrue(after.startsWith(before.trimEnd()), after);
    assert.match(after.slice(before.trimEnd().length), /^\n- [A-Z][^\n]+\n$/);
  });

  it("is not there for other documents, nor when it is switched off", async () => {
    const { document } = await openPosting(aiEngineer("Python"));
    await waitForTitles(document, (all) => all.length === 3);
    const readme = await openFile("README.md", "# AI Engineer tools\n\n## Requirements\n\n- Python\n");
    const off = await openPosting(`---\nrole: none\n---\n\n${aiEngineer("Python")}`);
    for (const other of [readme, off]) assert.isEmpty(await lensesOf(other.document));
    await set(false);
    await waitForTitles(document, (all) => all.length === 0);
  });
});
