import assert from "node:assert/strict";
import { read } from "../fixes/reading.ts";

function quotesIn(title: string, lines: string): string[] {
  const text = `# ${title}\n\n## Requirements\n\n${lines}\n`;
  return read(text)
    .findings.filter(({ rule }) => rule === "consistent-seniority")
    .map(({ start, end }) => text.slice(start, end));
}

describe("consistent-seniority", () => {
  const speaks: [title: string, lines: string, quote: string][] = [
    ["Junior Data Analyst", "- 8+ years of experience", "8+ years"],
    ["Junior Data Analyst", "- Minimum of five years' experience in analytics", "five years"],
    [
      "Jr. AI Engineer (Remote)",
      "- 6-8 yrs of relevant work experience in software engineering, including Python",
      "6-8 yrs",
    ],
    ["Junior AI Engineer", "- Experience: **4–8 years**", "4–8 years"],
    ["Data Analyst - Entry Level", "- 5+ years as a data analyst", "5+ years"],
    ["AI Engineering Intern", "- At least 3 years of professional experience", "3 years"],
    ["Senior Data Scientist", "- 1+ years of experience in data science", "1+ years"],
    ["Sr Data Scientist", "- 0-1 years of industry experience", "0-1 years"],
    ["Staff Machine Learning Engineer", "- Bachelor's degree and 2 years of experience", "2 years"],
    ["Principal AI Engineer", "- One year of experience", "One year"],
    ["Lead Scientist Principal", "- 1 year of experience", "1 year"],
  ];
  for (const [title, lines, quote] of speaks)
    it(`speaks of ${title}: ${lines}`, () => assert.deepEqual(quotesIn(title, lines), [quote]));

  const silent: [title: string, lines: string][] = [
    ["Junior Data Analyst", "- 1-3 years of experience"],
    ["Junior Data Analyst", "- 0-5 years of experience"],
    ["Junior Data Analyst", "- Entry level to 5 years of experience"],
    ["Junior Data Analyst", "- Up to 5 years of experience"],
    ["Junior Data Analyst", "- 5+ years of Python experience"],
    ["Junior Data Analyst", "- 5+ years of experience with Python"],
    ["Junior Data Analyst", "- Ideally 5+ years of experience"],
    ["Junior Data Analyst", "- Master's degree or 5 years of experience"],
    ["Junior Data Analyst", "- 5 years of experience may be substituted for a degree"],
    ["Junior Data Analyst", "- A 4 year degree"],
    ["Junior Data Analyst", "- You are at least 18 years old"],
    ["Junior Data Analyst", "- Our company has 20 years of experience"],
    ["Junior Data Analyst", "\n## Nice to have\n\n- 8+ years of experience"],
    ["Junior Data Analyst", "\n## About us\n\nA team with 30 years of experience."],
    ["Junior/Senior Data Analyst", "- 8+ years of experience"],
    ["Associate Director, Data", "- 12 years of experience"],
    ["Lead Data Engineer", "- 1 year of experience"],
    ["Engineering Manager", "- 1 year of experience"],
    ["Senior Data Scientist", "- 1-4 years of experience in data science"],
    ["Senior Data Scientist", "- 1+ years of experience in health care\n- 6+ years of Python"],
    ["Senior Data Scientist", "- PhD and 1 year of experience"],
    ["Senior Data Scientist", "- 1+ years of experience with Kubernetes"],
    ["Senior Data Scientist", "- 1+ years of experience leading a team"],
    ["Chief of Staff, Engineering", "- 1 year of experience"],
    ["Member of Technical Staff", "- 1 year of experience"],
    ["Senior Living Analyst", "- 1 year of experience"],
    ["Principal Investigator", "- 1 year of experience"],
    ["Internal Tools Engineer", "- 8 years of experience"],
    ["Internship Coordinator", "- 8 years of experience"],
  ];
  for (const [title, lines] of silent)
    it(`is silent on ${title}: ${lines.trim()}`, () => assert.deepEqual(quotesIn(title, lines), []));

  it("shows the title beside the years, in front matter too", () => {
    const text = "---\ntitle: Junior AI Engineer\n---\n\n## Requirements\n\n- 8+ years of experience\n";
    const [finding] = read(text).findings.filter(({ rule }) => rule === "consistent-seniority");
    assert.deepEqual(
      finding?.related.map(({ span }) => text.slice(span.start, span.end)),
      ["Junior"],
    );
  });
});
