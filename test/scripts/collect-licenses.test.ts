import assert from "node:assert/strict";
import { collectLicenses } from "../../scripts/collect-licenses.ts";

describe("collectLicenses", () => {
  it("gives each package once, whatever scope it is of and however many of its files are bundled", () => {
    const text = collectLicenses([
      "src/core/index.ts",
      "node_modules/yaml/dist/index.js",
      "node_modules/yaml/dist/errors.js",
      "node_modules/@lezer/markdown/dist/index.js",
    ]);
    assert.deepEqual(
      text.match(/^(yaml|@lezer\/markdown) \d+\.\d+\.\d+$/gm)?.map((line) => line.split(" ")[0]),
      ["@lezer/markdown", "yaml"],
    );
    assert.match(text, /Permission to use, copy, modify/);
  });

  it("is empty where nothing of others is bundled", () => assert.equal(collectLicenses(["src/core/index.ts"]), ""));

  it("refuses a package that does not exist", () => {
    assert.throws(() => collectLicenses(["node_modules/no-such-package/index.js"]));
  });
});
