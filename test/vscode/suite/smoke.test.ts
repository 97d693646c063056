import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, extensionId, openPosting, waitUntil } from "./editor.ts";

describe("the extension", () => {
  afterEach(closeAll);

  it("is there and activates on a Markdown document", async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.isDefined(extension, "the extension is not installed");
    const editor = await openPosting("# AI Engineer\n");
    assert.equal(editor.document.languageId, "markdown");
    await waitUntil("the extension's activation", () => vscode.extensions.getExtension(extensionId)?.isActive, 25_000);
  });
});
