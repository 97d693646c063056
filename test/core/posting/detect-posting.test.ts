import assert from "node:assert/strict";
import { createPathMatcher, defaultInclude } from "../../../src/core/posting/detect-posting.ts";

describe("paths of postings", () => {
  const matches = createPathMatcher(defaultInclude);
  for (const path of ["jobs/a.md", "x/Careers/2026/b.md", "a.job.md", "x/b.posting.md"])
    it(`${path} is one`, () => assert.ok(matches(path)));
  for (const path of ["docs/a.md", "jobs.md", "jobs/a.txt", "myjobs/a.md"])
    it(`${path} is none`, () => assert.ok(!matches(path)));
  it("an unknown folder's patterns cannot keep the matcher busy: what is too long or starry matches nothing", () => {
    for (const pattern of [`${"*a".repeat(20)}b.md`, "a".repeat(300), "+(a*|*a)+(a*|*a)c.md"]) {
      assert.ok(!createPathMatcher([pattern])(`${"a".repeat(40)}x.md`));
    }
  });
});
