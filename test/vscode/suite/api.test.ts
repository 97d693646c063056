import { assert } from "chai";
import * as vscode from "vscode";
import type { RolewiseApi } from "../../../src/vscode/extension.ts";
import { extensionId } from "./editor.ts";
import { aiEngineer } from "./postings.ts";

describe("what other extensions can use", () => {
  it("checks a text", async () => {
    const extension = vscode.extensions.getExtension<RolewiseApi>(extensionId);
    const api = await extension?.activate();
    assert.equal(api?.version, extension?.packageJSON.version);
    const result = await api?.check(aiEngineer("Python", "Tableau"));
    assert.deepEqual(result?.role.ids, ["ai-engineer"]);
    assert.isTrue(result?.findings.some(({ rule, skill }) => rule === "no-mismatched-skill" && skill === "tableau"));
  });
});
