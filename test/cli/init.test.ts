import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import knowledge from "#knowledge";
import { writeStarterRole } from "../../src/cli/starter.ts";
import { configKeys } from "../../src/config/config-schema.ts";
import { extendKnowledge } from "../../src/knowledge/extend-knowledge.ts";
import { runCli, useFiles } from "./run-cli.ts";

/** The text with everything in it that is commented out, but for what is said in prose. */
function uncomment(text: string): string {
  return text.replace(/^# ( *(?:[a-z][a-zA-Z-]*:|- ).*)$/gm, "$1");
}

describe("command line: init", () => {
  describe("in an empty folder", () => {
    const folder = useFiles({});

    it("writes a rolewise.yaml that says nothing yet", async () => {
      const { code, stdout, stderr } = await runCli(["init"], { cwd: folder() });
      assert.deepEqual([code, stdout, stderr], [0, "Wrote rolewise.yaml\n", ""]);
      const text = readFileSync(join(folder(), "rolewise.yaml"), "utf8");
      assert.match(text, /^# roles:/m);
      assert.doesNotMatch(text, /^[a-z]/m);
    });

    it("leaves it alone the second time", async () => {
      const before = readFileSync(join(folder(), "rolewise.yaml"), "utf8");
      const { code, stdout, stderr } = await runCli(["init"], { cwd: folder() });
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, /^rolewise\.yaml: This is there already, and stays as it is\.$/m);
      assert.equal(readFileSync(join(folder(), "rolewise.yaml"), "utf8"), before);
    });

    it("still writes a role, and says how it is read", async () => {
      const args = ["init", "--role", "house-ai", "--extends", "ai-engineer"];
      const { code, stdout, stderr } = await runCli(args, { cwd: folder() });
      assert.deepEqual([code, stdout], [0, "Wrote rolewise/roles/house-ai.yaml\n"]);
      assert.match(stderr, /Add “roles: rolewise\/roles\/\*\.yaml” to it/);
    });
  });

  describe("with a role", () => {
    const folder = useFiles({});

    it("writes both files, into a folder that it makes, and has the one read the other", async () => {
      const { code, stdout } = await runCli(["init", "handbook", "--role", "ai-engineer"], { cwd: folder() });
      assert.equal(code, 0);
      assert.equal(stdout, "Wrote handbook/rolewise/roles/ai-engineer.yaml\nWrote handbook/rolewise.yaml\n");
      assert.match(
        readFileSync(join(folder(), "handbook/rolewise.yaml"), "utf8"),
        /^roles: rolewise\/roles\/\*\.yaml$/m,
      );
    });

    it("has nothing to advise where the role is read already", async () => {
      const args = ["init", "handbook", "--role", "house-ai", "--extends", "ai-engineer"];
      const { code, stderr } = await runCli(args, { cwd: folder() });
      assert.equal(code, 0);
      assert.doesNotMatch(stderr, /Add/);
    });
  });

  describe("and config", () => {
    const folder = useFiles({
      ".git/HEAD": "",
      "shared/rolewise.yaml": "allow: [python]\n",
      "handbook/rolewise/skills/own.yaml": "",
    });

    it("agree on what is written, and on all that is commented out in it", async () => {
      const cwd = join(folder(), "handbook");
      assert.equal((await runCli(["init", "--role", "ai-engineer"], { cwd })).code, 0);
      assert.deepEqual(await runCli(["config"], { cwd }).then(({ code, stderr }) => [code, stderr]), [0, ""]);
      const file = join(cwd, "rolewise.yaml");
      const whole = uncomment(readFileSync(file, "utf8"));
      for (const key of configKeys) assert.match(whole, new RegExp(`^${key}:`, "m"));
      writeFileSync(file, whole);
      assert.deepEqual(await runCli(["config"], { cwd }).then(({ code, stderr }) => [code, stderr]), [0, ""]);
    });
  });

  describe("asked wrongly", () => {
    const folder = useFiles({ "a-file": "" });
    const wrong: readonly (readonly [args: string, says: RegExp])[] = [
      ["--role ai-enginer", /Did you mean “ai-engineer”\?/],
      ["--role keeper", /new role: say what it is most like.*--extends/],
      ["--role House", /lower-case id/],
      ["--role none", /lower-case id/],
      ["--role keeper --extends cook", /--extends does not know “cook”/],
      ["--extends ai-engineer", /goes with --role/],
      ["one two", /leave out two/],
      ["a-file", /a-file\/rolewise\.yaml: /],
    ];
    for (const [args, says] of wrong) {
      it(`init ${args}`, async () => {
        const { code, stdout, stderr } = await runCli(["init", ...args.split(" ")], { cwd: folder() });
        assert.deepEqual([code, stdout], [2, ""]);
        assert.match(stderr, says);
        assert.equal(existsSync(join(folder(), "rolewise.yaml")), false);
      });
    }
  });

  for (const base of knowledge.roles) {
    it(`writes a role that extends ${base.id} and is valid, all that is commented out too`, () => {
      for (const id of [base.id, "house-ml"]) {
        const text = writeStarterRole(id, base, knowledge);
        for (const version of [text, uncomment(text)])
          assert.deepEqual(extendKnowledge(knowledge, [{ path: `${id}.yaml`, text: version }]).problems, [], version);
        assert.notEqual(uncomment(text), text);
      }
    });
  }

  it("shows by skills that do the same, and by another role's duty, what can be changed", () => {
    for (const base of knowledge.roles) {
      const text = writeStarterRole("house-ml", base, knowledge);
      const [, core, leftOut] = /core: \[(.+)\]\n.*\n.*skill: (.+)\n.*instead: \[\1\]/.exec(text) ?? [];
      const usual = base.skills.filter(({ fit }) => fit === "core" || fit === "common").map(({ skill }) => skill);
      assert.ok(core && leftOut && core !== leftOut && usual.includes(core) && usual.includes(leftOut), text);
      const [, duty, owner] = /duty: (.+)\n.*belongsTo: \[(.+)\]/.exec(text) ?? [];
      assert.ok(!base.duties.some((own) => own.duty === duty), duty);
      assert.ok(
        knowledge.roles
          .find(({ id }) => id === owner)
          ?.duties.some((own) => own.duty === duty && own.fit === "typical"),
        duty,
      );
    }
  });

  it("spells a new role's name as titles do", () => {
    const [base] = knowledge.roles;
    assert.ok(base);
    assert.match(
      writeStarterRole("house-mlops-lead", base, knowledge),
      /label: house MLOps lead\ntitles: \[House MLOps Lead\]/,
    );
  });
});
