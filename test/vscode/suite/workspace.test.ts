import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, inFolder, openFile, ruleOf, waitForDiagnostics, waitUntil } from "./editor.ts";

const posting = "# AI Engineer\n\n## Responsibilities\n\n- Build models\n\n## Requirements\n\n- Python and Tableau\n";

describe("the whole workspace", () => {
  afterEach(closeAll);

  it("is checked by a command whose results stay, for files that are not open", async () => {
    const uri = inFolder("jobs/all-1.md");
    const other = inFolder("notes/all-2.md");
    await write(uri, posting);
    await write(other, "# Notes\n\nPython and Tableau.\n");
    await vscode.commands.executeCommand("rolewise.checkAll");
    const [diagnostic] = await waitForDiagnostics(uri, (all) =>
      all.some((one) => ruleOf(one) === "no-mismatched-skill"),
    );
    assert.isDefined(diagnostic);
    assert.deepEqual(diagnosticsOf(other), []);
    assert.isUndefined(vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString()));
  });

  it("is searched for Markdown by all its endings, as documents are", async () => {
    const uris = ["jobs/all-ending.markdown", "jobs/ALL-ENDING-2.MD"].map(inFolder);
    for (const uri of uris) await write(uri, posting);
    await vscode.commands.executeCommand("rolewise.checkAll");
    for (const uri of uris) {
      await waitForDiagnostics(uri, (all) => all.some((one) => ruleOf(one) === "no-mismatched-skill"));
      await vscode.workspace.fs.delete(uri);
      await waitForDiagnostics(uri, (all) => all.length === 0);
    }
  });

  it("shows a posting's findings once while it is open, and still when it is closed again", async () => {
    const uri = inFolder("jobs/all-3.md");
    await write(uri, posting);
    await vscode.commands.executeCommand("rolewise.checkAll");
    const before = await waitForDiagnostics(uri, (all) => all.length > 0);
    await openFile("jobs/all-3.md", posting);
    await waitForDiagnostics(uri, (all) => all.length === before.length);
    await closeAll();
    await new Promise((resolve) => setTimeout(resolve, 800));
    assert.equal(diagnosticsOf(uri).length, before.length);
  });

  it("follows a file that is changed or deleted outside of an editor", async () => {
    const uri = inFolder("jobs/all-4.md");
    await write(uri, posting);
    await vscode.commands.executeCommand("rolewise.checkAll");
    await waitForDiagnostics(uri, (all) => all.some((one) => ruleOf(one) === "no-mismatched-skill"));
    await write(uri, posting.replace(" and Tableau", ""));
    await waitForDiagnostics(uri, (all) => !all.some((one) => ruleOf(one) === "no-mismatched-skill"));
    await vscode.workspace.fs.delete(uri);
    await waitForDiagnostics(uri, (all) => all.length === 0);
  });

  it("is checked again by another configuration, with the files that are postings by it", async () => {
    const home = inFolder("checked-again");
    const at = (name: string): vscode.Uri => vscode.Uri.joinPath(home, name);
    const wanted = "# We are hiring\n\n## Requirements\n\n- PowerBI\n";
    const isFound = (all: readonly vscode.Diagnostic[]): boolean =>
      all.some((one) => ruleOf(one) === "consistent-skill-name");
    await write(at(".git"), "gitdir: elsewhere");
    await write(at("jobs/a.md"), wanted);
    await write(at("hiring/b.md"), wanted);
    await vscode.commands.executeCommand("rolewise.checkAll");
    await waitForDiagnostics(at("jobs/a.md"), isFound);
    assert.isEmpty(diagnosticsOf(at("hiring/b.md")));
    await write(at("rolewise.yaml"), "include: [hiring/*.md]\n");
    await waitForDiagnostics(at("hiring/b.md"), isFound);
    await waitForDiagnostics(at("jobs/a.md"), (all) => all.length === 0);
    await write(at("rolewise.yaml"), "rules: { consistent-skill-name: off }\n");
    await waitForDiagnostics(at("hiring/b.md"), (all) => all.length === 0);
    await vscode.workspace.fs.delete(home, { recursive: true });
  });
});

describe("a posting that is too long", () => {
  afterEach(closeAll);
  const long = `${posting}\n${"We are a friendly company in a friendly town.\n".repeat(25_000)}`;

  it("is not checked, and nothing is said of it as if it were", async () => {
    const uri = inFolder("jobs/long.md");
    await write(uri, long);
    try {
      await vscode.commands.executeCommand("rolewise.checkAll");
      assert.isEmpty(diagnosticsOf(uri));
      assert.match(String((await invoke({ path: "jobs/long.md" })).problem), /more than 1000000 characters/);
      assert.match(String((await invoke({ text: long })).problem), /more than 1000000 characters/);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});

describe("the language model tool", () => {
  it("checks a text, and a file of the workspace, and nothing outside of it", async () => {
    await write(inFolder("jobs/tool.md"), posting);
    const ofText = await invoke({ text: posting });
    assert.equal(ofText.role.ids[0], "ai-engineer");
    assert.include(
      ofText.findings.map(({ rule }) => rule),
      "no-mismatched-skill",
    );
    assert.deepEqual((await invoke({ path: "jobs/tool.md" })).findings, ofText.findings);
    assert.isString((await invoke({ path: "../elsewhere.md" })).problem);
    assert.isString((await invoke({ path: "jobs/none.md" })).problem);
  });
});

interface Answer {
  readonly role: { readonly ids: readonly string[] };
  readonly findings: readonly { readonly rule: string }[];
  readonly problem?: string;
}

async function invoke(input: object): Promise<Answer> {
  await waitUntil("the tool", () => vscode.lm.tools.some(({ name }) => name === "rolewise_check"));
  const { content } = await vscode.lm.invokeTool("rolewise_check", { input, toolInvocationToken: undefined });
  const [part] = content;
  return JSON.parse((part as vscode.LanguageModelTextPart).value) as Answer;
}

function write(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
