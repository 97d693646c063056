import assert from "node:assert/strict";
import { linesOf, runCli, useFiles } from "./run-cli.ts";

const keeper = `id: keeper
extends: ai-engineer
label: kiln keeper
skills:
  core: [kiln]
  out-of-place: [tableau]
`;

describe("command line: roles", () => {
  const folder = useFiles({
    ".git/HEAD": "",
    "rolewise.yaml": "roles: own/*.yaml\nskills: skills.yaml\n",
    "own/keeper.yaml": keeper,
    "skills.yaml": "skills:\n  - { id: kiln, label: Kilnsmith }\n",
    "broken/rolewise.yaml": "roles: role.yaml\n",
    "broken/role.yaml": "id: keeper\nextends: ai-enginer\nskills: { core: [pythn] }\n",
    "hostile/rolewise.yaml": "roles: role.yaml\n",
    "hostile/role.yaml": 'id: keeper\nextends: "\\e[31mai-engineer"\n',
    "jobs/a.md": "",
  });
  const run = (args: string, cwd = "") => runCli(args.split(" "), { cwd: `${folder()}/${cwd}` });

  it("lists every role with where it comes from", async () => {
    const { code, stdout, stderr } = await run("roles");
    assert.deepEqual([code, stderr], [0, ""]);
    const lines = linesOf(stdout);
    assert.match(lines[0] ?? "", /^ai-engineer +AI engineer +built-in$/);
    assert.match(lines.at(-1) ?? "", /^keeper +kiln keeper +own\/keeper\.yaml, extends ai-engineer$/);
  });

  it("shows a map with where each line comes from, as seen from the current folder", async () => {
    const { code, stdout } = await run("roles keeper", "jobs");
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}label +kiln keeper +\.\.\/own\/keeper\.yaml:3$/m);
    assert.match(stdout, /^ {2}core +Kilnsmith +\.\.\/own\/keeper\.yaml:5$/m);
    assert.match(stdout, /^ {2}core +Python +built-in, ai-engineer$/m);
    assert.match(stdout, /^ {2}out-of-place +Tableau\b.* \.\.\/own\/keeper\.yaml:6$/m);
  });

  it("shows a built-in map", async () => {
    const { code, stdout } = await run("roles ai-engineer");
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}core +Python +built-in$/m);
  });

  it("gives the list as JSON", async () => {
    const { stdout } = await run("roles --format json");
    const { version, roles } = JSON.parse(stdout);
    assert.equal(version, 1);
    assert.deepEqual(roles.at(-1), {
      id: "keeper",
      label: "kiln keeper",
      summary: roles[0].summary,
      titles: ["kiln keeper"],
      extends: ["ai-engineer"],
      files: ["own/keeper.yaml"],
    });
    assert.deepEqual(roles[0].files, []);
  });

  it("gives a map as JSON, each line with its place", async () => {
    const { stdout } = await run("roles keeper --format json");
    const { role } = JSON.parse(stdout);
    const fromOf = (id: string) => role.lines.find((line: { id: string; part: string }) => line.id === id).from;
    assert.deepEqual(fromOf("kiln"), { role: "keeper", path: "own/keeper.yaml", line: 5, column: 10 });
    assert.deepEqual(fromOf("python"), { role: "ai-engineer", path: null, line: null, column: null });
  });

  it("shows what holds by --config", async () => {
    const { code, stdout } = await run("roles --config ../rolewise.yaml", "jobs");
    assert.equal(code, 0);
    assert.match(stdout, /^keeper .* \.\.\/own\/keeper\.yaml/m);
  });

  it("tells what is wrong in the company's files, and shows the rest", async () => {
    const { code, stdout, stderr } = await run("roles keeper", "broken");
    assert.equal(code, 2);
    assert.match(stderr, /^role\.yaml:2:10: .*no role “ai-enginer”; did you mean “ai-engineer”\?$/m);
    assert.match(stdout, /^ {2}label +keeper/m);
  });

  it("prints nothing that would drive the terminal", async () => {
    const { stderr } = await run("roles", "hostile");
    assert.match(stderr, /^role\.yaml:2:10: /m);
    assert.ok(!stderr.includes("\u001b"));
  });

  it("says which role may have been meant", async () => {
    const { code, stderr } = await run("roles keper");
    assert.equal(code, 2);
    assert.match(stderr, /“keper”.*Did you mean “keeper”\?/);
    assert.equal((await run("roles a b")).code, 2);
  });
});
