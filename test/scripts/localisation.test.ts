import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { collectTexts, generateTranslations } from "../../scripts/generate/localisation.ts";
import { plainL10n } from "../../src/core/text/l10n.ts";

describe("the texts of the interface", () => {
  it("are collected from the sources, each once and in order", () => {
    const texts = collectTexts([
      { path: "b.ts", text: 'vscode.l10n.t("Two {0}", 2); l10n.t(\n  "One \\"quoted\\"",\n)' },
      { path: "a.ts", text: 'l10n.t("Two {0}", 3)' },
    ]);
    assert.deepEqual(texts, { 'One "quoted"': 'One "quoted"', "Two {0}": "Two {0}" });
  });

  it("have to be literals, which are named by file and line where they are not", () => {
    assert.throws(() => collectTexts([{ path: "a.ts", text: "\nl10n.t(message)" }]), /^Error: a\.ts:2: /);
  });

  it("are translated whole, with the same placeholders, and nothing else is kept", () => {
    const texts: Readonly<Record<string, string>> = {
      "x.de.json": JSON.stringify({ gone: "weg", "One {0}": "Eins", Two: "Zwei" }),
      "x.es.json": JSON.stringify({ "One {0}": "Uno {0}" }),
    };
    const { files, faults } = generateTranslations("x", { "One {0}": "One {0}", Two: "Two" }, (path) => texts[path]);
    assert.deepEqual(faults, [
      'x.de.json: the translation of "One {0}" has other placeholders.',
      'x.es.json: add a translation of "Two".',
    ]);
    assert.deepEqual(
      files.map(({ path, text }) => [path, JSON.parse(text)]),
      [
        ["x.json", { "One {0}": "One {0}", Two: "Two" }],
        ["x.de.json", { "One {0}": "Eins", Two: "Zwei" }],
        ["x.es.json", { "One {0}": "Uno {0}" }],
      ],
    );
  });

  it("take their arguments in any order, also where there is no translation", () => {
    assert.equal(plainL10n.t("{1} of {0}", "many", 3), "3 of many");
    assert.equal(plainL10n.t("{0} and {1}", "one"), "one and {1}");
  });
});
