import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, inFolder, waitUntil } from "./editor.ts";

/** Runs the command and takes what its lists offer first, until a posting is there. */
async function makePosting(target?: vscode.Uri): Promise<vscode.TextEditor> {
  const before = vscode.window.activeTextEditor;
  const done = vscode.commands.executeCommand("rolewise.newPosting", target);
  const editor = await waitUntil("a new posting", async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    const active = vscode.window.activeTextEditor;
    return active !== before && active?.document.getText() !== "" && active;
  });
  await done;
  return editor;
}

describe("a new posting", () => {
  const folder = inFolder("new-postings");
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it("is a whole one that can be filled in, and that nothing is to be said about", async () => {
    const editor = await makePosting();
    const { document } = editor;
    assert.equal(document.languageId, "markdown");
    assert.isTrue(document.isUntitled);
    const text = document.getText().replaceAll("\r\n", "\n");
    assert.isTrue(text.startsWith("---\nrole: ai-engineer\n---\n\n# AI Engineer\n\n## About the role\n\n"), text);
    assert.notInclude(text, "${");
    assert.equal(document.getText(editor.selection), "AI Engineer");
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    assert.equal(document.getText(editor.selection), "our product");
    assert.deepEqual(
      diagnosticsOf(document.uri).map(({ message }) => message),
      [],
    );
  });

  it("is a new file where it is made in a folder, and never takes another's place", async () => {
    await vscode.workspace.fs.createDirectory(folder);
    const first = await makePosting(folder);
    assert.equal(first.document.uri.path, vscode.Uri.joinPath(folder, "ai-engineer.job.md").path);
    assert.include(first.document.getText(), "\n# AI Engineer");
    const second = await makePosting(folder);
    assert.equal(second.document.uri.path, vscode.Uri.joinPath(folder, "ai-engineer-2.job.md").path);
    const beside = await makePosting(first.document.uri);
    assert.equal(beside.document.uri.path, vscode.Uri.joinPath(folder, "ai-engineer-3.job.md").path);
  });

  it("is not made where the lists are left", async () => {
    const before = untitled();
    const done = vscode.commands.executeCommand("rolewise.newPosting");
    let isDone = false;
    void done.then(() => {
      isDone = true;
    });
    await waitUntil("the lists to be left", async () => {
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      return isDone;
    });
    assert.equal(untitled(), before);
  });
});

/** How many documents there are that no file has: others may still be opened or closed by VS Code itself. */
function untitled(): number {
  return vscode.workspace.textDocuments.filter((document) => document.isUntitled && !document.isClosed).length;
}
