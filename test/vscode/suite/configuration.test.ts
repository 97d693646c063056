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
  waitForCodeActions,
  waitForDiagnostics,
  waitUntil,
} from "./editor.ts";
import { aiEngineer } from "./postings.ts";

const mismatch = "no-mismatched-skill";
const text = aiEngineer("Python", "Tableau and SPSS", "PowerBI");

/** A folder for each test, which nothing above it holds for: its repository ends there. */
let home = "";
let tests = 0;

async function write(name: string, content: string): Promise<vscode.Uri> {
  const uri = inFolder(`${home}/${name}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

async function readBack(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(`${home}/${name}`)));
}

async function remove(name: string): Promise<void> {
  await vscode.workspace.fs.delete(inFolder(`${home}/${name}`), { recursive: true });
}

async function open(name: string, content = text): Promise<vscode.TextDocument> {
  return (await openFile(`${home}/${name}`, content)).document;
}

const skillsIn = (document: vscode.TextDocument, found: readonly vscode.Diagnostic[]): string[] =>
  found.filter((one) => ruleOf(one) === mismatch).map(({ range }) => document.getText(range));

/** Waits until the mismatches that are shown are these. */
async function waitForSkills(document: vscode.TextDocument, ...skills: string[]): Promise<void> {
  // Nothing being found shows only once something else is.
  await waitForDiagnostics(
    document.uri,
    (found) =>
      found.some((one) => ruleOf(one) === "consistent-skill-name") &&
      skillsIn(document, found).join() === skills.join(),
  );
}

async function actionFor(
  document: vscode.TextDocument,
  where: string,
  title: RegExp,
): Promise<vscode.CodeAction | undefined> {
  const all = await waitForCodeActions(document.uri, rangeOf(document, where), (actions) => actions.length > 0);
  return all.find((action) => title.test(action.title));
}

/** Does what choosing it from the menu does. */
async function choose(action: vscode.CodeAction | undefined): Promise<void> {
  assert.isDefined(action?.edit);
  assert.isTrue(await vscode.workspace.applyEdit(action?.edit as vscode.WorkspaceEdit));
  if (action?.command)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

describe("rolewise.yaml in the editor", () => {
  beforeEach(async () => {
    home = `configured-${++tests}`;
    await write(".git", "gitdir: elsewhere");
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inFolder(home), { recursive: true });
  });

  it("holds for the postings below it, and what changes in it shows at once", async () => {
    await write("rolewise.yaml", "allow: [tableau]\n");
    const document = await open("jobs/a.md");
    await waitForSkills(document, "SPSS");
    await write("rolewise.yaml", "allow: [spss]\n");
    await waitForSkills(document, "Tableau");
    await write("jobs/rolewise.yaml", "extends: ../rolewise.yaml\nallow: [tableau]\n");
    await waitForSkills(document);
    await remove("jobs/rolewise.yaml");
    await waitForSkills(document, "Tableau");
    await remove("rolewise.yaml");
    await waitForSkills(document, "Tableau", "SPSS");
  });

  it("follows what it extends, and folders that come and go", async () => {
    await write("rolewise.yaml", "extends: packs/house\n");
    const document = await open("jobs/a.md");
    await waitForSkills(document, "Tableau", "SPSS");
    await write("packs/house/rolewise.yaml", "allow: [tableau]\n");
    await waitForSkills(document, "SPSS");
    await remove("packs");
    await waitForSkills(document, "Tableau", "SPSS");
  });

  it("says where postings lie, and what is never checked", async () => {
    await write("rolewise.yaml", "include: [hiring/*.md]\nexclude: ['**/draft-*.md']\n");
    const plain = "# We are hiring\n\n## Requirements\n\n- PowerBI\n";
    const included = await open("hiring/a.md", plain);
    await waitForDiagnostics(included.uri, (found) => found.length > 0);
    const excluded = await open("hiring/draft-b.md", `---\nrole: ai-engineer\n---\n\n${text}`);
    const elsewhere = await open("jobs/c.md", plain);
    const last = await open("hiring/last.md", plain);
    await waitForDiagnostics(last.uri, (found) => found.length > 0);
    assert.isEmpty(diagnosticsOf(excluded.uri));
    assert.isEmpty(diagnosticsOf(elsewhere.uri));
  });

  it("brings roles of its own", async () => {
    const role = (base: string) =>
      `id: dashboard-tamer\nlabel: dashboard tamer\nextends: ${base}\ntitles: [Dashboard Tamer]\n`;
    await write("rolewise.yaml", "roles: roles/*.yaml\n");
    await write("roles/tamer.yaml", role("data-analyst"));
    const document = await open("jobs/a.md", text.replace("AI Engineer", "Dashboard Tamer"));
    await waitForSkills(document);
    await write("roles/tamer.yaml", role("ai-engineer"));
    await waitForSkills(document, "Tableau", "SPSS");
  });

  it("stands above VS Code's settings", async () => {
    const settings = vscode.workspace.getConfiguration("rolewise");
    await settings.update(
      "rules",
      { [mismatch]: "off", "no-duplicate-skill": "off" },
      vscode.ConfigurationTarget.Global,
    );
    try {
      await write("rolewise.yaml", `rules: { ${mismatch}: error }\n`);
      const document = await open("jobs/a.md");
      const found = await waitForDiagnostics(document.uri, (all) => skillsIn(document, all).length > 0);
      assert.equal(found.find((one) => ruleOf(one) === mismatch)?.severity, vscode.DiagnosticSeverity.Error);
    } finally {
      await settings.update("rules", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  describe("what is wrong with it", () => {
    it("is shown in it, at its place, and the rest holds", async () => {
      const uri = await write(
        "rolewise.yaml",
        "allow: [tableau]\nrules:\n  no-mismatchd-skill: off\nroles: nowhere.yaml\n",
      );
      const document = await open("jobs/a.md");
      await waitForSkills(document, "SPSS");
      const found = await waitForDiagnostics(uri, (all) => all.length === 2);
      const config = await vscode.workspace.openTextDocument(uri);
      assert.deepEqual(
        found.map(({ range }) => config.getText(range)),
        ["no-mismatchd-skill", "nowhere.yaml"],
      );
      assert.equal(found[0]?.severity, vscode.DiagnosticSeverity.Error);
      assert.match(String(found[0]?.message), /“no-mismatched-skill”/);
      await write("rolewise.yaml", "allow: [tableau]\n");
      await waitForDiagnostics(uri, (all) => all.length === 0);
    });

    it("is shown without any posting, once it is open", async () => {
      const { document } = await openFile(`${home}/rolewise.yaml`, "roles: r.yaml\n");
      await write("r.yaml", "id: r\nlabel: r\nextends: ai-enginer\ntitles: [r]\n");
      const [found] = await waitForDiagnostics(inFolder(`${home}/r.yaml`), (all) => all.length > 0);
      assert.match(String(found?.message), /“ai-engineer”/);
      assert.equal(document.languageId, "yaml");
    });

    it("is that a path leads out of its repository", async () => {
      const uri = await write("rolewise.yaml", "extends: ../outside.yaml\n");
      await open("jobs/a.md");
      const [found] = await waitForDiagnostics(uri, (all) => all.length > 0);
      assert.match(String(found?.message), /leads out of the workspace, and nothing is read there/);
    });
  });

  describe("is written by quick fixes that", () => {
    it("make a new one where there is none", async () => {
      const document = await open("jobs/a.md");
      await waitForSkills(document, "Tableau", "SPSS");
      await choose(await actionFor(document, "Tableau", /^Allow Tableau in the workspace$/));
      await waitForSkills(document, "SPSS");
      assert.equal(await readBack("rolewise.yaml"), "allow: [tableau]\n");
    });

    it("keep its comments and its layout", async () => {
      const before = "# Ours\nallow:\n  - go # since 2020\n\n# Rules\nrules:   { no-duplicate-skill: off }\n";
      await write("rolewise.yaml", before);
      const document = await open("jobs/a.md");
      await waitForSkills(document, "Tableau", "SPSS");
      const action = await actionFor(document, "SPSS", /^Allow SPSS in the workspace$/);
      assert.isNotTrue(action?.isPreferred);
      await choose(action);
      await waitForSkills(document, "Tableau");
      assert.equal(await readBack("rolewise.yaml"), before.replace("2020\n", "2020\n  - spss\n"));
    });

    it("turn a rule off that is about no skill's fit", async () => {
      await write("rolewise.yaml", "rules:\n  # why\n  consistent-skill-name: warning # x\n");
      const document = await open("jobs/a.md");
      await waitForSkills(document, "Tableau", "SPSS");
      await choose(await actionFor(document, "PowerBI", /^Turn consistent-skill-name off in the workspace$/));
      await waitForDiagnostics(document.uri, (all) => !all.some((one) => ruleOf(one) === "consistent-skill-name"));
      assert.equal(await readBack("rolewise.yaml"), "rules:\n  # why\n  consistent-skill-name: off # x\n");
    });

    it("leave saving to who is writing in it", async () => {
      const config = await openFile(`${home}/rolewise.yaml`, "allow: [go]\n");
      await config.edit((edit) => edit.insert(new vscode.Position(0, 0), "# soon\n"));
      const document = await open("jobs/a.md");
      await waitForSkills(document, "Tableau", "SPSS");
      await choose(await actionFor(document, "Tableau", /^Allow Tableau in the workspace$/));
      assert.equal(config.document.getText(), "# soon\nallow: [go, tableau]\n");
      assert.isTrue(config.document.isDirty);
      await config.document.save();
      await waitForSkills(document, "SPSS");
    });

    it("are offered for no document outside of a file that could be written", async () => {
      await write("rolewise.yaml", "allow: [go\n");
      const document = await open("jobs/a.md");
      await waitForSkills(document, "Tableau", "SPSS");
      assert.isDefined(await actionFor(document, "Tableau", /^Allow Tableau here/));
      assert.isUndefined(await actionFor(document, "Tableau", /in the workspace$/));
    });
  });

  describe("shows what holds", () => {
    async function show(): Promise<vscode.TextDocument> {
      await vscode.commands.executeCommand("rolewise.showConfiguration");
      return waitUntil("the page", () => {
        const page = vscode.window.activeTextEditor?.document;
        return page?.uri.scheme === "rolewise-configuration" && page;
      });
    }

    it("with who says it, as a page that keeps up", async () => {
      await write("base.yaml", `rules: { ${mismatch}: error }\n`);
      await write("rolewise.yaml", "extends: base.yaml\nallow: [tableau]\n");
      const document = await open("jobs/a.md", `---\nrolewise: { rules: { consistent-role: off } }\n---\n\n${text}`);
      await waitForSkills(document, "SPSS");
      const page = await show();
      assert.equal(page.languageId, "yaml");
      const line = (part: string) =>
        page
          .getText()
          .split("\n")
          .find((one) => one.includes(part))
          ?.replace(/ +/g, " ");
      assert.equal(line("- tableau"), ` - tableau # ${home}/rolewise.yaml:2`);
      assert.equal(line(`${mismatch}:`), ` ${mismatch}: error # ${home}/base.yaml:1`);
      assert.equal(line("consistent-role:"), ` consistent-role: off # ${home}/jobs/a.md:2`);
      assert.equal(line("include:"), "include: # by default");
      await write("rolewise.yaml", "allow: [spss]\n");
      await waitUntil("the page to keep up", () => page.getText().includes("  - spss"));
    });

    it("and never brings back a document that has been closed", async () => {
      const { document } = await openPosting(text);
      await waitForDiagnostics(document.uri, (found) => found.length > 0);
      const page = await show();
      await closeAll();
      await waitUntil("the document to be closed", () => document.isClosed);
      // VS Code holds on to the page for a while.
      assert.isFalse(page.isClosed);
      const opened: string[] = [];
      const listener = vscode.workspace.onDidOpenTextDocument(({ uri }) => opened.push(uri.toString()));
      try {
        await write("rolewise.yaml", "allow: [tableau]\n");
        await waitForSkills(await open("jobs/a.md"), "SPSS");
        await write("rolewise.yaml", "allow: [spss]\n");
        await waitForSkills(await open("jobs/b.md"), "Tableau");
      } finally {
        listener.dispose();
      }
      assert.notInclude(opened, document.uri.toString());
    });

    it("for a document that is not saved yet", async () => {
      const { document } = await openPosting(text);
      await waitForDiagnostics(document.uri, (found) => found.length > 0);
      assert.match((await show()).getText(), /There is no rolewise\.yaml for it/);
    });
  });
});
