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
    ["Machine Learning & Data Engineer", "data-engineer", "ml-engineer"],
    ["Data Engineer / Data Scientist", "data-engineer", "data-scientist"],
    ["Full-Stack AI Engineer", "ai-engineer"],
    ["Sales Engineer, AI"],
    ["AI/ML Solution Engineer"],
    ["Marketing Manager, AI & Product Developer Marketing"],
    ["Head of Data Science"],
  ];
  for (const [title, ...roles] of named) {
    it(`${title}: ${roles.join(" and ") || "none"}`, () => {
      assert.deepEqual(titles.rolesIn(title), roles);
    });
  }

  const certainties: readonly [certainty: string, ...titles: string[]][] = [
    ["whole", "Senior Data Scientist II (Remote) – Payments", "Data Analyst/Engineer", "Backend & Data Engineer"],
    ["whole", "Lead, AI Engineer (m/w/d)", "Software Engineer - AI", "Data Scientist Manager", "Data Analysts"],
    ["part", "Developer & Data Scientist", "Front-End Developers and Data Scientists", "Data Analyst - Office Manager"],
    ["part", "Software Engineer - AI Workbench", "AI & Automation Solution Engineer"],
    ["broad", "Senior AI/ML Engineer", "AI & ML Engineer", "Research Scientist, Oncology", "Python Developer"],
  ];
  for (const [certainty, ...examples] of certainties)
    for (const title of examples)
      it(`${title}: ${certainty}`, () => assert.equal(titles.certaintyOf(title), certainty));

  it("takes time in proportion to no hostile title", () => {
    const hostile = `${"a/".repeat(200_000)} AI Engineer`;
    assert.deepEqual(titles.rolesIn(hostile), []);
    assert.equal(titles.certaintyOf(hostile), "whole");
  });
});
