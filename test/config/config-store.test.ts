import assert from "node:assert/strict";
import { toCheckOptions } from "../../src/config/check-options.ts";
import { type ConfigStore, createConfigStore } from "../../src/config/config-store.ts";
import { createEngines } from "../../src/config/engines.ts";
import type { FolderConfig } from "../../src/config/folder-config.ts";
import { largestFile } from "../../src/config/guarded-files.ts";
import { layerConfig } from "../../src/config/layer-config.ts";
import { createEngine } from "../../src/core/engine.ts";
import { compileKnowledge } from "../../src/knowledge/compile.ts";
import { soundFiles } from "../knowledge/fixture.ts";
import { createMemoryFiles, link, type Tree } from "./memory-files.ts";

const files = Object.entries(soundFiles).map(([path, text]) => ({ path, text }));
const engines = createEngines(createEngine(compileKnowledge(files).knowledge));

function storeOf(tree: Tree): ConfigStore {
  return createConfigStore(createMemoryFiles(tree), engines);
}

const load = (tree: Tree, folder = ""): Promise<FolderConfig> => storeOf(tree).ofFolder(folder);

async function problemsOf(tree: Tree, folder = ""): Promise<string[]> {
  const { problems } = await load(tree, folder);
  return problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);
}

async function allowedIn(tree: Tree, folder = ""): Promise<string[]> {
  return layerConfig((await load(tree, folder)).layers).allow.map(({ value }) => value);
}

const skillFile = (id: string) => `skills:\n  - id: ${id}\n    label: ${id}\n`;
const roleFile = (id: string) => `id: ${id}\nlabel: ${id}\nextends: ai-engineer\ntitles: [${id}]\n`;

describe("the configuration of a folder", () => {
  it("is the nearest rolewise.yaml, its own or that of a folder above", async () => {
    const store = storeOf({ "rolewise.yaml": "", "a/b/rolewise.yaml": "", "a/b/c/d.md": "" });
    const pathOf = async (folder: string) => (await store.ofFolder(folder)).path;
    assert.equal(await pathOf("a/b/c"), "a/b/rolewise.yaml");
    assert.equal(await pathOf("a"), "rolewise.yaml");
    assert.equal(await pathOf(""), "rolewise.yaml");
  });

  it("is none from above its repository", async () => {
    const tree = {
      "rolewise.yaml": "",
      "repo/.git/HEAD": "",
      "repo/jobs/a.md": "",
      "sub/.git": "gitdir: x",
      "sub/a.md": "",
    };
    assert.equal((await load(tree, "repo/jobs")).path, undefined);
    assert.equal((await load(tree, "sub")).path, undefined);
    assert.equal((await load({ ...tree, "repo/rolewise.yaml": "" }, "repo/jobs")).path, "repo/rolewise.yaml");
  });

  it("is none where there is none, with the built-in engine", async () => {
    const config = await load({ "jobs/a.md": "" }, "jobs");
    assert.deepEqual([config.path, config.layers, config.problems], [undefined, [], []]);
    assert.equal(config.engine, engines.builtIn);
  });

  it("has the skills that are allowed by id, whatever they are called", async () => {
    assert.deepEqual(await allowedIn({ "rolewise.yaml": "allow: [Golang, TABLEAU, Golang]" }), ["go", "tableau"]);
    assert.deepEqual(await problemsOf({ "rolewise.yaml": "allow: [go, tablau]" }), [
      "rolewise.yaml:1:13: There is no skill “tablau”. Did you mean “tableau”?",
    ]);
  });
});

describe("extends", () => {
  it("builds on files, the later over the earlier, and what is allowed adds up", async () => {
    const { layers, files } = await load({
      "rolewise.yaml": "extends: [shared/a.yaml, ./shared/b.yaml]\nallow: go\nrules: { no-duplicate-skill: error }",
      "shared/a.yaml": "extends: deep/c.yaml\ninclude: a/*.md\nallow: tableau",
      "shared/b.yaml": "include: b/*.md\nrules: { no-duplicate-skill: off, max-required-skills: [info, { most: 3 }] }",
      "shared/deep/c.yaml": "exclude: c/*.md\nrules: { max-required-skills: warning, consistent-role: off }",
    });
    assert.deepEqual(
      files.map(({ path }) => path),
      ["shared/deep/c.yaml", "shared/a.yaml", "shared/b.yaml", "rolewise.yaml"],
    );
    const effective = layerConfig(layers);
    assert.deepEqual([effective.include.value, effective.exclude.value], [["b/*.md"], ["c/*.md"]]);
    assert.deepEqual(
      effective.allow.map(({ value }) => value),
      ["tableau", "go"],
    );
    const { rules } = toCheckOptions(effective, { inWorkspace: undefined, inFolder: undefined });
    assert.deepEqual(rules, {
      "max-required-skills": ["info", { most: 3 }],
      "consistent-role": "off",
      "no-duplicate-skill": "error",
    });
  });

  it("brings a file in once that two files extend", async () => {
    const { files } = await load({
      "rolewise.yaml": "extends: [a.yaml, b.yaml]",
      "a.yaml": "extends: c.yaml",
      "b.yaml": "extends: c.yaml",
      "c.yaml": "",
    });
    assert.deepEqual(
      files.map(({ path }) => path),
      ["c.yaml", "a.yaml", "b.yaml", "rolewise.yaml"],
    );
  });

  it("reads a folder's own rolewise.yaml, else its role and skill files", async () => {
    const { maps, files, engine, problems } = await load(
      {
        "team/rolewise.yaml": "extends: [../packs/own, ../packs/plain]",
        "packs/own/rolewise.yaml": "roles: maps/*.yaml",
        "packs/own/maps/own.yaml": roleFile("own"),
        "packs/plain/roles/plain.yaml": roleFile("plain"),
        "packs/plain/skills/plain.json": '{ "skills": [{ "id": "house-tool", "label": "House Tool" }] }',
        "packs/plain/roles/notes.txt": "",
      },
      "team",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      files.map(({ path }) => path),
      ["packs/own/rolewise.yaml", "team/rolewise.yaml"],
    );
    assert.deepEqual(
      maps.map(({ path }) => path),
      ["packs/own/maps/own.yaml", "packs/plain/skills/plain.json", "packs/plain/roles/plain.yaml"],
    );
    const ids = engine.knowledge.roles.map(({ id }) => id);
    assert.ok(ids.includes("own") && ids.includes("plain"));
  });

  const circles: readonly (readonly [Tree, string])[] = [
    [{ "rolewise.yaml": "extends: ." }, "rolewise.yaml → rolewise.yaml"],
    [
      { "rolewise.yaml": "extends: a.yaml", "a.yaml": "extends: b.yaml", "b.yaml": "extends: a.yaml" },
      "a.yaml → b.yaml → a.yaml",
    ],
  ];
  for (const [tree, circle] of circles) {
    it(`says that ${circle} is a circle`, async () => {
      const problems = await problemsOf(tree);
      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.includes(`: This leads round in a circle: ${circle}. `), problems[0]);
    });
  }
});

describe("roles and skills", () => {
  it("are files or patterns, from the folder of who names them", async () => {
    const { maps, problems } = await load(
      {
        "a/rolewise.yaml": "roles: [maps/**/*.yaml, one.yaml]\nskills: ../skills/s.yaml",
        "a/maps/x.yaml": roleFile("x"),
        "a/maps/deep/y.yaml": roleFile("y"),
        "a/maps/.hidden/h.yaml": roleFile("h"),
        "a/maps/node_modules/n.yaml": roleFile("n"),
        "a/one.yaml": roleFile("one"),
        "skills/s.yaml": skillFile("s"),
      },
      "a",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      maps.map(({ path }) => path),
      ["skills/s.yaml", "a/maps/deep/y.yaml", "a/maps/x.yaml", "a/one.yaml"],
    );
  });

  it("are known where skills are allowed", async () => {
    const tree = { "rolewise.yaml": "skills: s.yaml\nallow: house-tool", "s.yaml": skillFile("house-tool") };
    assert.deepEqual(await allowedIn(tree), ["house-tool"]);
  });

  it("share an engine when they are the same, and the built-in one when there are none", async () => {
    const tree = {
      "rolewise.yaml": "allow: go",
      "a/rolewise.yaml": "roles: ../r.yaml",
      "b/rolewise.yaml": "roles: ../r.yaml\nallow: go",
      "c/rolewise.yaml": "roles: other.yaml",
      "c/other.yaml": roleFile("other"),
      "r.yaml": roleFile("r"),
    };
    const store = storeOf(tree);
    const engineOf = async (folder: string) => (await store.ofFolder(folder)).engine;
    assert.equal(await engineOf(""), engines.builtIn);
    assert.equal(await engineOf("a"), await engineOf("b"));
    assert.notEqual(await engineOf("a"), await engineOf("c"));
  });

  it("tell what is wrong with them at their place, and the rest holds", async () => {
    const problems = await problemsOf({
      "rolewise.yaml": "roles: [r.yaml, good.yaml]\nallow: nope",
      "r.yaml": "id: r\nlabel: r\nextends: ai-enginer\ntitles: [r]\n",
      "good.yaml": roleFile("good"),
    });
    assert.equal(problems.length, 2);
    assert.match(problems[0] as string, /^rolewise\.yaml:2:8: There is no skill “nope”/);
    assert.match(problems[1] as string, /^r\.yaml:3:10: .*“ai-engineer”/);
  });
});

describe("what is not read", () => {
  const cases: readonly (readonly [string, Tree, RegExp, folder?: string])[] = [
    [
      "a missing file",
      { "rolewise.yaml": "roles: roles/x.yml", "roles/x.yaml": roleFile("x") },
      /^rolewise\.yaml:1:8: There is no file “roles\/x\.yml”\. Did you mean “roles\/x\.yaml”\?$/,
    ],
    [
      "a missing extended file",
      { "rolewise.yaml": "extends: [nowhere.yaml]" },
      /^rolewise\.yaml:1:11: There is no file “nowhere\.yaml”\.$/,
    ],
    [
      "a pattern without files",
      { "rolewise.yaml": "skills: skills/*.yaml" },
      /^rolewise\.yaml:1:9: No file is found for “skills\/\*\.yaml”\.$/,
    ],
    [
      "a folder without maps",
      { "rolewise.yaml": "extends: pack", "pack/readme.md": "" },
      /^rolewise\.yaml:1:10: “pack” has no rolewise\.yaml in it, and no YAML files in roles or skills\.$/,
    ],
    [
      "a folder for a file",
      { "rolewise.yaml": "roles: roles", "roles/x.yaml": "" },
      /“roles” is a folder\. Name a file\.$/,
    ],
    [
      "what lies outside",
      { "rolewise.yaml": "extends: ../secrets.yaml" },
      /^rolewise\.yaml:1:10: “\.\.\/secrets\.yaml” leads out of the workspace, and nothing is read there\.$/,
    ],
    [
      "what lies outside in a roundabout way",
      { "rolewise.yaml": "roles: a/../../../etc/x.yaml" },
      /leads out of the workspace/,
    ],
    [
      "what lies outside of the repository",
      { "r/.git": "", "r/rolewise.yaml": "extends: ../base.yaml", "base.yaml": "" },
      /^r\/rolewise\.yaml:1:10: “\.\.\/base\.yaml” leads out/,
      "r",
    ],
    [
      "an absolute path",
      { "rolewise.yaml": "extends: /etc/passwd" },
      /“\/etc\/passwd” as a path from this file's folder on/,
    ],
    ["a drive", { "rolewise.yaml": "extends: 'C:/x.yaml'" }, /as a path from this file's folder on/],
    ["a place on a drive", { "rolewise.yaml": "extends: 'C:x.yaml'" }, /as a path from this file's folder on/],
    ["a share", { "rolewise.yaml": "extends: //server/share/x.yaml" }, /as a path from this file's folder on/],
    [
      "a share as Windows writes it",
      { "rolewise.yaml": "roles: '\\\\server\\share\\x.yaml'" },
      /with forward slashes\.$/,
    ],
    ["a drive as Windows writes it", { "rolewise.yaml": "skills: 'C:\\maps\\x.yaml'" }, /with forward slashes\.$/],
    ["a pattern as Windows writes it", { "rolewise.yaml": "roles: 'r\\*.yaml'" }, /forward slashes only/],
    ["a pattern on a drive", { "rolewise.yaml": "roles: 'C:/r/*.yaml'" }, /not with a slash or a drive/],
    ["backslashes", { "rolewise.yaml": "extends: '..\\..\\x.yaml'" }, /with forward slashes\.$/],
    [
      "an address",
      { "rolewise.yaml": "extends: https://example.com/x.yaml" },
      /is an address\. Only files are read; nothing is fetched\.$/,
    ],
    ["a link", { "rolewise.yaml": "roles: x.yaml", "x.yaml": link }, /“x\.yaml” is a link, and links are not followed/],
    ["a file behind a link", { "rolewise.yaml": "roles: [maps/a/x.yaml]", maps: link }, /“maps” is a link/],
    ["links that a pattern means", { "rolewise.yaml": "roles: r/*.yaml", "r/x.yaml": link }, /“r\/x\.yaml” is a link/],
    [
      "what a pattern means behind a link",
      { "rolewise.yaml": "roles: r/*.yaml", r: link },
      /^rolewise\.yaml:1:8: “r” is a link/,
    ],
    [
      "links in a pack",
      { "rolewise.yaml": "extends: p", "p/roles/x.yaml": link },
      /^rolewise\.yaml:1:10: “p\/roles\/x\.yaml” is a link/,
    ],
    [
      "a pack's folder that is a link",
      { "rolewise.yaml": "extends: p", "p/roles/x.yaml": "", "p/skills": link },
      /“p\/skills” is a link/,
    ],
    [
      "a rolewise.yaml that is a folder",
      { "rolewise.yaml/x.md": "" },
      /^rolewise\.yaml:1:1: “rolewise\.yaml” is a folder\. Name a file\.$/,
    ],
    [
      "the folder itself for a file",
      { "rolewise.yaml": "roles: ." },
      /^rolewise\.yaml:1:8: “\.” is a folder\. Name a file\.$/,
    ],
    ["a rolewise.yaml that is a link", { "rolewise.yaml": link }, /^rolewise\.yaml:1:1: “rolewise\.yaml” is a link/],
    [
      "a file that is too large",
      { "rolewise.yaml": "roles: x.yaml", "x.yaml": "#".repeat(largestFile + 1) },
      /“x\.yaml” has more than 512 KB/,
    ],
    [
      "a rolewise.yaml that is too large",
      { "rolewise.yaml": "#".repeat(largestFile + 1) },
      /^rolewise\.yaml:1:1: .*512 KB/,
    ],
    [
      "a file that is not in UTF-8",
      { "rolewise.yaml": "roles: x.yaml", "x.yaml": Uint8Array.of(0xff, 0xfe) },
      /“x\.yaml” is not in UTF-8\.$/,
    ],
  ];
  for (const [name, tree, says, folder] of cases) {
    it(`${name} is told of`, async () => {
      const problems = await problemsOf(tree, folder);
      assert.equal(problems.length, 1);
      assert.match(problems[0] as string, says);
    });
  }

  it("nothing is asked of a place outside or behind a link", async () => {
    const source = createMemoryFiles({
      "rolewise.yaml": "extends: [../x.yaml, maps/a.yaml, maps]\nroles: ['maps/*.yaml', /x, '..']\nskills: maps/s.yaml",
      maps: link,
    });
    await createConfigStore(source, engines).ofFolder("");
    assert.deepEqual([...new Set(source.asked)].sort(), ["maps", "rolewise.yaml"]);
  });

  it("stops at two hundred files", async () => {
    const tree: Record<string, string> = { "rolewise.yaml": "roles: r/*.yaml" };
    for (let index = 0; index < 250; index++) tree[`r/${index}.yaml`] = roleFile(`r${index}`);
    const { maps, problems } = await load(tree);
    assert.equal(maps.length, 199);
    assert.match(problems[0]?.message ?? "", /is not read: a configuration has at most 200 files/);
  });

  it("a source that fails is told of", async () => {
    const source = createMemoryFiles({ "rolewise.yaml": "roles: x.yaml", "x.yaml": "" });
    const denied = {
      ...source,
      readFile: (path: string) =>
        path === "x.yaml" ? Promise.reject(new Error("Permission denied.")) : source.readFile(path),
    };
    const { problems } = await createConfigStore(denied, engines).ofFolder("");
    assert.deepEqual(
      problems.map(({ message }) => message),
      ["“x.yaml” cannot be read: Permission denied."],
    );
  });
});

describe("what has changed", () => {
  const tree = {
    "rolewise.yaml": "extends: base.yaml\nroles: roles/*.yaml\nskills: later.yaml",
    "base.yaml": "allow: go",
    "roles/x.yaml": roleFile("x"),
    "jobs/a.md": "",
    "other/a.txt": "",
  };

  for (const path of [
    "rolewise.yaml",
    "base.yaml",
    "roles/x.yaml",
    "roles/new.yaml",
    "later.yaml",
    "roles",
    "jobs/rolewise.yaml",
    ".git",
  ]) {
    it(`is read again when it is ${path}`, async () => {
      const now: Record<string, string> = { ...tree };
      const store = storeOf(now);
      const before = await store.ofFolder("jobs");
      now["base.yaml"] = "allow: tableau";
      assert.equal(await store.ofFolder("jobs"), before);
      assert.equal(store.forget(path), true);
      assert.equal((await store.ofFolder("jobs")).path, "rolewise.yaml");
    });
  }

  it("is not read again when nothing depends on it", async () => {
    const store = storeOf({ ...tree, "later.yaml": skillFile("later") });
    const before = await store.ofFolder("jobs");
    for (const path of ["jobs/a.md", "other/a.txt", "other", "rolewise.yaml.swp", "jobs/rolewise.yml"])
      assert.equal(store.forget(path), false, path);
    assert.equal(await store.ofFolder("jobs"), before);
  });

  it("shows in what holds", async () => {
    const now: Record<string, string> = { "rolewise.yaml": "allow: go" };
    const store = storeOf(now);
    assert.equal((await store.ofFolder("")).layers[0]?.allow?.[0]?.value, "go");
    now["rolewise.yaml"] = "allow: tableau";
    store.forget("rolewise.yaml");
    assert.equal((await store.ofFolder("")).layers[0]?.allow?.[0]?.value, "tableau");
  });
});
