import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, inFolder, openFile, rangeOf, waitForDiagnostics, waitUntil } from "./editor.ts";
import { aiEngineer } from "./postings.ts";

const home = "role-pages";
const tamer = (label: string): string =>
  `id: dashboard-tamer\nextends: data-analyst\nlabel: ${label}\ntitles: [Dashboard Tamer]\nskills: { core: [metabase] }\n`;

function write(name: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(inFolder(`${home}/${name}`), new TextEncoder().encode(text));
}

const labels = (): readonly string[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));

/** The arguments of the links to pages of roles in a card. */
function linksIn(card: string): readonly (readonly string[])[] {
  return [...card.matchAll(/\(command:rolewise\.showRole\?([^ )]+)/g)].map(([, given]) =>
    JSON.parse(decodeURIComponent(given as string)),
  );
}

describe("the page about a role", () => {
  let document: vscode.TextDocument;
  before(async () => {
    await write(".git", "gitdir: elsewhere");
    await write("rolewise.yaml", "roles: roles/*.yaml\n");
    await write("roles/tamer.yaml", tamer("dashboard tamer"));
  });
  beforeEach(async () => {
    document = (await openFile(`${home}/jobs/a.md`, aiEngineer("PowerBI").replace("AI Engineer", "Dashboard Tamer")))
      .document;
    await waitForDiagnostics(document.uri, (found) => found.length > 0);
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(inFolder(home), { recursive: true }));

  async function hover(): Promise<string> {
    return waitUntil("the card", async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        rangeOf(document, "PowerBI").start,
      );
      return (
        hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join("\n") ||
        undefined
      );
    });
  }

  const page = (id: string): vscode.Uri =>
    vscode.Uri.from({
      scheme: "rolewise-role",
      path: `/${encodeURIComponent(inFolder(`${home}/jobs`).toString())}/${id}.md`,
    });

  it("is opened by the links of a card, for a company's own role too", async () => {
    const [link] = linksIn(await hover());
    assert.deepEqual(link, ["dashboard-tamer", document.uri.toString()]);
    await vscode.commands.executeCommand("rolewise.showRole", ...(link as readonly string[]));
    await waitUntil("the page", () => labels().some((label) => label.includes("dashboard-tamer.md")));
  });

  it("shows the map as it holds where the posting lies, and keeps up with its files", async () => {
    const opened = await vscode.workspace.openTextDocument(page("dashboard-tamer"));
    assert.equal(opened.languageId, "markdown");
    assert.match(opened.getText(), /^# Dashboard tamer$/m);
    assert.match(opened.getText(), /^- \*\*Skills, core \(role-pages\/roles\/tamer\.yaml\)\*\*: Metabase$/m);
    await vscode.window.showTextDocument(opened);
    await write("roles/tamer.yaml", tamer("tamer of dashboards"));
    try {
      await waitUntil("the page to keep up", () => /^# Tamer of dashboards$/m.test(opened.getText()));
    } finally {
      await write("roles/tamer.yaml", tamer("dashboard tamer"));
    }
  });

  it("leads on to other roles, and is not there for one that nobody has", async () => {
    const opened = await vscode.workspace.openTextDocument(page("dashboard-tamer"));
    const links = await waitUntil("the links", async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        "vscode.executeLinkProvider",
        opened.uri,
        100,
      );
      return found.some(({ target }) => target !== undefined) && found;
    });
    assert.isTrue(
      links.some(({ target }) => decodeURIComponent(String(target)).includes("data-analyst.md")),
      JSON.stringify(links),
    );
    assert.match((await vscode.workspace.openTextDocument(page("data-analyst"))).getText(), /^# Data analyst$/m);
    let refusal: unknown;
    try {
      await vscode.workspace.fs.readFile(page("nobody"));
    } catch (error) {
      refusal = error;
    }
    assert.equal((refusal as vscode.FileSystemError).code, "FileNotFound");
  });

  it("cannot be written, and is no posting itself", async () => {
    assert.isFalse(vscode.workspace.fs.isWritableFileSystem("rolewise-role"));
    const opened = await vscode.workspace.openTextDocument(page("data-analyst"));
    await vscode.window.showTextDocument(opened);
    // Nothing being found shows only once something else is.
    const other = await openFile(`${home}/jobs/b.md`, aiEngineer("PowerBI"));
    await waitForDiagnostics(other.document.uri, (found) => found.length > 0);
    assert.isEmpty(vscode.languages.getDiagnostics(opened.uri).filter(({ source }) => source === "rolewise"));
  });
});
