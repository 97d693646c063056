import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const { titles } = createEngine(builtInKnowledge).index();

describe("roles in a title", () => {
  const named: readonly [title: string, ...roles: string[]][] = [
    ["Staff AI Engineer II (Remote) – Payments", "ai-engineer"],
    ["Lead, AI Engineer (m/w/d)", "ai-engineer"],
    ["Founding AI Engineer", "ai-engineer"],
    ["Software Engineer - AI", "ai-engineer"],
    ["Senior Software Engineer II (MLOps)", "mlops-engineer"],
    ["Product Manager – AI Platform", "ai-product-manager"],
    ["Data Scientists", "data-scientist"],
    ["Data Analyst/Engineer", "data-analyst", "data-engineer"],
    ["Data Scientist & Analyst", "data-scientist", "data-analyst"],
    ["Backend & Data Engineer", "data-engineer", "backend-engineer"],
    ["AI & ML Engineer", "ai-engineer"],
    ["Data Engineer 3 - Machine Learning", "data-engineer"],
    ["Data Engineer (AI)", "data-engineer"],
    ["Build and Release Engineer", "devops-engineer"],
    ["Sales Engineer, AI"],
    ["Head of Data Science"],
  ];
  for (const [title, ...roles] of named) {
    it(`${title}: ${roles.join(" and ") || "none"}`, () => {
      assert.deepEqual(titles.rolesIn(title), roles);
    });
  }

  it("takes time in proportion to no hostile title", () => {
    assert.deepEqual(titles.rolesIn(`${"a/".repeat(200_000)} AI Engineer`), []);
  });
});
