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
  afterEach(closeAll);

  async function compare(name: string): Promise<readonly CheckedFile[]> {
    const { files } = JSON.parse(await read(inFolder(name))) as { files: readonly CheckedFile[] };
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
    return files;
  }

  it("say the same of every example, golden posting and posting of the example company", async () => {
    const files = await compare("parity/expected.json");
    assert.isAbove(files.length, 40);
    assert.isAbove(files.flatMap(({ findings }) => findings).length, 50);
  }).timeout(180_000);

  it("say the same where files extend files, over settings, of dated postings and of those for two roles", async () => {
    const settings = vscode.workspace.getConfiguration("rolewise");
    const given = {
      "consistent-seniority": "error",
      "consistent-skill-name": "off",
      // The files say otherwise, and hold.
      "consistent-role": "off",
      "max-required-skills": "off",
      "no-duplicate-skill": "off",
      "no-mismatched-skill": "off",
      "require-core-areas": "error",
    };
    await settings.update("rules", given, vscode.ConfigurationTarget.Global);
    try {
      const files = await compare("parity/expected-layered.json");
      const rulesOf = (name: string): readonly string[] =>
        files.find(({ path }) => path.endsWith(`/${name}`))?.findings.map(({ rule }) => rule) ?? [];
      assert.include(rulesOf("dated.md"), "no-impossible-experience");
      assert.notInclude(rulesOf("undated.md"), "no-impossible-experience");
      assert.includeMembers([...rulesOf("hybrid.md")], ["no-duplicate-skill", "no-impossible-experience"]);
      assert.isAbove(files.flatMap(({ findings }) => findings).length, 12);
    } finally {
      await settings.update("rules", undefined, vscode.ConfigurationTarget.Global);
    }
  }).timeout(180_000);
});
