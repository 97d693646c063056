import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Ajv from "ajv";
import picomatch from "picomatch";
import { parse } from "yaml";
import manifest from "../../../package.json";

const kinds = ["role", "skills"] as const;
const folderOf = { role: "roles", skills: "skills" } as const;
const examples = "examples/company/rolewise";
const readSchema = (kind: string) => JSON.parse(readFileSync(`schemas/company-${kind}.schema.json`, "utf8"));

for (const kind of kinds) {
  describe(`the schema of a company's ${kind} files`, () => {
    const schema = readSchema(kind);
    const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: true });
    ajv.addVocabulary(["enumDescriptions"]);
    const validate = ajv.compile(schema);
    const folder = join(examples, folderOf[kind]);
    const files = readdirSync(folder).map((name) => join(folder, name));

    it("accepts the example company's files", () => {
      assert.ok(files.length > 0);
      for (const file of files) {
        validate(parse(readFileSync(file, "utf8")));
        assert.deepEqual(validate.errors, null, file);
      }
    });

    it("refuses what is no such file", () => {
      for (const data of [[], { id: "House" }, { nonsense: 1 }, { skills: 3 }]) assert.equal(validate(data), false);
    });

    it("is found by the first line of each example", () => {
      for (const file of files) {
        const [, path = ""] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(file, "utf8")) ?? [];
        assert.ok(existsSync(join(dirname(file), path)), `${file} names ${path}`);
        assert.deepEqual(JSON.parse(readFileSync(join(dirname(file), path), "utf8")).title, schema.title);
      }
    });

    it("is what editors use for files in the folders that init makes", () => {
      const { jsonValidation, yamlValidation } = manifest.contributes;
      const url = `./schemas/company-${kind}.schema.json`;
      const matches = (
        list: readonly { readonly fileMatch: string | string[]; readonly url: string }[],
        path: string,
      ) => list.filter(({ fileMatch }) => picomatch.isMatch(path, fileMatch)).map((entry) => entry.url);
      for (const ending of ["yaml", "yml"])
        assert.deepEqual(matches(yamlValidation, `a/rolewise/${folderOf[kind]}/own.${ending}`), [url]);
      assert.deepEqual(matches(jsonValidation, `a/rolewise/${folderOf[kind]}/own.json`), [url]);
      assert.deepEqual(matches(yamlValidation, `a/${folderOf[kind]}/own.yaml`), []);
    });

    it("explains every key", () => {
      const silent: string[] = [];
      const visit = (part: unknown, path: string): void => {
        if (typeof part !== "object" || part === null) return;
        for (const [key, value] of Object.entries((part as { properties?: object }).properties ?? {})) {
          const isNamedByParent = ["year", "skill", "duty"].includes(key);
          if (!isNamedByParent && !("description" in value)) silent.push(`${path}/${key}`);
        }
        for (const [key, value] of Object.entries(part)) visit(value, `${path}/${key}`);
      };
      visit(schema, "");
      assert.deepEqual(silent, []);
    });
  });
}

describe("the schemas of a company's files", () => {
  it("offer the built-in ids where something is named, and take a company's own", () => {
    const { skill, role } = readSchema("role").definitions;
    assert.ok(skill.anyOf[0].enum.includes("python"));
    assert.equal(skill.anyOf[0].enum.length, skill.anyOf[0].enumDescriptions.length);
    assert.ok(role.anyOf[0].enum.includes("ai-engineer"));
    assert.equal(skill.anyOf[1].type, "string");
  });
});
