import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, openPosting, ruleOf, waitForDiagnostics, waitUntil } from "./editor.ts";
import { posting } from "./postings.ts";

const analyst = posting(
  "AI Engineer",
  ["Build dashboards in Tableau for the business", "Answer ad-hoc questions of marketing and finance", "Define KPIs"],
  ["SQL, Excel and Tableau", "Power BI", "A/B testing"],
);

/** Runs the command and presses keys in the list that it opens until the document has changed. */
async function setRole(document: vscode.TextDocument, ...keys: readonly string[]): Promise<string> {
  const before = document.getText();
  const done = vscode.commands.executeCommand("rolewise.setRole");
  let pressed = false;
  const after = await waitUntil("the role to be written", async () => {
    if (!pressed) for (const key of keys) await vscode.commands.executeCommand(key);
    pressed = keys.length > 0;
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    const text = document.getText();
    return text !== before && text;
  });
  await done;
  return after;
}

describe("setting the role", () => {
  afterEach(closeAll);

  it("offers first the role that the text describes, and writes it into the front matter", async () => {
    const { document } = await openPosting(analyst);
    await waitForDiagnostics(document.uri, (found) => found.some((each) => ruleOf(each) === "no-mismatched-skill"));
    assert.equal(await setRole(document), `---\nrole: data-analyst\n---\n\n${analyst}`);
    await waitForDiagnostics(document.uri, (found) => !found.some((each) => ruleOf(each) === "no-mismatched-skill"));
  });

  it("replaces the role that is there", async () => {
    const { document } = await openPosting(`---\nrole: ai-engineer\n---\n\n${analyst}`);
    assert.equal(await setRole(document), `---\nrole: data-analyst\n---\n\n${analyst}`);
  });
});
