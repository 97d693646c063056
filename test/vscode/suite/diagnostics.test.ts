import { assert } from "chai";
import * as vscode from "vscode";
import {
  closeAll,
  diagnosticsOf,
  inFolder,
  openFile,
  openPosting,
  rangeOf,
  ruleOf,
  waitForDiagnostics,
  waitUntil,
} from "./editor.ts";
import { aiEngineer, posting } from "./postings.ts";

const mismatch = "no-mismatched-skill";
const has = (rule: string) => (diagnostics: readonly vscode.Diagnostic[]) =>
  diagnostics.some((diagnostic) => ruleOf(diagnostic) === rule);
const hasNot = (rule: string) => (diagnostics: readonly vscode.Diagnostic[]) => !has(rule)(diagnostics);
const none = (diagnostics: readonly vscode.Diagnostic[]) => diagnostics.length === 0;

/** Puts the cursor behind some text and types there, as a person would. */
async function typeBehind(editor: vscode.TextEditor, text: string, typed: string): Promise<void> {
  const { end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(end, end);
  for (const character of typed) await vscode.commands.executeCommand("type", { text: character });
  await waitUntil("the typed text", () => editor.document.getText().includes(text + typed));
}

/** Opens a posting with a finding and waits for it: whatever was opened before has then been checked too. */
async function openFlagged(): Promise<vscode.TextEditor> {
  const editor = await openPosting(aiEngineer("Python", "Tableau"));
  await waitForDiagnostics(editor.document.uri, has(mismatch));
  return editor;
}

describe("diagnostics", () => {
  afterEach(closeAll);

  it("appear when Tableau is typed into an AI engineer's requirements, and go when it is deleted", async () => {
    const editor = await openPosting(aiEngineer("Python and SQL", "PyTorch"));
    const { uri } = editor.document;
    await typeBehind(editor, "Python and SQL", ", Tableau");
    const found = (await waitForDiagnostics(uri, has(mismatch))).find((each) => ruleOf(each) === mismatch);
    assert.equal(editor.document.getText(found?.range), "Tableau");
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(String(found?.message), /Tableau/);
    await editor.edit((edit) => edit.delete(rangeOf(editor.document, ", Tableau")));
    await waitForDiagnostics(uri, hasNot(mismatch));
  });

  it("lead to the page about their rule", async () => {
    const { document } = await openFlagged();
    const [found] = diagnosticsOf(document.uri).filter((each) => ruleOf(each) === mismatch);
    const code = found?.code;
    assert.isObject(code);
    const page = await vscode.workspace.openTextDocument((code as { target: vscode.Uri }).target);
    assert.include(page.getText(), `# ${mismatch}`);
    assert.isEmpty(diagnosticsOf(page.uri), "the page itself is no posting");
  });

  it("tell the three severities apart", async () => {
    const { document } = await openPosting(aiEngineer("30 years of Kubernetes", "Tableau", "PowerBI is a plus"));
    const found = await waitForDiagnostics(document.uri, has("consistent-skill-name"));
    const severityOf = (rule: string) => found.find((each) => ruleOf(each) === rule)?.severity;
    assert.equal(severityOf("no-impossible-experience"), vscode.DiagnosticSeverity.Error);
    assert.equal(severityOf(mismatch), vscode.DiagnosticSeverity.Warning);
    assert.equal(severityOf("consistent-skill-name"), vscode.DiagnosticSeverity.Information);
  });

  it("point to the other places that show it", async () => {
    const { document } = await openPosting(aiEngineer("Python, Docker and SQL", "Docker, Kubernetes"));
    const found = await waitForDiagnostics(document.uri, has("no-duplicate-skill"));
    const [related] = found.find((each) => ruleOf(each) === "no-duplicate-skill")?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), document.uri.toString());
    assert.isTrue(related?.location.range.isEqual(rangeOf(document, "Docker")));
  });

  it("show what is wrong with the front matter, at its place, and go on with the rest", async () => {
    const { document } = await openPosting(`---\nrole: ai-enginer\n---\n\n${aiEngineer("Python", "Tableau")}`);
    const found = await waitForDiagnostics(document.uri, has("front-matter"));
    const problem = found.find((each) => ruleOf(each) === "front-matter");
    assert.equal(document.getText(problem?.range), "ai-enginer");
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    assert.include(problem?.message, "“ai-engineer”");
    assert.isTrue(has(mismatch)(found));
  });

  it("show front matter that cannot be read", async () => {
    const { document } = await openPosting(
      `---\nrole: [ai-engineer\ndate: 2026-01-01\n---\n\n${aiEngineer("Python", "Tableau")}`,
    );
    const found = await waitForDiagnostics(document.uri, has("front-matter"));
    assert.isTrue(found.some((each) => ruleOf(each) === "front-matter" && each.range.start.line < 4));
    assert.isTrue(has(mismatch)(found));
  });

  it("are right for Windows line ends and characters outside of the basic plane", async () => {
    const { document } = await openPosting(aiEngineer("🦊 and Python", "Tableau 🦊").replaceAll("\n", "\r\n"));
    const [found] = (await waitForDiagnostics(document.uri, has(mismatch))).filter((each) => ruleOf(each) === mismatch);
    assert.equal(document.getText(found?.range), "Tableau");
  });

  it("leave a README alone, whatever it says", async () => {
    const text = "# Dashboard\n\nAn AI project.\n\n## Requirements\n\n- Python\n- Tableau\n- 30 years of Kubernetes\n";
    const readme = await openFile("README.md", text);
    await openFlagged();
    assert.isEmpty(diagnosticsOf(readme.document.uri));
  });

  it("are there for a file whose folder says that it is a posting", async () => {
    const { document } = await openFile(
      "jobs/engineer.md",
      "# We are hiring\n\nAI engineer wanted.\n\n## Requirements\n\n- PowerBI\n",
    );
    await waitForDiagnostics(document.uri, has("consistent-skill-name"));
  });

  it("of one document do not wait for another", async () => {
    const first = await openPosting(aiEngineer("Python"));
    const second = await openPosting(posting("Data Analyst", ["Build dashboards"], ["SQL"]));
    const insert = async ({ document }: vscode.TextEditor, behind: string, text: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, rangeOf(document, behind).end, text);
      assert.isTrue(await vscode.workspace.applyEdit(edit));
    };
    await insert(first, "- Python", ", Tableau");
    await insert(second, "- SQL", ", PowerBI");
    await waitForDiagnostics(first.document.uri, has(mismatch));
    await waitForDiagnostics(second.document.uri, has("consistent-skill-name"));
    assert.isTrue(hasNot(mismatch)(diagnosticsOf(second.document.uri)), "Tableau is an analyst's tool");
    assert.isTrue(hasNot("consistent-skill-name")(diagnosticsOf(first.document.uri)));
  });

  it("of one document come while another is being typed in", async () => {
    const first = await openPosting(aiEngineer("Python"));
    const second = await openPosting(aiEngineer("Python"));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(first.document.uri, rangeOf(first.document, "- Python").end, ", Tableau");
    await vscode.workspace.applyEdit(edit);
    let count = 0;
    await waitUntil("the first document's diagnostics while the second never rests", async () => {
      await second.edit((builder) => builder.insert(new vscode.Position(0, 0), `${count++}\n`));
      return has(mismatch)(diagnosticsOf(first.document.uri));
    });
  });

  it("go when an unsaved document is closed", async () => {
    const { document } = await openFlagged();
    await closeAll();
    await waitForDiagnostics(document.uri, none);
  });

  it("go when a file is closed", async () => {
    const uri = inFolder("closing.job.md");
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(aiEngineer("Python", "Tableau")));
    // Opened as a person would: VS Code keeps a document open for minutes that an extension has opened.
    await vscode.commands.executeCommand("vscode.open", uri);
    await waitForDiagnostics(uri, has(mismatch));
    await closeAll();
    await waitForDiagnostics(uri, none);
  });

  it("go when the document stops being a posting, or Markdown", async () => {
    const first = await openFlagged();
    await first.edit((edit) => edit.insert(new vscode.Position(0, 0), "---\nrole: none\n---\n\n"));
    await waitForDiagnostics(first.document.uri, none);
    const second = await openFlagged();
    await vscode.languages.setTextDocumentLanguage(second.document, "plaintext");
    await waitForDiagnostics(second.document.uri, none);
  });

  it("are not shown for documents that nobody can write", async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider("rolewise-test", {
      provideTextDocumentContent: () => aiEngineer("Python", "Tableau"),
    });
    try {
      const uri = vscode.Uri.parse("rolewise-test:/jobs/old.md");
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.languageId, "markdown");
      await openFlagged();
      assert.isEmpty(diagnosticsOf(uri));
    } finally {
      provider.dispose();
    }
  });

  it("are not sought in a huge document", async () => {
    const huge = await openPosting(aiEngineer("Tableau", "word ".repeat(200_001)));
    await openFlagged();
    assert.isEmpty(diagnosticsOf(huge.document.uri));
  });
});
