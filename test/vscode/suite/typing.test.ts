import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, openPosting, rangeOf, ruleOf, waitForDiagnostics, waitUntil } from "./editor.ts";
import { aiEngineer } from "./postings.ts";

const mismatch = "no-mismatched-skill";
const misspelt = "consistent-skill-name";

function isShown(uri: vscode.Uri, rule: string): boolean {
  return diagnosticsOf(uri).some((each) => ruleOf(each) === rule);
}

/** Puts the cursor behind some text and types there, letter by letter. */
async function typeBehind(editor: vscode.TextEditor, text: string, typed: string): Promise<void> {
  const { end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(end, end);
  for (const character of typed) await vscode.commands.executeCommand("type", { text: character });
  await waitUntil("the typed text", () => editor.document.getText().includes(text + typed));
}

/** Types a letter again and again, so that typing never rests, until something is so. */
async function typeUntil(what: string, ask: () => boolean): Promise<void> {
  let last = 0;
  await waitUntil(what, async () => {
    if (Date.now() - last > 300) {
      last = Date.now();
      await vscode.commands.executeCommand("type", { text: "x" });
    }
    return ask();
  });
}

describe("while a line is typed", () => {
  afterEach(closeAll);

  it("what is new on it waits, and comes when typing rests", async () => {
    const editor = await openPosting(aiEngineer("PowerBI", "Python and SQL"));
    const { uri } = editor.document;
    await waitForDiagnostics(uri, () => isShown(uri, misspelt));
    await typeBehind(editor, "Python and SQL", ", Tableau ");
    let checks = 0;
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((each) => each.toString() === uri.toString())) checks += 1;
    });
    await typeUntil("three checks while typing", () => checks >= 3);
    listener.dispose();
    assert.isFalse(isShown(uri, mismatch), "shown before typing rested");
    assert.isTrue(isShown(uri, misspelt), "what was shown elsewhere has gone");
    await waitForDiagnostics(uri, () => isShown(uri, mismatch));
  });

  it("what was there stays", async () => {
    const editor = await openPosting(aiEngineer("Python and Tableau"));
    const { uri } = editor.document;
    await waitForDiagnostics(uri, () => isShown(uri, mismatch));
    let gone = false;
    let checks = 0;
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((each) => each.toString() === uri.toString())) return;
      checks += 1;
      if (!isShown(uri, mismatch)) gone = true;
    });
    await typeBehind(editor, "Python and Tableau", " ");
    await typeUntil("three checks while typing", () => checks >= 3);
    listener.dispose();
    assert.isFalse(gone);
  });

  it("what is new on it comes when typing goes on elsewhere", async () => {
    const editor = await openPosting(aiEngineer("PowerBI", "Python and SQL"));
    const { uri } = editor.document;
    await waitForDiagnostics(uri, () => isShown(uri, misspelt));
    await typeBehind(editor, "Python and SQL", ", Tableau");
    const { end } = rangeOf(editor.document, "- PowerBI");
    editor.selection = new vscode.Selection(end, end);
    await typeUntil("the finding while typing goes on", () => isShown(uri, mismatch));
  });
});
