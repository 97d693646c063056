import { assert } from "chai";
import * as vscode from "vscode";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import type { Finding } from "../../../src/core/index.ts";
import type { RolewiseApi } from "../../../src/vscode/extension.ts";
import {
  closeAll,
  extensionId,
  openPosting,
  rangeOf,
  ruleOf,
  waitForCodeActions,
  waitForDiagnostics,
  waitUntil,
} from "./editor.ts";
import { aiEngineer, posting } from "./postings.ts";

const fixAll = vscode.CodeActionKind.SourceFixAll;

/** The texts whose every quick fix is made: one for each rule. */
const postings: Readonly<Record<string, string>> = {
  "no-mismatched-skill": aiEngineer("Python, Tableau and SQL", "PyTorch"),
  "no-mismatched-duty": posting(
    "AI Engineer",
    ["Explore raw data to find trends", "Deploy models to production"],
    ["Python"],
  ),
  "consistent-role": posting(
    "AI Engineer",
    ["Build dashboards in Tableau and reports for business stakeholders", "Define and track KPIs"],
    ["Strong SQL and Excel", "Tableau or Power BI", "A/B testing and statistics"],
  ),
  "require-core-areas": posting(
    "AI Engineer",
    ["Write clear Python", "Review code", "Help your colleagues"],
    ["Python", "Curiosity", "Good English"],
  ),
  "no-impossible-experience": aiEngineer("Python", "30+ years of Kubernetes"),
  "no-duplicate-skill": aiEngineer("Python, Docker and SQL", "Docker, Kubernetes"),
  "consistent-skill-name": aiEngineer("Python", "Tensorflow and PyTorch"),
};

/** Opens the text, waits until the rule speaks, and gives the document with the first of its diagnostics. */
async function openFor(rule: string, text: string): Promise<readonly [vscode.TextDocument, vscode.Diagnostic]> {
  const { document } = await openPosting(text);
  const found = await waitForDiagnostics(document.uri, (all) => all.some((each) => ruleOf(each) === rule));
  return [document, found.find((each) => ruleOf(each) === rule) as vscode.Diagnostic];
}

/** The quick fixes offered at a diagnostic, once there are any. */
function fixesFor(uri: vscode.Uri, { range }: vscode.Diagnostic): Promise<readonly vscode.CodeAction[]> {
  return waitForCodeActions(uri, range, (actions) => actions.length > 0, vscode.CodeActionKind.QuickFix);
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.isDefined(action?.edit, "the action has no plain edit");
  assert.isUndefined(action?.command, "a command cannot be previewed");
  assert.isTrue(await vscode.workspace.applyEdit(action?.edit as vscode.WorkspaceEdit));
}

/** Makes the fix whose title matches and waits until the finding is gone; gives the text. */
async function mend(rule: string, text: string, title: RegExp): Promise<string> {
  const [document, diagnostic] = await openFor(rule, text);
  const fixes = await fixesFor(document.uri, diagnostic);
  const fix = fixes.find((action) => title.test(action.title));
  assert.isDefined(fix, `no fix like ${title} among: ${fixes.map((action) => action.title).join(" | ")}`);
  await apply(fix);
  const before = diagnostic.message;
  await waitForDiagnostics(
    document.uri,
    (all) => !all.some((each) => ruleOf(each) === rule && each.message === before),
  );
  return document.getText();
}

async function findingsOf(rule: string, text: string): Promise<readonly Finding[]> {
  const api = await vscode.extensions.getExtension<RolewiseApi>(extensionId)?.activate();
  const result = await api?.check(text);
  return result?.findings.filter((finding) => finding.rule === rule) ?? [];
}

describe("quick fixes", () => {
  afterEach(closeAll);

  for (const [rule, text] of Object.entries(postings)) {
    it(`of ${rule} are the engine's; each gives its text and clears the diagnostic`, async () => {
      const [finding] = await findingsOf(rule, text);
      assert.isDefined(finding);
      assert.isNotEmpty(finding?.fixes);
      for (const [index, fix] of (finding as Finding).fixes.entries()) {
        const [document, diagnostic] = await openFor(rule, text);
        const action = (await fixesFor(document.uri, diagnostic)).find(({ title }) => title === fix.title);
        assert.isDefined(action, fix.title);
        assert.equal(action?.isPreferred, index === 0);
        await apply(action);
        assert.equal(document.getText(), applyEdits(text, fix.edits), fix.title);
        await waitForDiagnostics(
          document.uri,
          (all) => !all.some((each) => ruleOf(each) === rule && each.message === diagnostic.message),
        );
      }
    });
  }

  it("move a skill to the nice-to-haves", async () => {
    const text = `${aiEngineer("Python, Tableau and SQL", "PyTorch")}\n## Nice to have\n\n- Go\n`;
    assert.equal(
      await mend("no-mismatched-skill", text, /nice|preferred/i),
      `${aiEngineer("Python and SQL", "PyTorch")}\n## Nice to have\n\n- Go\n- Tableau\n`,
    );
  });

  it("remove a skill and leave a right list", async () => {
    const mended = await mend("no-mismatched-skill", aiEngineer("Python, Tableau and SQL", "PyTorch"), /^Remove/);
    assert.equal(mended, aiEngineer("Python and SQL", "PyTorch"));
    assert.equal(await mend("no-mismatched-skill", aiEngineer("Python", "Tableau"), /^Remove/), aiEngineer("Python"));
  });

  it("lower impossible years to possible ones", async () => {
    const mended = await mend("no-impossible-experience", aiEngineer("30+ years of Kubernetes"), /^Ask for/);
    assert.match(mended, /\n- 1\d\+ years of Kubernetes\n/);
  });

  it("spell a name right, and all names at once", async () => {
    const text = aiEngineer("Tensorflow and PowerBI", "Python");
    const [document, diagnostic] = await openFor("consistent-skill-name", text);
    const all = (await fixesFor(document.uri, diagnostic)).find(({ title }) => title.startsWith("Fix all"));
    assert.isNotTrue(all?.isPreferred);
    await apply(all);
    assert.equal(document.getText(), aiEngineer("TensorFlow and Power BI", "Python"));
    assert.equal(
      await mend("consistent-skill-name", text, /TensorFlow/),
      aiEngineer("TensorFlow and PowerBI", "Python"),
    );
  });

  it("are undone in one step", async () => {
    const text = postings["no-mismatched-skill"] as string;
    const [document, diagnostic] = await openFor("no-mismatched-skill", text);
    await apply((await fixesFor(document.uri, diagnostic))[0]);
    assert.notEqual(document.getText(), text);
    await waitUntil("the text of before", async () => {
      await vscode.commands.executeCommand("undo");
      return document.getText() === text;
    });
  });

  it("are not offered where nothing was found", async () => {
    const [document] = await openFor("no-mismatched-skill", aiEngineer("Python", "Tableau"));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      rangeOf(document, "Deploy"),
    );
    assert.isEmpty(actions.filter(({ kind }) => kind?.value === "quickfix"));
  });
});

describe("fix all", () => {
  afterEach(closeAll);

  it("makes every safe fix of the document and no other", async () => {
    const [document] = await openFor("consistent-skill-name", aiEngineer("Tensorflow and PowerBI", "Python, Tableau"));
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await waitForCodeActions(document.uri, whole, (actions) => actions.length > 0, fixAll);
    assert.equal(action?.kind?.value, "source.fixAll.rolewise");
    await apply(action);
    assert.equal(document.getText(), aiEngineer("TensorFlow and Power BI", "Python, Tableau"));
  });

  it("runs by VS Code's own command", async () => {
    const [document] = await openFor("consistent-skill-name", aiEngineer("Tensorflow"));
    await waitUntil("the fix", async () => {
      await vscode.commands.executeCommand("editor.action.fixAll");
      return document.getText() === aiEngineer("TensorFlow");
    });
  });
});
