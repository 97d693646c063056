import assert from "node:assert/strict";
import fc from "fast-check";
import picomatch from "picomatch/posix";
import { createPathMatcher, explainPattern } from "../../../src/core/text/glob.ts";

describe("globs", () => {
  const cases: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
    ["jobs/*.md", ["jobs/a.md", "JOBS/A.MD"], ["jobs/a/b.md", "x/jobs/a.md", "jobs/a.txt", "jobs/.a.md"]],
    ["**/jobs/**/*.md", ["jobs/a.md", "x/y/jobs/z/a.md"], ["myjobs/a.md", "jobs.md", "jobs/.git/a.md"]],
    ["**", ["a", "a/b/c"], [".a", "a/.b"]],
    ["jobs/**", ["jobs/a", "jobs/a/b"], ["jobs", "jobsx/a"]],
    ["**/{jobs,open roles}/a?.md", ["jobs/a1.md", "x/open roles/ab.md"], ["jobs/a.md", "jobs/a//.md"]],
    ["{hiring/**,*.job}.md", ["a.job.md", "hiring/a.md"], ["hiring", "a.md"]],
    ["a{b,c{d,e}}f", ["abf", "acdf", "acef"], ["acf", "abdf"]],
    ["[a-c]x[!0-9]", ["axb", "CxZ"], ["dxb", "ax1", "ax/"]],
    ["[]]x", ["]x"], ["x"]],
    ["./a/*", ["a/b"], ["b/a"]],
    ["a**b", ["ab", "axxb"], ["a/b"]],
    [".github/*.md", [".github/a.md"], ["github/a.md"]],
  ];
  for (const [pattern, yes, no] of cases) {
    it(`${pattern} means what it says`, () => {
      const matches = createPathMatcher([pattern]);
      assert.deepEqual(
        yes.filter((path) => !matches(path)),
        [],
      );
      assert.deepEqual(no.filter(matches), []);
    });
  }

  it("mean hidden files where these are asked for", () => {
    assert.ok(createPathMatcher(["**"], { hidden: true })(".git/.x"));
  });

  it("mean what any of them means", () => {
    const matches = createPathMatcher(["a/*", "b/*"]);
    assert.deepEqual(["a/x", "b/x", "c/x"].map(matches), [true, true, false]);
  });

  for (const pattern of ["", "  ", "a\\b", "!a", "/a", "C:/a", "../a", "a/../b", "[a", "{a,b", "x".repeat(201)]) {
    it(`${JSON.stringify(pattern.slice(0, 10))} is none, and matches nothing`, () => {
      assert.match(explainPattern(pattern) ?? "", /\.$/);
      assert.ok(!createPathMatcher([pattern])(pattern));
    });
  }

  it("agree with a well-known library", () => {
    const letter = fc.constantFrom("a", "b", ".");
    const name = fc.string({ unit: letter, minLength: 1, maxLength: 4 }).filter((text) => !/^\.+$/.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
    const piece = fc.constantFrom("a", "b", ".", "*", "?", "[ab]", "{a,b*}");
    const part = fc.oneof(
      { weight: 3, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join("")) },
      { weight: 1, arbitrary: fc.constant("**") },
    );
    const pattern = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(pattern, path, (glob, candidate) => {
        // There `*` beside another star or a dot has meanings of its own, and "a/**" is "a" as well.
        fc.pre(!/\*\*[^/]|[^/]\*\*|\.\*|\*\.|\.\.|\.\?|\.\[|\.\{/.test(glob));
        fc.pre(!(glob.endsWith("/**") && picomatch(glob.slice(0, -3), { nocase: true })(candidate)));
        assert.equal(createPathMatcher([glob])(candidate), picomatch(glob, { nocase: true })(candidate));
      }),
      { numRuns: 3_000 },
    );
  });

  it("cannot keep the matcher busy", () => {
    // A matcher that goes back and forth would not come back from any of these.
    for (const pattern of [`${"*a".repeat(99)}b`, `${"**/".repeat(60)}b`, `${"{a*,".repeat(30)}a${"}".repeat(30)}b`]) {
      assert.equal(explainPattern(pattern), undefined);
      assert.ok(!createPathMatcher([pattern])(`${"a".repeat(2_000)}/${"a/".repeat(500)}c`));
    }
  });
});
