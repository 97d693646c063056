import assert from "node:assert/strict";
import { rules } from "../../../src/core/rules/index.ts";
import { listOptions } from "../../../src/core/rules/list-options.ts";
import { compileSample } from "./knowledge.ts";
import { createWriter } from "./writer.ts";

const { suggest, labels, take, check } = createWriter(compileSample());
const body = "\n\n# AI Engineer\n\n## Requirements\n\n- Python\n- Tableau\n";
const ids = rules.map(({ id }) => id);

/** Front matter over a posting; "|" is where the cursor stands. */
const front = (lines: string): string => `---\n${lines}\n---${body}`;

describe("suggestAt in the front matter", () => {
  it("suggests the keys that are not there yet", () => {
    assert.deepEqual(labels(front("|")), ["role", "roles", "title", "date", "rolewise"]);
    assert.deepEqual(labels(front("title: AI Engineer\n|")), ["role", "roles", "date", "rolewise"]);
    assert.deepEqual(labels(front("roles: [ai-engineer]\nr|\ntitle: AI Engineer")), ["rolewise"]);
    assert.equal(take(front("title: AI Engineer\nro|"), "role"), front("title: AI Engineer\nrole: "));
    assert.equal(take(front("ro|"), "roles"), front("roles: []"));
  });

  it("suggests roles, best described first, then none", () => {
    const found = labels(front("role: |"));
    assert.deepEqual(found.toSorted(), ["ai-engineer", "data-analyst", "data-scientist", "none"]);
    assert.equal(found.at(-1), "none");
    const analyst = "\n\n# Data Analyst\n\n## Requirements\n\n- Tableau and SQL\n";
    assert.equal(labels(`---\nrole: |\n---${analyst}`)[0], "data-analyst");
    assert.deepEqual(labels(front("role: Data S|")), []);
    assert.deepEqual(labels(front("role: scien|")), ["data-scientist"]);
  });

  it("takes the place of the whole value", () => {
    assert.equal(take(front("role: data|-scientist"), "data-analyst"), front("role: data-analyst"));
    assert.equal(take(front("role:|"), "ai-engineer"), front("role: ai-engineer"));
    assert.equal(take(front('role: "ai|"'), "ai-engineer"), front('role: "ai-engineer"'));
  });

  it("suggests further roles in lists, without those that are there", () => {
    const rest = ["data-analyst", "data-scientist"];
    assert.deepEqual(labels(front("roles: [ai-engineer, |]")).toSorted(), rest);
    assert.deepEqual(labels(front("roles: [ai-engineer,\n  |\n]")).toSorted(), rest);
    assert.deepEqual(labels(front("roles:\n  - ai-engineer\n  - |")).toSorted(), rest);
    assert.deepEqual(labels(front("roles:\n- ai-engineer\n- |")).toSorted(), rest);
    assert.deepEqual(labels(`---\r\nroles:\r\n  - ai-engineer\r\n  - |\r\n---\r\n${body}`).toSorted(), rest);
  });

  it("suggests titles of the role, with levels, and today's date", () => {
    assert.deepEqual(labels(front("role: ai-engineer\ntitle: |")), [
      "AI Engineer",
      "Junior AI Engineer",
      "Senior AI Engineer",
    ]);
    assert.deepEqual(labels(front("date: |")), ["2026-06-30"]);
  });

  it("suggests what can be set for the posting", () => {
    assert.deepEqual(labels(front("rolewise:\n  |")), ["allow", "rules"]);
    assert.deepEqual(labels(front("rolewise:\n  allow: []\n  |")), ["rules"]);
    assert.deepEqual(labels(front("rolewise: { |")), ["allow", "rules"]);
    assert.equal(take(front("rolewise:\n  ru|"), "rules"), front("rolewise:\n  rules:\n    "));
    assert.equal(take(front("rolewise: { ru| }"), "rules"), front("rolewise: { rules: {  } }"));
    assert.equal(take(front("rolew|"), "rolewise"), front("rolewise:\n  "));
  });

  it("suggests skills to allow, those first that something is said about", () => {
    const found = labels(front("rolewise: { allow: [|] }"));
    assert.equal(found[0], "tableau");
    assert.equal(found[1], "python");
    assert.deepEqual(labels(front("rolewise: { allow: [tableau, pyt|] }")), ["python", "pytorch"]);
    assert.ok(!labels(front("rolewise:\n  allow:\n    - Tableau\n    - |")).includes("tableau"));
    assert.deepEqual(labels(front("rolewise: { allow: [gol|] }")), ["go"]);
  });

  it("suggests rules, those first that have something to say, and how serious they are", () => {
    const found = labels(front("rolewise:\n  rules:\n    |"));
    assert.equal(found[0], "no-mismatched-skill");
    assert.deepEqual(found.toSorted(), ids.toSorted());
    assert.ok(!labels(front("rolewise:\n  rules:\n    consistent-role: off\n    |")).includes("consistent-role"));
    const levels = ["off", "info", "warning", "error"];
    assert.deepEqual(labels(front("rolewise: { rules: { consistent-role: | } }")), levels);
    assert.deepEqual(labels(front("rolewise: { rules: { consistent-role: [|] } }")), levels);
    assert.equal(
      take(front("rolewise:\n  rules:\n    consistent-r|"), "consistent-role"),
      front("rolewise:\n  rules:\n    consistent-role: "),
    );
  });

  it("suggests the options of a rule, and their defaults", () => {
    const rule = rules.find((one) => listOptions(one).length > 0);
    assert.ok(rule !== undefined);
    const [option] = listOptions(rule);
    assert.ok(option !== undefined && option.description !== "");
    const at = (rest: string): string => front(`rolewise:\n  rules:\n    ${rule.id}: ${rest}`);
    const [whole] = suggest(at("|")).filter(({ isSnippet }) => isSnippet);
    assert.ok(whole !== undefined);
    assert.match(whole.describe(), new RegExp(option.name));
    assert.deepEqual(check(take(at("|"), whole.label)).problems, []);
    assert.ok(labels(at("[info, { | }]")).includes(option.name));
    assert.ok(labels(at(`[info, { ${option.name}: | }]`)).includes(String(option.default)));
  });

  it("explains keys, rules and roles", () => {
    for (const suggestion of suggest(front("|"))) assert.ok(suggestion.detail !== "", suggestion.label);
    for (const suggestion of suggest(front("rolewise:\n  rules:\n    |"))) {
      assert.ok(suggestion.detail.endsWith(".") && suggestion.describe().length > 80, suggestion.label);
    }
    assert.equal(suggest(front("role: ai|"))[0]?.describe(), "Brings models into products.");
  });

  it("leads on from a key to its values", () => {
    const leading = suggest(front("|")).filter(({ leadsOn }) => leadsOn);
    assert.deepEqual(
      leading.map(({ label }) => label),
      ["role", "roles", "title", "date", "rolewise"],
    );
    assert.ok(suggest(front("role: |")).every(({ leadsOn }) => !leadsOn));
  });

  it("is silent at other keys and in comments, and in other documents unless asked", () => {
    for (const lines of ["tags:\n  - |", "# role: |", "tags: { | }", "rolewise:\n  rules:\n    no-such: [info, { | }]"])
      assert.deepEqual(labels(front(lines)), [], lines);
    assert.deepEqual(labels("---\nrole: |\n---\n\n# The team\n"), []);
    assert.ok(labels("---\nrole: |\n---\n\n# The team\n", true).includes("ai-engineer"));
    assert.deepEqual(labels("---\n|", true), ["role", "roles"]);
    assert.deepEqual(labels("---\ntags: []\n|\n---\n\n# The team\n", true), ["role", "roles"]);
    assert.deepEqual(labels("# The team\n\n---\n|", true), []);
  });
});
