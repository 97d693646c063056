import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { citeEvidence } from "../../../src/core/lookup/cite-evidence.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

/** Below so many postings a share is chance. */
const fewest = 50;
const index = createEngine(builtInKnowledge).index();

describe("what is cited of the counts", () => {
  for (const { id: role, label } of builtInKnowledge.roles) {
    it(`is never a share of fewer than ${fewest} postings: ${label}`, () => {
      const cited = [
        ...builtInKnowledge.skills.map(({ id }) => citeEvidence(index, "skills", id, [role])),
        ...builtInKnowledge.duties.map(({ id }) => citeEvidence(index, "duties", id, [role])),
      ].filter((citation) => citation !== undefined);
      for (const citation of cited) {
        for (const [, count, of] of citation.matchAll(/(\d+) of (\d+)/g)) {
          assert.ok(Number(of) >= fewest, citation);
          assert.ok(Number(count) <= Number(of), citation);
        }
      }
      const counted = builtInKnowledge.evidence.roles[role]?.cited.n ?? 0;
      assert.equal(cited.length > 0, counted >= fewest);
    });
  }
});
