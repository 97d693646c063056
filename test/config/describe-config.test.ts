import assert from "node:assert/strict";
import { createConfigStore } from "../../src/config/config-store.ts";
import { describeConfig } from "../../src/config/describe-config.ts";
import { createEngines } from "../../src/config/engines.ts";
import { layerConfig } from "../../src/config/layer-config.ts";
import { readPostingLayer } from "../../src/config/posting-layer.ts";
import { readConfig } from "../../src/config/read-config.ts";
import type { Layer } from "../../src/config/types.ts";
import { createEngine } from "../../src/core/engine.ts";
import { rules } from "../../src/core/rules/index.ts";
import { plainL10n } from "../../src/core/text/l10n.ts";
import { compileKnowledge } from "../../src/knowledge/compile.ts";
import { soundFiles } from "../knowledge/fixture.ts";
import { createMemoryFiles, type Tree } from "./memory-files.ts";

const files = Object.entries(soundFiles).map(([path, text]) => ({ path, text }));
const engines = createEngines(createEngine(compileKnowledge(files).knowledge));

async function render(tree: Tree, posting = "", settings: Layer = {}): Promise<string> {
  const config = await createConfigStore(createMemoryFiles(tree), engines).ofFolder("");
  const own = readPostingLayer("jobs/a.md", posting, engines.builtIn.index(), rules);
  const effective = layerConfig([settings, ...config.layers, own]);
  const show = (path: string) => path;
  return describeConfig({ name: "jobs/a.md", place: "included", config, effective, show }, rules, plainL10n);
}

const lineWith = (text: string, part: string): string | undefined =>
  text
    .split("\n")
    .find((line) => line.includes(part))
    ?.replace(/\s+/g, " ")
    .trim();

describe("the effective configuration", () => {
  it("says of each value who says it", async () => {
    const text = await render(
      {
        "rolewise.yaml": "extends: base.yaml\nallow: [go]\nrules: { max-required-skills: error }\nroles: r.yaml",
        "base.yaml": "include: a/*.md\nrules:\n  max-required-skills: [info, { most: 3 }]",
        "r.yaml": "id: r\nlabel: r\nextends: ai-engineer\ntitles: [r]\n",
      },
      "---\nrolewise:\n  allow: [tableau]\n  rules: { consistent-role: off }\n---\n",
      {
        include: { value: ["b/*.md"], from: { kind: "setting", scope: "user" } },
        rules: { "no-duplicate-skill": { value: "error", from: { kind: "setting", scope: "workspace" } } },
      },
    );
    assert.equal(lineWith(text, "# Read"), "# Read, the later over the earlier: base.yaml, rolewise.yaml");
    assert.equal(lineWith(text, "include:"), "include: # base.yaml:1");
    assert.equal(lineWith(text, "exclude:"), "exclude: [] # by default");
    assert.equal(lineWith(text, "- go"), "- go # rolewise.yaml:2");
    assert.equal(lineWith(text, "- tableau"), "- tableau # jobs/a.md:3");
    assert.equal(
      lineWith(text, "max-required-skills"),
      "max-required-skills: [error, { most: 3 }] # rolewise.yaml:3; base.yaml:3",
    );
    assert.equal(lineWith(text, "consistent-role"), "consistent-role: off # jobs/a.md:4");
    assert.equal(lineWith(text, "no-duplicate-skill"), "no-duplicate-skill: error # the workspace's VS Code settings");
    assert.equal(lineWith(text, "no-mismatched-duty"), "no-mismatched-duty: warning # by default");
    assert.equal(lineWith(text, "# r.yaml"), "# r.yaml # rolewise.yaml:4");
  });

  it("reads as a rolewise.yaml that says the same", async () => {
    const tree = {
      "rolewise.yaml":
        'include: ["{a,b}/*.md", "#x/*.md", "*: y"]\nallow: [go]\nrules: { max-required-skills: [info, { most: 4 }] }',
    };
    const said = readConfig("again.yaml", await render(tree), rules);
    assert.deepEqual(said.problems, []);
    assert.deepEqual(said.include?.value, ["{a,b}/*.md", "#x/*.md", "*: y"]);
    assert.deepEqual(said.rules["max-required-skills"]?.value, ["info", { most: 4 }]);
    assert.equal(Object.keys(said.rules).length, rules.length);
  });

  it("stays in its lines, whatever the names of files", async () => {
    const name = "a\nallow: [tableau]\u001b[31m.yaml";
    const text = await render({ "rolewise.yaml": `roles: "*.yaml"`, [name]: "id: r" });
    assert.ok(!text.includes("\u001b"));
    assert.equal(readConfig("again.yaml", text, rules).allow.length, 0);
  });

  it("lists what is wrong", async () => {
    const text = await render({ "rolewise.yaml": "nope: 1" });
    assert.match(text, /# What is wrong\n# rolewise\.yaml:1:1: There is no setting “nope”/);
  });
});
