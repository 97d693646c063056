import assert from "node:assert/strict";
import fc from "fast-check";
import * as v from "valibot";
import { defineRule } from "../../../src/core/rules/define-rule.ts";
import { layerSettings } from "../../../src/core/rules/layer-settings.ts";
import { readRuleSetting } from "../../../src/core/rules/read-setting.ts";
import { runRules } from "../../../src/core/rules/run-rules.ts";
import type { RuleContext } from "../../../src/core/rules/types.ts";

const optionsSchema = v.strictObject({
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 12),
  kinds: v.optional(v.array(v.picklist(["technology", "practice"])), ["technology"]),
});

const described = { summary: "S.", why: "W.", severity: "info", examples: { good: [], bad: [] } } as const;
const plain = { id: "plain", ...described, check: () => [] };
const tunable = defineRule({
  id: "tunable",
  ...described,
  options: optionsSchema,
  *check(_context, { most, kinds }) {
    yield { span: { start: 0, end: 1 }, message: `${most} ${kinds.join("+")}` };
  },
});

function told(value: unknown, rule = tunable): readonly [message: string, path: string, at: string] | undefined {
  const { problem } = readRuleSetting(rule, value);
  return problem && [problem.message, problem.path.join("."), problem.at];
}

describe("a rule's setting", () => {
  it("is a level, or a level in a list, or a level and options", () => {
    for (const value of ["off", "info", "warning", "error", ["warning"], ["warning", { most: 3 }], ["off", {}]]) {
      assert.deepEqual(readRuleSetting(tunable, value), { setting: value });
    }
    assert.deepEqual(readRuleSetting(plain, ["info"]), { setting: ["info"] });
  });

  const levels = /Expected one of off, info, warning, error as the level of tunable/;
  const wrong: readonly [value: unknown, message: RegExp, path: string, at?: string][] = [
    ["warn", /no level “warn”\. Did you mean “warning”\? Expected one of/, ""],
    [["eror", {}], /no level “eror”\. Did you mean “error”\?/, "0"],
    [7, levels, ""],
    [null, levels, ""],
    [[], levels, ""],
    [false, /To turn it off, write the word: "off"/, ""],
    [{ most: 3 }, /Its options stand behind its level: \[warning, \{ … \}\]/, ""],
    [[{ most: 3 }], levels, "0"],
    [["info", { most: 3 }, 4], /Nothing may follow the options of tunable/, "2"],
    [["info", 3], /The options of tunable: expected a group of keys \(most, kinds\), found the number 3/, "1"],
    [["info", { mots: 3 }], /The options of tunable: unknown key “mots”; did you mean “most”\?$/, "1.mots", "key"],
    [["info", { most: "x" }], /The option most of tunable: expected a number, found “x”\.$/, "1.most"],
    [["info", { most: 0 }], /The option most of tunable: expected 1 or more/, "1.most"],
    [["info", { kinds: ["technology", "practise"] }], /The option kinds\.1 .*did you mean “practice”\?$/, "1.kinds.1"],
  ];
  for (const [value, message, path, at = "value"] of wrong) {
    it(`is not ${JSON.stringify(value)}`, () => {
      const [said, place, side] = told(value) ?? [];
      assert.match(said ?? "", message);
      assert.deepEqual([place, side], [path, at]);
    });
  }

  it("has no options where the rule has none", () => {
    assert.deepEqual(told(["info", { most: 3 }], plain), [
      "plain has no options. Expected only its level, info.",
      "1",
      "value",
    ]);
    assert.deepEqual(readRuleSetting(plain, ["info", {}]), { setting: ["info"] });
  });

  it("is read or refused in words whatever it is", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { setting, problem } = readRuleSetting(tunable, value);
        assert.equal(setting === undefined, problem !== undefined);
        if (problem !== undefined) assert.match(problem.message, /tunable.*[.?]$/s);
      }),
    );
  });
});

describe("settings in layers", () => {
  it("keep the options from below where only a level is given above", () => {
    const below = { tunable: ["warning", { most: 3 }], plain: "off" } as const;
    assert.deepEqual(layerSettings(below, { tunable: "error" }), { tunable: ["error", { most: 3 }], plain: "off" });
    assert.deepEqual(layerSettings(below, { tunable: ["info"] }).tunable, ["info", { most: 3 }]);
    assert.deepEqual(layerSettings(below, { tunable: ["info", {}] }).tunable, ["info", {}]);
    assert.deepEqual(layerSettings({}, { plain: "info" }), { plain: "info" });
  });
});

describe("a rule with options", () => {
  const messages = (setting?: Parameters<typeof layerSettings>[0][string]) => {
    const run = runRules([tunable], {} as RuleContext, setting === undefined ? {} : { tunable: setting });
    return { said: run.findings.map(({ severity, message }) => `${severity}: ${message}`), failures: run.failures };
  };

  it("gets them with their defaults", () => {
    assert.deepEqual(messages().said, ["info: 12 technology"]);
    assert.deepEqual(messages("error").said, ["error: 12 technology"]);
    assert.deepEqual(messages(["warning", { most: 3 }]).said, ["warning: 3 technology"]);
  });

  it("fails, and only it, when a caller hands it what is not valid", () => {
    const { said, failures } = messages(["warning", { most: "x" }]);
    assert.deepEqual([said, failures.map(({ rule }) => rule)], [[], ["tunable"]]);
  });
});
