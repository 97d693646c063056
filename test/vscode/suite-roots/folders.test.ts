import { assert } from "chai";
import * as vscode from "vscode";
import {
  chooseFix,
  closeAll,
  diagnosticsOf,
  openPosting,
  rangeOf,
  ruleOf,
  waitForDiagnostics,
  waitUntil,
} from "../suite/editor.ts";
import { aiEngineer } from "../suite/postings.ts";

const text = aiEngineer("Python", "Tableau and SPSS", "PowerBI");

/** The address of a file in one of the workspace's folders. */
function inRoot(name: string, path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.find((folder) => folder.name === name);
  assert.isDefined(root, name);
  return vscode.Uri.joinPath((root as vscode.WorkspaceFolder).uri, path);
}

const write = (uri: vscode.Uri, content: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));

async function open(name: string, path: string, content = text): Promise<vscode.TextDocument> {
  const uri = inRoot(name, path);
  await write(uri, content);
  return (await vscode.window.showTextDocument(uri, { preview: false })).document;
}

function mismatchesIn(document: vscode.TextDocument): string {
  return diagnosticsOf(document.uri)
    .filter((one) => ruleOf(one) === "no-mismatched-skill")
    .map(({ range }) => document.getText(range))
    .join();
}

const waitForSkills = (document: vscode.TextDocument, skills: string): Promise<unknown> =>
  waitForDiagnostics(
    document.uri,
    (found) => found.some((one) => ruleOf(one) === "consistent-skill-name") && mismatchesIn(document) === skills,
  );

const spellingOf = (uri: vscode.Uri): vscode.DiagnosticSeverity | undefined =>
  diagnosticsOf(uri).find((one) => ruleOf(one) === "consistent-skill-name")?.severity;

describe("a workspace of several folders", () => {
  afterEach(closeAll);

  it("has the configuration of each folder hold in that one", async () => {
    const north = await open("north", "jobs/a.md");
    const south = await open("south", "jobs/a.md");
    await waitForSkills(north, "SPSS");
    await waitForSkills(south, "Tableau");
    await write(inRoot("south", "rolewise.yaml"), "allow: [tableau, spss]\n");
    await waitForSkills(south, "");
    assert.equal(mismatchesIn(north), "SPSS");
    await write(inRoot("south", "rolewise.yaml"), "allow: [spss]\n");
    await waitForSkills(south, "Tableau");
  });

  it("has the settings of each folder hold in that one", async () => {
    const north = await open("north", "jobs/a.md");
    const south = await open("south", "jobs/a.md");
    await waitForSkills(north, "SPSS");
    await waitForSkills(south, "Tableau");
    assert.equal(spellingOf(north.uri), vscode.DiagnosticSeverity.Information);
    assert.equal(spellingOf(south.uri), vscode.DiagnosticSeverity.Error);
  });

  it("knows the roles of a company in the folder that has them", async () => {
    const posting = text.replace("AI Engineer", "Dashboard Tamer");
    await waitForSkills(await open("north", "jobs/tamer.md", posting), "");
    const declared = `---\nrole: dashboard-tamer\n---\n\n${posting}`;
    const south = await open("south", "jobs/tamer.md", declared);
    const found = await waitForDiagnostics(south.uri, (all) => all.some((one) => ruleOf(one) === "front-matter"));
    assert.match(String(found.find((one) => ruleOf(one) === "front-matter")?.message), /no role “dashboard-tamer”/);
  });

  it("takes a folder's own name for what says that postings lie in it", async () => {
    const { uri } = await open("careers", "analyst.md", "# We are hiring\n\n## Requirements\n\n- PowerBI\n");
    await waitForDiagnostics(uri, (found) => found.length > 0);
  });

  it("gives a document that is not saved yet no folder's configuration", async () => {
    const { document } = await openPosting(text);
    await waitForSkills(document, "Tableau,SPSS");
  });

  it("has quick fixes write into the configuration of the posting's folder", async () => {
    const document = await open("careers", "b.md");
    await waitForSkills(document, "Tableau,SPSS");
    await chooseFix(document.uri, rangeOf(document, "Tableau"), "Allow Tableau in the workspace");
    await waitForSkills(document, "SPSS");
    const written = await vscode.workspace.fs.readFile(inRoot("careers", "rolewise.yaml"));
    assert.equal(new TextDecoder().decode(written), "allow: [tableau]\n");
    await vscode.workspace.fs.delete(inRoot("careers", "rolewise.yaml"));
    await waitForSkills(document, "Tableau,SPSS");
  });

  it("is checked as a whole, each posting by its folder's configuration", async () => {
    for (const name of ["north", "south"]) await write(inRoot(name, "jobs/whole.md"), text);
    await vscode.commands.executeCommand("rolewise.checkAll");
    const isSpelling = (all: readonly vscode.Diagnostic[]): boolean =>
      all.some((one) => ruleOf(one) === "consistent-skill-name");
    await waitForDiagnostics(inRoot("north", "jobs/whole.md"), isSpelling);
    await waitForDiagnostics(inRoot("south", "jobs/whole.md"), isSpelling);
    assert.equal(spellingOf(inRoot("north", "jobs/whole.md")), vscode.DiagnosticSeverity.Information);
    assert.equal(spellingOf(inRoot("south", "jobs/whole.md")), vscode.DiagnosticSeverity.Error);
  });
});

describe("a workspace that nobody trusts", () => {
  afterEach(closeAll);

  it("is one here", function () {
    // The desktop build has a way of its own to ask.
    if (vscode.workspace.isTrusted) this.skip();
  });

  it("has its configuration followed, since nothing in it is executed, and every feature there", async () => {
    const document = await open("north", "jobs/strange.md");
    await waitForSkills(document, "SPSS");
    const extension = vscode.extensions.getExtension("rolewise.rolewise");
    assert.isTrue(extension?.isActive);
    const hovers = await waitUntil("a card", async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        rangeOf(document, "SPSS").start,
      );
      return found.length > 0 && found;
    });
    assert.isNotEmpty(hovers);
  });
});
