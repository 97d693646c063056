import assert from "node:assert/strict";
import { placeByDefault } from "../../../src/core/posting/detect-posting.ts";

describe("paths of postings", () => {
  for (const path of ["jobs/a.md", "x/Careers/2026/b.md", "a.job.md", "x/b.posting.md"])
    it(`${path} is one`, () => assert.equal(placeByDefault(path), "included"));
  for (const path of ["docs/a.md", "jobs.md", "jobs/a.txt", "myjobs/a.md"])
    it(`${path} is none`, () => assert.equal(placeByDefault(path), "elsewhere"));
});
