import { assert } from "chai";
import * as vscode from "vscode";
import { defaultInclude } from "../../../src/core/posting/detect-posting.ts";
import { closeAll, openFile, openPosting, ruleOf, waitForDiagnostics } from "./editor.ts";
import { aiEngineer } from "./postings.ts";

const mismatch = "no-mismatched-skill";

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("rolewise").update(key, value, vscode.ConfigurationTarget.Global);
}

function severityOf(diagnostics: readonly vscode.Diagnostic[]): vscode.DiagnosticSeverity | undefined {
  return diagnostics.find((diagnostic) => ruleOf(diagnostic) === mismatch)?.severity;
}

describe("settings", () => {
  afterEach(async () => {
    for (const key of ["enable", "rules", "include"]) await set(key, undefined);
    await closeAll();
  });

  it("switch a rule off, or change its severity, for documents that are open", async () => {
    const { uri } = (await openPosting(aiEngineer("Python", "Tableau"))).document;
    await waitForDiagnostics(uri, (found) => severityOf(found) === vscode.DiagnosticSeverity.Warning);
    await set("rules", { [mismatch]: "error" });
    await waitForDiagnostics(uri, (found) => severityOf(found) === vscode.DiagnosticSeverity.Error);
    await set("rules", { [mismatch]: "off" });
    await waitForDiagnostics(uri, (found) => severityOf(found) === undefined);
  });

  it("set the options of a rule, and pass over what is no setting", async () => {
    const { uri } = (await openPosting(aiEngineer("Python", "Tableau"))).document;
    await set("rules", { "max-required-skills": ["warning", { most: 1 }], [mismatch]: ["loud"] });
    const found = await waitForDiagnostics(uri, (all) => all.some((one) => ruleOf(one) === "max-required-skills"));
    assert.equal(severityOf(found), vscode.DiagnosticSeverity.Warning);
    await set("rules", { "max-required-skills": ["warning", { most: 2 }] });
    await waitForDiagnostics(uri, (all) => all.every((one) => ruleOf(one) !== "max-required-skills"));
  });

  it("switch everything off and on again", async () => {
    const { uri } = (await openPosting(aiEngineer("Python", "Tableau"))).document;
    await waitForDiagnostics(uri, (found) => found.length > 0);
    await set("enable", false);
    await waitForDiagnostics(uri, (found) => found.length === 0);
    await set("enable", true);
    await waitForDiagnostics(uri, (found) => found.length > 0);
  });

  it("say where postings lie", async () => {
    const { uri } = (await openFile("hiring/engineer.md", "# We are hiring\n\n## Requirements\n\n- PowerBI\n"))
      .document;
    await set("include", ["hiring/*.md"]);
    await waitForDiagnostics(uri, (found) => found.length > 0);
    await set("include", ["jobs/*.md"]);
    await waitForDiagnostics(uri, (found) => found.length === 0);
  });

  it("have the engine's own list of places as their default", () => {
    assert.deepEqual(vscode.workspace.getConfiguration("rolewise").get("include"), [...defaultInclude]);
  });
});
