import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, openPosting, rangeOf, waitUntil } from "./editor.ts";
import { aiEngineer } from "./postings.ts";

/** The completions behind some text, as its last character would bring them up. */
async function completionsBehind(
  document: vscode.TextDocument,
  text: string,
): Promise<readonly vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    rangeOf(document, text).end,
    text.slice(-1),
  );
  return items;
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

/** Types at the end of the document, then takes the suggestion that is picked first; gives the document's text. */
async function typeAndAccept(editor: vscode.TextEditor, typed: string): Promise<string> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  for (const character of typed) await vscode.commands.executeCommand("type", { text: character });
  assert.isTrue(editor.document.getText().endsWith(typed));
  // What was asked while typing is answered before this is: the list then shows what belongs here.
  const after = editor.document.positionAt(editor.document.getText().length);
  await vscode.commands.executeCommand("vscode.executeCompletionItemProvider", editor.document.uri, after);
  return acceptSuggestion(editor.document);
}

/** Takes the suggestion that is picked first as soon as the list is there; gives the document's text. */
function acceptSuggestion(document: vscode.TextDocument): Promise<string> {
  const before = document.getText();
  return waitUntil("a suggestion to be taken", async () => {
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
    const after = document.getText();
    return after !== before && after;
  });
}

describe("completions", () => {
  afterEach(closeAll);

  it("suggest skills of the role that the posting does not have yet", async () => {
    const { document } = await openPosting(aiEngineer("Python, "));
    // Until the extension answers there are VS Code's own, which are the words of the text.
    const items = await waitUntil("PyTorch among the suggestions", async () => {
      const found = await completionsBehind(document, "Python, ");
      return found.some((item) => labelOf(item) === "PyTorch") && found;
    });
    const labels = items.map(labelOf);
    assert.notInclude(labels, "Python");
    assert.notInclude(labels, "Tableau");
    const { label } = items.find((item) => labelOf(item) === "PyTorch") as vscode.CompletionItem;
    assert.match(typeof label === "string" ? "" : String(label.description), /^core, \d+ of \d+ postings$/);
  });

  it("open by themselves while a requirement is typed, and are written by one key", async () => {
    const editor = await openPosting(aiEngineer("SQL"));
    const text = await typeAndAccept(editor, "- Experience with PyT");
    assert.isTrue(text.endsWith("\n- Experience with PyTorch"), text);
  });

  it("open behind a bullet with whole lines that the posting lacks", async () => {
    const editor = await openPosting(aiEngineer("Docker"));
    const text = await typeAndAccept(editor, "- ");
    assert.match(text, /\n- [A-Z][^\n]{30,}$/);
    const serious = diagnosticsOf(editor.document.uri).filter(
      ({ severity }) => severity <= vscode.DiagnosticSeverity.Warning,
    );
    assert.deepEqual(serious, []);
  });

  it("are explained when somebody looks at them", async () => {
    const { document } = await openPosting(`${aiEngineer("SQL")}- `);
    const { end } = document.lineAt(document.lineCount - 1).range;
    const item = await waitUntil("lines", async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        end,
        " ",
        200,
      );
      return items.find((one) => labelOf(one).includes("cloud platform"));
    });
    const words = item.documentation;
    assert.match(
      words instanceof vscode.MarkdownString ? words.value : "",
      /\*\*AWS\*\* · core .*postings ask for it/s,
    );
  });

  it("suggest typical duties", async () => {
    const editor = await openPosting("# AI Engineer\n\n## Requirements\n\n- Python\n\n## What you will do\n\n");
    const text = await typeAndAccept(editor, "- ");
    assert.match(text, /\n- [A-Z][^\n]{15,}$/);
  });

  it("write whole sections behind a slash, with the document's line ends", async () => {
    const editor = await openPosting(`${aiEngineer("Python")}\n`);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    const text = await typeAndAccept(editor, "/nice");
    assert.match(text, /\r\n\r\n## Nice to have\r\n\r\n- [A-Z]/);
    assert.notMatch(text, /[^\r]\n/);
  });

  it("write at every cursor", async () => {
    const editor = await openPosting(aiEngineer("Scala", "Java, ", "Docker, "));
    const { document } = editor;
    editor.selections = ["Java, ", "Docker, "].map((text) => {
      const { end } = rangeOf(document, text);
      return new vscode.Selection(end, end);
    });
    await vscode.commands.executeCommand("type", { text: "PyT" });
    await completionsBehind(document, "Java, PyT");
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    const text = await acceptSuggestion(document);
    assert.include(text, "- Java, PyTorch\n- Docker, PyTorch");
  });

  it("lead from a key in the front matter to its values", async () => {
    const editor = await openPosting(`---\nrol\n---\n\n${aiEngineer("Python")}`);
    const { document } = editor;
    editor.selection = new vscode.Selection(1, 3, 1, 3);
    await waitUntil("suggestions", async () =>
      (await completionsBehind(document, "rol")).map(labelOf).includes("role"),
    );
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    assert.match(await acceptSuggestion(document), /^---\nrole: \n---/);
    assert.match(await acceptSuggestion(document), /^---\nrole: [a-z-]+-engineer\n---/);
  });

  it("name the finding that a comment is to leave alone", async () => {
    const comment = "<!-- rolewise-disable-next-line ";
    const { document } = await openPosting(aiEngineer("Python").concat(`${comment}-->\n- Tableau\n`));
    const labels = await waitUntil("suggestions", async () => {
      const found = (await completionsBehind(document, comment)).map(labelOf);
      return found.length > 0 && found;
    });
    assert.equal(labels[0], "no-mismatched-skill(tableau)");
    assert.include(labels, "consistent-role");
  });

  it("keep out of code", async () => {
    const { document } = await openPosting(`${aiEngineer("Python")}\n\`\`\`\n- \n\`\`\`\n\n- Java, `);
    await waitUntil("suggestions", async () => (await completionsBehind(document, "Java, ")).length > 5);
    const { end } = rangeOf(document, "```\n- ");
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      end,
      " ",
    );
    const lines = items.filter(
      ({ kind, label }) => kind === vscode.CompletionItemKind.Snippet && typeof label !== "string",
    );
    assert.deepEqual(lines.map(labelOf), []);
  });

  it("suggest roles in the front matter", async () => {
    const { document } = await openPosting(`---\nrole: \n---\n\n${aiEngineer("Python")}`);
    const labels = await waitUntil("suggestions", async () => {
      const found = (await completionsBehind(document, "role: ")).map(labelOf);
      return found.length > 0 && found;
    });
    assert.includeMembers(labels, ["ai-engineer", "data-scientist", "none"]);
  });

  it("keep out of documents that are no postings", async () => {
    const posted = await openPosting(aiEngineer("Python, "));
    await waitUntil("suggestions", async () => (await completionsBehind(posted.document, "Python, ")).length > 5);
    const { document } = await openPosting("# Project\n\n## Requirements\n\n- Python, \n");
    const ours = (await completionsBehind(document, "Python, ")).map(labelOf);
    assert.notInclude(ours, "PyTorch");
  });
});

describe("snippets", () => {
  afterEach(closeAll);

  async function insertSnippet(name: string): Promise<string> {
    const editor = await openPosting("");
    return waitUntil(`the snippet “${name}”`, async () => {
      await vscode.commands.executeCommand("editor.action.insertSnippet", { langId: "markdown", name });
      return editor.document.getText() || undefined;
    });
  }

  it("write a whole posting for a role", async () => {
    const text = await insertSnippet("A whole posting for an AI engineer");
    assert.isTrue(text.startsWith("---\nrole: ai-engineer\n---\n"), text);
    assert.match(text, /\n## What you bring\n\n- /);
    assert.notInclude(text, "${");
  });

  it("write a section for a role", async () => {
    const text = await insertSnippet("“What you bring” for a data scientist");
    assert.isTrue(text.startsWith("## What you bring\n\n- "), text);
  });

  it("are found by their prefix when suggestions are called for", async () => {
    const editor = await openPosting("data-scientist-required");
    const { end } = rangeOf(editor.document, "data-scientist-required");
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    const text = await acceptSuggestion(editor.document);
    assert.isTrue(text.startsWith("## What you bring\n\n- "), text);
  });
});
