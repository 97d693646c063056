import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, inFolder, openFile, rangeOf, ruleOf, waitForDiagnostics } from "./editor.ts";
import { aiEngineer } from "./postings.ts";

const old = vscode.Uri.parse("rolewise-test-old:/jobs/compared.md");
const text = aiEngineer("Python, PyTorch and Docker", "Tableau");

describe("in a diff editor", () => {
  const provider = vscode.workspace.registerTextDocumentContentProvider(old.scheme, {
    provideTextDocumentContent: () => text,
  });
  after(() => provider.dispose());
  afterEach(closeAll);

  it("everything is there once: on the side that can be written", async () => {
    const { document } = await openFile("jobs/compared.md", text);
    await vscode.commands.executeCommand("vscode.diff", old, inFolder("jobs/compared.md"));
    const found = await waitForDiagnostics(document.uri, (all) => all.length > 0);
    assert.deepEqual(found.map(ruleOf), ["no-mismatched-skill"]);
    const before = await vscode.workspace.openTextDocument(old);
    assert.isEmpty(diagnosticsOf(before.uri));
    const at = rangeOf(before, "Tableau").start;
    const count = async (command: string, uri: vscode.Uri, ...rest: readonly unknown[]): Promise<number> =>
      (await vscode.commands.executeCommand<unknown[]>(command, uri, ...rest)).length;
    assert.equal(await count("vscode.executeCodeLensProvider", document.uri), 3);
    assert.equal(await count("vscode.executeCodeLensProvider", before.uri), 0);
    assert.equal(await count("vscode.executeHoverProvider", document.uri, at), 1);
    assert.equal(await count("vscode.executeHoverProvider", before.uri, at), 0);
  });
});
