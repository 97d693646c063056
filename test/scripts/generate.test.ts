import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { findStale } from "../../scripts/generate/compare.ts";
import { generateEditorDocs } from "../../scripts/generate/editor-docs.ts";
import { formatJson } from "../../scripts/generate/format-json.ts";
import { generateManifest } from "../../scripts/generate/manifest.ts";
import { generateReadme } from "../../scripts/generate/readme.ts";
import { generateRoleDocs } from "../../scripts/generate/role-docs.ts";
import { generateRuleDocs } from "../../scripts/generate/rule-docs.ts";
import { generateSchemas } from "../../scripts/generate/schemas.ts";
import { generateSnippets } from "../../scripts/generate/snippets.ts";
import { defineRule } from "../../src/core/rules/define-rule.ts";
import type { Rule } from "../../src/core/rules/types.ts";
import { compileKnowledge } from "../../src/knowledge/compile.ts";
import { soundFiles } from "../knowledge/fixture.ts";

const { knowledge } = compileKnowledge(Object.entries(soundFiles).map(([path, text]) => ({ path, text })));

const rule: Rule = {
  id: "no-shouting",
  summary: "Finds words in capitals only.",
  why: "Nobody likes to be shouted at.",
  severity: "info",
  examples: {
    good: [{ title: "A calm title", text: "# Engineer" }],
    bad: [{ title: "a loud title", text: "# ENGINEER" }],
  },
  check: () => [],
};

const tunable = defineRule({
  ...rule,
  id: "no-crowding",
  options: v.strictObject({ most: v.optional(v.pipe(v.number(), v.description("How many there may be.")), 12) }),
  check: () => [],
});

describe("the snippets", () => {
  const files = generateSnippets(knowledge);
  const snippets = files.flatMap(({ text }) =>
    Object.values(JSON.parse(text) as Record<string, { prefix: string; body: string[]; isFileTemplate?: true }>),
  );
  const bodies = new Map(snippets.map(({ prefix, body }) => [prefix, body.join("\n")]));

  it("are a file for each role, and one without a role", () => {
    assert.deepEqual(
      files.map(({ path }) => path),
      ["snippets/postings.json", "snippets/ai-engineer.json", "snippets/data-scientist.json"],
    );
  });

  it("are a whole posting, and the sections that the role has lines for", () => {
    assert.deepEqual(
      [...bodies.keys()],
      [
        "posting",
        "posting-about",
        "posting-duties",
        "posting-required",
        "posting-preferred",
        "posting-stack",
        "posting-benefits",
        "ai-engineer-posting",
        "ai-engineer-about",
        "ai-engineer-duties",
        "ai-engineer-required",
        "ai-engineer-preferred",
        "data-scientist-posting",
      ],
    );
  });

  it("fill a new file with whole postings, and with nothing less", () => {
    assert.deepEqual(
      snippets.filter(({ isFileTemplate }) => isFileTemplate).map(({ prefix }) => prefix),
      ["posting", "ai-engineer-posting", "data-scientist-posting"],
    );
  });

  it("let the role be chosen where it is open", () => {
    assert.match(
      bodies.get("posting")!,
      /^---\nrole: \$\{1\|ai-engineer,data-scientist\|\}\n---\n\n# \$\{2:Title\}\n\n.*\n\nWe need somebody to \$\{3:help\}\.\n/,
    );
  });
});

describe("the pages of the roles", () => {
  const pages = new Map(generateRoleDocs(knowledge).map(({ path, text }) => [path, text]));

  it("are one for each role, and a list", () => {
    assert.deepEqual(
      [...pages.keys()],
      ["docs/roles/ai-engineer.md", "docs/roles/data-scientist.md", "docs/roles/README.md"],
    );
  });

  it("name skills by label, with fit, replacement and evidence", () => {
    const page = pages.get("docs/roles/ai-engineer.md")!;
    assert.match(page, /### Core: [^\n]*\n\n- \*\*Technologies\*\*: Python \(83\)\n/);
    assert.match(page, /### Out of place: [^\n]*\n\n- \*\*Technologies\*\*: Tableau \(instead: Go\)\n/);
    assert.match(page, /of 100 for this role from 2025-01 to 2026-03/);
  });

  it("cite no counts where there are too few postings", () => {
    assert.match(
      pages.get("docs/roles/data-scientist.md")!,
      /\*\*: Stata \(in an academic setting; elsewhere unusual\)\n/,
    );
  });

  it("say to whom a foreign duty belongs", () => {
    assert.match(
      pages.get("docs/roles/ai-engineer.md")!,
      /- \*\*\[data scientist\]\(data-scientist\.md\)\*\*: exploring raw data/,
    );
  });
});

describe("the pages of the rules", () => {
  it("show the examples with what is really said of them, and nothing that other rules say", () => {
    const finding = { start: 2, end: 10, severity: "info", skill: undefined, related: [], fixes: [] } as const;
    const fixes = [{ title: "Write “Engineer”", safe: true, edits: [] }];
    const [page] = generateRuleDocs([rule], () => [
      { ...finding, rule: "no-shouting", message: "This shouts.", fixes },
      { ...finding, rule: "another", message: "This is short." },
    ]);
    assert.equal(page!.path, "docs/rules/no-shouting.md");
    assert.match(
      page!.text,
      /### A loud title\n\n```markdown\n# ENGINEER\n```\n\n> \*\*Line 1, “ENGINEER”\*\*: This shouts\.\n>\n> Offered: Write “Engineer”\n\n## What it leaves alone/,
    );
    assert.match(page!.text, /no-shouting: off/);
    assert.doesNotMatch(page!.text, /This is short/);
  });
});

describe("the options of a rule", () => {
  it("are listed on its page, with their defaults and a setting to copy", () => {
    const [page] = generateRuleDocs([tunable], () => []);
    assert.match(page!.text, /## Options\n\n.*\n.*\n\| most \| 12 \| How many there may be\. \|\n/);
    assert.match(page!.text, /\n {4}no-crowding: \[info, \{ most: 12 \}\]\n/);
  });

  it("may stand behind the level in the editor's settings", () => {
    const { file, texts } = generateManifest("{}", "{}", [tunable], []);
    const { contributes } = JSON.parse(file.text);
    const { anyOf } = contributes.configuration.properties["rolewise.rules"].properties["no-crowding"];
    assert.deepEqual(anyOf[0].enum, ["error", "warning", "info", "off"]);
    assert.deepEqual([anyOf[1].minItems, anyOf[1].maxItems], [1, 2]);
    assert.deepEqual(anyOf[1].items[1].properties, {
      most: { type: "number", description: "%rule.no-crowding.most%", default: 12 },
    });
    assert.equal(texts["rule.no-crowding.most"], "How many there may be.");
    assert.equal(anyOf[1].items[1].additionalProperties, false);
  });
});

describe("the table of rules in README.md", () => {
  const before = "# Title\n\n<!-- rules: made by `npm run generate` -->\nold\n<!-- /rules -->\n\nMore.\n";

  it("replaces what is between its markers and nothing else", () => {
    const { text } = generateReadme(before, [rule]);
    assert.equal(
      text,
      "# Title\n\n<!-- rules: made by `npm run generate` -->\n\n" +
        "| Rule | Level | Finds |\n| --- | --- | --- |\n" +
        "| [no-shouting](docs/rules/no-shouting.md) | info | Finds words in capitals only. |\n\n" +
        "<!-- /rules -->\n\nMore.\n",
    );
    assert.equal(generateReadme(text, [rule]).text, text);
  });

  it("says which markers are missing", () => {
    assert.throws(() => generateReadme("# Title\n", [rule]), /README\.md needs a line “<!-- rules/);
  });
});

describe("package.json", () => {
  it("gets a setting with every rule, and keeps all else", () => {
    const before = {
      name: "rolewise",
      contributes: { configuration: { properties: { "rolewise.enable": {} } }, grammars: [] },
    };
    const nls = { "command.gone": "No command has this", "setting.rules": "The rules" };
    const { file, texts, faults } = generateManifest(
      JSON.stringify(before),
      JSON.stringify(nls),
      [rule],
      ["snippets/a.json"],
    );
    const after = JSON.parse(file.text);
    assert.deepEqual(faults, []);
    assert.equal(texts["setting.rules"], "The rules");
    assert.equal(texts["rule.no-shouting"], "Finds words in capitals only. Default: `info`.");
    assert.equal(texts["command.gone"], undefined);
    assert.equal(after.name, "rolewise");
    assert.deepEqual(after.contributes.grammars, []);
    const { properties } = after.contributes.configuration;
    assert.deepEqual(Object.keys(properties), ["rolewise.enable", "rolewise.rules"]);
    assert.deepEqual(Object.keys(properties["rolewise.rules"].properties), ["no-shouting"]);
    assert.deepEqual(properties["rolewise.rules"].properties["no-shouting"].enum, ["error", "warning", "info", "off"]);
    assert.deepEqual(after.contributes.snippets, [{ language: "markdown", path: "./snippets/a.json" }]);
  });
});

describe("the page of commands, settings and colours", () => {
  const command = { command: "rolewise.checkAll", title: "%check%", category: "Rolewise" };
  const contributes = {
    commands: [command],
    menus: { "view/title": [{ command: "rolewise.checkAll" }] },
    configuration: { properties: { "rolewise.x": { default: ["a"], markdownDescription: "%x%" } } },
    colors: [],
  };
  const texts = { check: "Check All", x: "Needs `#editor.y#`." };

  it("lists each with what it does, and where it is", () => {
    const { file, faults } = generateEditorDocs(JSON.stringify({ contributes }), texts);
    assert.deepEqual(faults, []);
    assert.match(
      file.text,
      /^\| Rolewise: Check All \| Checks .+ \| always \| above the Postings view \| `rolewise.checkAll` \|$/m,
    );
    assert.match(file.text, /^\| `rolewise.x` \| `a` \| Needs `editor.y`\. \|$/m);
  });

  it("is not made without a word on each command, and on when it is listed", () => {
    const next = {
      ...contributes,
      commands: [command, { ...command, command: "rolewise.new" }],
      menus: { commandPalette: [{ command: "rolewise.new", when: "full moon" }] },
    };
    assert.deepEqual(generateEditorDocs(JSON.stringify({ contributes: next }), texts).faults, [
      "scripts/generate/editor-docs.ts: say what rolewise.new is.",
      "scripts/generate/editor-docs.ts: say what full moon is.",
    ]);
  });
});

describe("package.nls.json", () => {
  it("has to have a text for every key of the manifest", () => {
    const { faults } = generateManifest(JSON.stringify({ displayName: "%extension.displayName%" }), "{}", [], []);
    assert.deepEqual(faults, [
      "package.nls.json: add a text for extension.displayName.",
      "package.nls.json: add a text for setting.rules.",
    ]);
  });
});

describe("the JSON Schemas", () => {
  it("leave out of what is required all that has a default", () => {
    const file = generateSchemas().find(({ path }) => path === "schemas/skills.schema.json");
    const skill = JSON.parse(file!.text).properties.skills.items;
    assert.deepEqual(skill.required, ["id", "label", "category"]);
    assert.equal(skill.additionalProperties, false);
  });

  it("name the section kinds", () => {
    const file = generateSchemas().find(({ path }) => path === "schemas/sections.schema.json");
    assert.ok(JSON.parse(file!.text).properties.headings.propertyNames.enum.includes("duties"));
  });
});

describe("formatJson", () => {
  it("keeps a list on one line as long as it fits", () => {
    const short = "a".repeat(106);
    assert.equal(formatJson({ list: [short] }), `{\n  "list": ["${short}"]\n}\n`);
    assert.equal(formatJson({ list: [`${short}a`, 1] }), `{\n  "list": [\n    "${short}a",\n    1\n  ]\n}\n`);
    assert.equal(
      formatJson({ list: [{ a: [] }, {}] }),
      '{\n  "list": [\n    {\n      "a": []\n    },\n    {}\n  ]\n}\n',
    );
  });
});

describe("what is stale", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "rolewise-generate-"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  it("is what is missing, what differs, and what nobody makes", () => {
    put("docs/rules/same.md", "same");
    put("docs/rules/old.md", "old");
    put("docs/rules/gone.md", "a rule that is no more");
    put("docs/notes.md", "not in a generated folder");
    const files = [
      { path: "docs/rules/same.md", text: "same" },
      { path: "docs/rules/old.md", text: "new" },
      { path: "docs/rules/new.md", text: "new" },
    ];
    assert.deepEqual(findStale(root, files, ["docs/rules", "docs/roles"]), [
      { path: "docs/rules/old.md", reason: "out of date" },
      { path: "docs/rules/new.md", reason: "missing" },
      { path: "docs/rules/gone.md", reason: "made by no generator" },
    ]);
  });
});
