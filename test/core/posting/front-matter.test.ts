import assert from "node:assert/strict";
import { readFrontMatter } from "../../../src/core/posting/front-matter.ts";

function read(...lines: string[]) {
  const text = `---\n${lines.join("\n")}\n---\n# AI Engineer\n`;
  const frontMatter = readFrontMatter(text);
  assert.ok(frontMatter);
  return {
    ...frontMatter,
    text,
    names: frontMatter.roles.map((role) => role.value),
    told: frontMatter.problems.map(({ message, span }) => [message, text.slice(span.start, span.end)] as const),
  };
}

describe("front matter", () => {
  it("that says all it can is read without a problem", () => {
    const { told, names, allow, date } = read(
      "title: AI Engineer",
      "roles: [ai-engineer, data-scientist]",
      "date: 2030-01-15",
      "author: Anybody",
      "rolewise: { allow: tableau, rules: { consistent-role: off } }",
    );
    assert.deepEqual(told, []);
    assert.deepEqual(names, ["ai-engineer", "data-scientist"]);
    assert.deepEqual([allow[0]?.value, date], ["tableau", "2030-01-15"]);
  });

  it("that is too long is not read, and says so on its first line", () => {
    const { told, span, text, names } = read(
      "role: ai-engineer",
      ...Array.from({ length: 100_000 }, (_, at) => `key${at}: 1`),
    );
    assert.equal(told.length, 1);
    assert.match(told[0]?.[0] ?? "", /too long to be read/);
    assert.equal(told[0]?.[1], "---\n");
    assert.equal(text.slice(span.end), "\n# AI Engineer\n");
    assert.deepEqual(names, []);
  });

  it("that is just not too long is read in no time", () => {
    const started = process.cpuUsage().user;
    read(...Array.from({ length: 9_000 }, (_, at) => `${at.toString(36)}:`));
    read(`a: {${Array.from({ length: 9_000 }, (_, at) => at.toString(36)).join(",")}}`);
    assert.ok(process.cpuUsage().user - started < 3e6);
  });

  it("with a setting that there is none of says which there are", () => {
    const { told } = read("rolewise: { alow: [tableau] }");
    assert.equal(told.length, 1);
    assert.match(told[0]?.[0] ?? "", /no setting “alow”.*“allow”.*allow and rules/);
    assert.equal(told[0]?.[1], "alow");
  });

  it("with settings of another shape says what was expected", () => {
    assert.match(read("rolewise: off").told[0]?.[0] ?? "", /Expected allow or rules.*role: none/);
    assert.match(read("rolewise: { rules: off }").told[0]?.[0] ?? "", /Expected rules with their levels/);
    assert.match(read("rolewise: { allow: { tableau: yes } }").told[0]?.[0] ?? "", /Expected a list of skills/);
    assert.deepEqual(read("rolewise:").told, []);
    assert.deepEqual(read("rolewise:", "  allow:", "  rules:").told, []);
  });

  it("with both role and roles uses role and says so", () => {
    const { told, names } = read("roles: [data-scientist]", "role: ai-engineer");
    assert.deepEqual(names, ["ai-engineer"]);
    assert.equal(told.length, 1);
    assert.match(told[0]?.[0] ?? "", /Both role and roles.*role is used/);
    assert.equal(told[0]?.[1], "roles");
  });

  it("with an empty role uses roles", () => {
    const { told, names } = read("role:", "roles: [data-scientist]");
    assert.deepEqual([told, names], [[], ["data-scientist"]]);
  });

  it("with something other than names where names stand says so, and uses the others", () => {
    const { told, names } = read("role: [{ a: b }, ai-engineer, [x]]");
    assert.deepEqual(names.slice(0, 1), ["ai-engineer"]);
    assert.deepEqual(told, [
      ["Expected a role, such as ai-engineer, or a list of roles.", "{ a: b }"],
      ["Expected a role, such as ai-engineer, or a list of roles.", "[x]"],
    ]);
    assert.match(read("role: { a: b }").told[0]?.[0] ?? "", /^Expected a role/);
    assert.match(read("a: &a [go]", "rolewise: { allow: *a }").told[0]?.[0] ?? "", /^References such as \*a are not/);
    assert.match(read("rolewise: { allow: [[go]] }").told[0]?.[0] ?? "", /^Expected a list of skills/);
  });

  it("with a key twice says so, and uses the first", () => {
    const { told, names } = read("role: ai-engineer", "title: x", "role: data-scientist");
    assert.deepEqual([told.length, names], [1, ["ai-engineer"]]);
    assert.match(told[0]?.[0] ?? "", /“role” stands here twice/);
    assert.match(read("rolewise: { rules: { a: off, a: info } }").told[0]?.[0] ?? "", /“a” stands here twice/);
  });

  it("that is thoroughly broken gives a few short messages", () => {
    for (const piece of ["[", "*a ", "!", "- "]) {
      const { told } = read(piece.repeat(10_000));
      assert.ok(told.length >= 1 && told.length <= 20);
      for (const [message] of told) assert.ok(message.length < 300);
    }
  });

  it("that is no YAML is read by its plain lines, beside what is told of it", () => {
    const broken = readFrontMatter("---\ntitle: AI Engineer: Platform\nrole: ai-engineer\nlocation: [Berlin\n---\n");
    assert.equal(broken?.title?.value, "AI Engineer: Platform");
    assert.deepEqual(
      broken.roles.map(({ value }) => value),
      ["ai-engineer"],
    );
    assert.notEqual(broken.problems.length, 0);
    const { names, text, span } = read('title: "Engineer', 'roles: [ai-engineer, "data-scientist"]');
    assert.deepEqual(names, ["ai-engineer", "data-scientist"]);
    assert.equal(text.slice(span.end), "\n# AI Engineer\n");
  });
});
