import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import fc from "fast-check";
import type { Log, Result, Run } from "sarif";
import { version } from "../../package.json";
import type { CheckedFile } from "../../src/cli/checked-file.ts";
import { formatCheckSarif } from "../../src/cli/formats/sarif.ts";
import { rules } from "../../src/core/index.ts";
import { replaceUnprintable } from "../../src/core/text/printable.ts";
import { anyCheckedFile } from "./any-findings.ts";
import { runCli, useFiles } from "./run-cli.ts";

const schema = JSON.parse(
  readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
);
// A pattern of the schema is none with the "u" flag.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv, { mode: "full" });
const validate = ajv.compile(schema);

function read(text: string): Run {
  const log: Log = JSON.parse(text);
  assert.ok(validate(log), ajv.errorsText(validate.errors));
  const [run] = log.runs;
  assert.ok(run !== undefined && log.runs.length === 1);
  return run;
}

const role = { role: null, roleSource: "none", roleReason: "", fixesMade: 0 } as const;

describe("command line: SARIF", () => {
  const text = "\uFEFF# AI Engineer\r\n\r\n- Tableau, 🦊 PowerBI\r\n- 15 years\r\n";
  const folder = useFiles({
    "jobs/ä b#.md": text,
    "jobs/moved.md": `\r\nNew here.\r\n${text.slice(1)}`,
    "jobs/clean.md": "# AI Engineer\n",
    "fix.md": "# AI Engineer\n\n- Tableau\n\nHere a fix breaks.\n",
  });
  const sarif = async (...args: string[]) => {
    const { code, stdout } = await runCli(["check", "--format", "sarif", ...args], { cwd: folder() });
    return { code, run: read(stdout) };
  };
  const resultsOf = async (path: string): Promise<readonly Result[]> => (await sarif(path)).run.results ?? [];

  it("describes the tool and every rule, with help", async () => {
    const { run } = await sarif("jobs");
    const { name, version: of, rules: described = [] } = run.tool.driver;
    assert.deepEqual([name, of], ["Rolewise", version]);
    assert.deepEqual(
      described.map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level]),
      rules.map(({ id, severity }) => [id, severity === "info" ? "note" : severity]),
    );
    for (const { id, help, shortDescription } of described) {
      assert.ok(shortDescription?.text.endsWith("."));
      assert.match(help?.markdown ?? "", new RegExp(`${id}: off`));
    }
  });

  it("lists every posting checked, by its path from the folder, and percent-encoded", async () => {
    const { code, run } = await sarif("jobs");
    assert.equal(code, 1);
    assert.deepEqual(run.originalUriBaseIds, { "%SRCROOT%": { uri: `${pathToFileURL(folder()).href}/` } });
    assert.deepEqual(
      run.artifacts?.map(({ location }) => [location?.uri, location?.uriBaseId]),
      [
        ["jobs/clean.md", "%SRCROOT%"],
        ["jobs/moved.md", "%SRCROOT%"],
        ["jobs/%C3%A4%20b%23.md", "%SRCROOT%"],
      ],
    );
    for (const { ruleId, ruleIndex, locations } of run.results ?? []) {
      assert.equal(run.tool.driver.rules?.[ruleIndex as number]?.id, ruleId);
      const { artifactLocation } = locations?.[0]?.physicalLocation ?? {};
      assert.equal(run.artifacts?.[artifactLocation?.index as number]?.location?.uri, artifactLocation?.uri);
    }
  });

  it("has a file URI for what lies elsewhere, and a plain one for what lies here", async () => {
    const here = `${folder()}/jobs/clean.md`;
    const absolute = (await sarif(here, "../rolewise-none.md")).run;
    assert.deepEqual(
      absolute.artifacts?.map(({ location }) => location?.uri),
      ["jobs/clean.md"],
    );
    const stdin = await runCli(["check", "--format", "sarif", "--stdin", "--stdin-path", "../other/a b.md"], {
      cwd: folder(),
      stdin: "# AI Engineer\n",
    });
    const [artifact] = read(stdin.stdout).artifacts ?? [];
    assert.match(artifact?.location?.uri ?? "", /^file:\/\/\/.*\/other\/a%20b\.md$/);
    assert.equal(artifact?.location?.uriBaseId, undefined);
  });

  it("counts places in UTF-16 units from 1 and does not count a byte-order mark", async () => {
    const { run } = await sarif("jobs/ä b#.md");
    assert.equal(run.columnKind, "utf16CodeUnits");
    assert.deepEqual(
      run.results?.map(({ ruleId, level, locations }) => [ruleId, level, locations?.[0]?.physicalLocation?.region]),
      [
        ["no-mismatched-skill", "warning", { startLine: 3, startColumn: 3, endLine: 3, endColumn: 10 }],
        ["no-impossible-experience", "error", { startLine: 4, startColumn: 3, endLine: 4, endColumn: 11 }],
        ["consistent-skill-name", "note", { startLine: 3, startColumn: 15, endLine: 3, endColumn: 22 }],
      ],
    );
    const stdin = await runCli(["check", "--format", "sarif", "--stdin"], { stdin: "\uFEFFTableau" });
    const region = read(stdin.stdout).results?.[0]?.locations?.[0]?.physicalLocation?.region;
    assert.deepEqual(region, { startLine: 1, startColumn: 1, endLine: 1, endColumn: 8 });
  });

  it("has the fixes as changes of the file", async () => {
    const [tableau] = await resultsOf("jobs/ä b#.md");
    assert.deepEqual(tableau?.properties, { skill: "tableau" });
    assert.deepEqual(tableau?.fixes, [
      {
        description: { text: "Write Python" },
        artifactChanges: [
          {
            artifactLocation: { uri: "jobs/%C3%A4%20b%23.md", uriBaseId: "%SRCROOT%" },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 10 },
                insertedContent: { text: "Python" },
              },
            ],
          },
        ],
      },
    ]);
  });

  it("gives a finding the same fingerprint wherever it moves, and no other the same", async () => {
    const of = async (path: string) =>
      (await resultsOf(path)).map(({ partialFingerprints }) => partialFingerprints?.["rolewise/v1"]);
    const before = await of("jobs/ä b#.md");
    assert.deepEqual(await of("jobs/moved.md"), before);
    assert.equal(new Set(before).size, 3);
  });

  it("says when something could not be done", async () => {
    const { code, run } = await sarif("jobs/clean.md", "gone.md");
    assert.equal(code, 2);
    assert.equal(run.invocations?.[0]?.executionSuccessful, false);
    assert.equal((await sarif("jobs/clean.md")).run.invocations?.[0]?.executionSuccessful, true);
    assert.equal((await sarif("fix.md")).run.invocations?.[0]?.executionSuccessful, false);
  });

  it("lists no artifact twice where paths differ only in what cannot be printed", () => {
    const [a, b] = ["a\u0000.md", "a\u0001.md"].map((path) => ({ path, text: "", findings: [] as const }));
    const files = [a, b].map((file) => ({ ...file, ...role }) as CheckedFile);
    assert.equal(read(formatCheckSarif(files, { cwd: folder(), isIncomplete: false })).artifacts?.length, 1);
  });

  it("is right by the published schema for any findings, texts and paths", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyCheckedFile, { maxLength: 3, selector: ({ path }) => replaceUnprintable(path) }),
        (files) => {
          const run = read(formatCheckSarif(files, { cwd: folder(), isIncomplete: false }));
          assert.equal(run.results?.length, files.flatMap(({ findings }) => findings).length);
          const prints = run.results?.map(({ partialFingerprints, locations }) =>
            JSON.stringify([partialFingerprints, locations?.[0]?.physicalLocation?.artifactLocation?.index]),
          );
          assert.equal(new Set(prints).size, prints?.length);
          for (const { locations, relatedLocations = [] } of run.results ?? []) {
            for (const { physicalLocation } of [...(locations ?? []), ...relatedLocations]) {
              const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = physicalLocation?.region ?? {};
              assert.ok(startLine < endLine || (startLine === endLine && startColumn <= endColumn));
            }
          }
        },
      ),
    );
  });
});
