import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, inFolder, ruleOf, waitUntil } from "./editor.ts";

interface Place {
  readonly line: number;
  readonly column: number;
}

interface CheckedFile {
  readonly path: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly start: Place;
    readonly end: Place;
  }[];
}

const severities = ["error", "warning", "info"];

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** What the command line says of a file, and what the editor does, as lines in the same form. */
function expectedLines({ findings }: CheckedFile, hasMark: boolean): string[] {
  // The editor hides a byte-order mark.
  const at = ({ line, column }: Place) => `${line}:${line === 1 && hasMark ? column - 1 : column}`;
  return findings.map((one) => `${at(one.start)}-${at(one.end)} ${one.severity} ${one.rule} ${one.message}`).sort();
}

function shownLines(uri: vscode.Uri): string[] {
  const at = ({ line, character }: vscode.Position) => `${line + 1}:${character + 1}`;
  return diagnosticsOf(uri)
    .filter((one) => ruleOf(one) !== "front-matter")
    .map(
      (one) => `${at(one.range.start)}-${at(one.range.end)} ${severities[one.severity]} ${ruleOf(one)} ${one.message}`,
    )
    .sort();
}

describe("the editor and the command line", () => {
  after(closeAll);

  it("say the same of every example, golden posting and posting of the example company", async () => {
    const { files } = JSON.parse(await read(inFolder("parity/expected.json"))) as { files: readonly CheckedFile[] };
    assert.isAbove(files.length, 40);
    assert.isAbove(files.flatMap(({ findings }) => findings).length, 50);
    const compared: (readonly [vscode.Uri, string[]])[] = [];
    for (const file of files) {
      const uri = inFolder(file.path);
      const expected = expectedLines(file, (await read(uri)).startsWith("\uFEFF"));
      compared.push([uri, expected]);
      await vscode.workspace.openTextDocument(uri);
      await waitUntil(
        `what the command line says of ${file.path}`,
        () => shownLines(uri).join("\n") === expected.join("\n"),
      ).catch(() => assert.deepEqual(shownLines(uri), expected, file.path));
    }
    // Nothing comes later where nothing was expected: all of them have been checked by now.
    for (const [uri, expected] of compared) assert.deepEqual(shownLines(uri), expected, uri.path);
  }).timeout(120_000);
});
