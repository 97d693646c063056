import * as vscode from "vscode";

/** The extension's id. */
export const extensionId = "rolewise.rolewise";

/** In ms. Only what fails waits so long; the first check of a run waits for VS Code to start, too. */
const defaultLimit = 25_000;
const pollEvery = 25;

/** Asks again and again until the answer is neither undefined nor false; rejects at the deadline, saying what it awaited. */
export async function waitUntil<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  limit = defaultLimit,
): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${limit} ms in vain for ${what}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

let opened = 0;

/**
 * Opens a new Markdown document with the text and shows it. Each has a name of its own: VS Code may give a new untitled
 * document the backup of one that was just closed under the same name.
 */
export async function openPosting(text: string): Promise<vscode.TextEditor> {
  opened += 1;
  const uri = vscode.Uri.from({ scheme: "untitled", path: `posting-${opened}.md` });
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Writes a file into the opened folder and shows it. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = inFolder(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri, { preview: false });
}

/** The address of a file in the opened folder. */
export function inFolder(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    throw new Error("No folder is open.");
  }
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Rolewise's diagnostics of a document at this moment. */
export function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === "rolewise");
}

/** Waits until Rolewise's diagnostics of a document satisfy the condition, and gives them. */
export async function waitForDiagnostics(
  uri: vscode.Uri,
  accepts: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
  limit = defaultLimit,
): Promise<readonly vscode.Diagnostic[]> {
  const wanted = () => {
    const diagnostics = diagnosticsOf(uri);
    return accepts(diagnostics) && diagnostics;
  };
  try {
    return await waitUntil("the expected diagnostics", wanted, limit);
  } catch (error) {
    const seen = diagnosticsOf(uri).map((diagnostic) => `  ${ruleOf(diagnostic)}: ${diagnostic.message}`);
    throw new Error(`${(error as Error).message} There were ${seen.length}:\n${seen.join("\n")}`);
  }
}

/** The rule id of a diagnostic. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === "object" ? code.value : code);
}

/** Waits until the quick fixes offered at a range satisfy the condition: providers may still be registering. */
export function waitForCodeActions(
  uri: vscode.Uri,
  range: vscode.Range,
  accepts: (actions: readonly vscode.CodeAction[]) => boolean,
  kind?: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  return waitUntil("the expected code actions", async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      range,
      kind?.value,
    );
    return accepts(actions) && actions;
  });
}

/** Waits until the quick fix of a title is offered at a range, and does what choosing it from the menu does. */
export async function chooseFix(uri: vscode.Uri, range: vscode.Range, title: string): Promise<void> {
  const named = (actions: readonly vscode.CodeAction[]) => actions.find((action) => action.title === title);
  const action = named(await waitForCodeActions(uri, range, (actions) => named(actions) !== undefined));
  if (action?.edit === undefined || !(await vscode.workspace.applyEdit(action.edit)))
    throw new Error(`“${title}” changed nothing.`);
  if (action.command !== undefined)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** The range of the nth occurrence of some text in a document, the first one unless told. */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 1): vscode.Range {
  let start = -1;
  for (let count = 0; count < nth; count += 1) {
    start = document.getText().indexOf(text, start + 1);
    if (start < 0) {
      throw new Error(`The document has no occurrence ${nth} of "${text}".`);
    }
  }
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Closes every editor without saving; VS Code's own documents, such as its settings, are left alone. */
export async function closeAll(): Promise<void> {
  const own = (uri: vscode.Uri) => uri.scheme === "untitled" || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  for (const document of vscode.workspace.textDocuments.filter((each) => each.isDirty && own(each.uri))) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
