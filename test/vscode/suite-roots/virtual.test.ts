import { assert } from "chai";
import * as vscode from "vscode";
import { chooseFix, closeAll, diagnosticsOf, rangeOf, ruleOf, waitForDiagnostics, waitUntil } from "../suite/editor.ts";
import { aiEngineer } from "../suite/postings.ts";
import { createMemoryFileSystem } from "./memory-file-system.ts";

const scheme = "rolewise-memory";
const root = vscode.Uri.from({ scheme, path: "/handbook" });
const text = aiEngineer("Python", "Tableau and SPSS", "PowerBI");

const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
const write = (path: string, content: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(content));

async function open(path: string, content = text): Promise<vscode.TextDocument> {
  await write(path, content);
  return (await vscode.window.showTextDocument(at(path), { preview: false })).document;
}

async function waitForSkills(document: vscode.TextDocument, skills: string): Promise<void> {
  const named = (found: readonly vscode.Diagnostic[]): string =>
    found
      .filter((one) => ruleOf(one) === "no-mismatched-skill")
      .map(({ range }) => document.getText(range))
      .join();
  await waitForDiagnostics(
    document.uri,
    (found) => found.some((one) => ruleOf(one) === "consistent-skill-name") && named(found) === skills,
  );
}

/** Adding one more to several folders, or taking it away, lets the extension host go on. */
async function changeFolders(change: () => boolean): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  assert.isTrue(change());
  await changed;
}

describe("a folder that is no folder of the machine", () => {
  let files: vscode.Disposable;

  before(async () => {
    files = vscode.workspace.registerFileSystemProvider(scheme, createMemoryFileSystem());
    await write("rolewise.yaml", "allow: [tableau]\nroles: roles/*.yaml\n");
    await write(
      "roles/tamer.yaml",
      "id: dashboard-tamer\nextends: data-analyst\nlabel: dashboard tamer\ntitles: [Dashboard Tamer]\n",
    );
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(count, 0, { uri: root, name: "handbook" }));
  });
  afterEach(closeAll);
  after(async () => {
    const index = vscode.workspace.workspaceFolders?.findIndex(({ uri }) => uri.scheme === scheme) ?? -1;
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(index, 1));
    files.dispose();
  });

  it("has its configuration read, and followed when it changes", async () => {
    const document = await open("jobs/a.md");
    await waitForSkills(document, "SPSS");
    await write("rolewise.yaml", "allow: [spss]\nroles: roles/*.yaml\n");
    await waitForSkills(document, "Tableau");
    await write("rolewise.yaml", "allow: [tableau]\nroles: roles/*.yaml\n");
    await waitForSkills(document, "SPSS");
  });

  it("brings roles of its own", async () => {
    await waitForSkills(await open("jobs/tamer.md", text.replace("AI Engineer", "Dashboard Tamer")), "");
  });

  it("has what is wrong shown in its files", async () => {
    await write("broken/.git", "");
    await write("broken/rolewise.yaml", "allow: [tableaau]\n");
    await open("broken/jobs/a.md");
    const [found] = await waitForDiagnostics(at("broken/rolewise.yaml"), (all) => all.length > 0);
    assert.match(String(found?.message), /Did you mean “tableau”\?/);
  });

  it("has quick fixes write into its configuration", async () => {
    await write("fixed/.git", "");
    const document = await open("fixed/jobs/a.md");
    await waitForSkills(document, "Tableau,SPSS");
    await chooseFix(document.uri, rangeOf(document, "SPSS"), "Allow SPSS in the workspace");
    await waitForSkills(document, "Tableau");
    assert.equal(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(at("fixed/rolewise.yaml"))),
      "allow: [spss]\n",
    );
  });

  it("is checked with all the others, though VS Code cannot search it", async () => {
    await write("jobs/closed.md", text);
    await write("notes/closed.md", "# Notes\n\nPython and Tableau.\n");
    await vscode.commands.executeCommand("rolewise.checkAll");
    await waitForDiagnostics(at("jobs/closed.md"), (all) => all.some((one) => ruleOf(one) === "no-mismatched-skill"));
    assert.isEmpty(diagnosticsOf(at("notes/closed.md")));
  });

  it("has its postings leave Problems with it", async () => {
    await write("jobs/left.md", text);
    await vscode.commands.executeCommand("rolewise.checkAll");
    await waitForDiagnostics(at("jobs/left.md"), (all) => all.length > 0);
    const index = vscode.workspace.workspaceFolders?.findIndex(({ uri }) => uri.scheme === scheme) ?? -1;
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(index, 1));
    try {
      await waitUntil("its findings to go", () => diagnosticsOf(at("jobs/left.md")).length === 0);
    } finally {
      await changeFolders(() => vscode.workspace.updateWorkspaceFolders(index, 0, { uri: root, name: "handbook" }));
    }
  });
});
