import { assert } from "chai";
import * as vscode from "vscode";
import { openPosting, waitUntil } from "./editor.ts";

describe("role fit panel", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("opens beside the posting, named after it, and only once", async () => {
    await openPosting("---\nrole: ai-engineer\n---\n# AI Engineer\n\n## Requirements\n\n- Python and Tableau\n");
    await vscode.commands.executeCommand("rolewise.showRoleFit");
    const tab = await waitUntil("the panel with its name", () =>
      panels().find(({ label }) => /posting-\d+\.md$/.test(label)),
    );
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand("rolewise.showRoleFit");
    assert.equal(panels().length, 1);
  });

  it("says what to do where nothing is open that it could show", async () => {
    await vscode.commands.executeCommand("rolewise.showRoleFit");
    const tab = await waitUntil("the panel", () => panels()[0]);
    assert.equal(tab.label, "Role Fit");
  });
});

function panels(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("rolewise.roleFit"));
}
