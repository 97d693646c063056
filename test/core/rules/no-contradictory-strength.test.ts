import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function find(required: string, preferred: string) {
  const text = `# AI Engineer\n\n## Requirements\n\n${required}\n\n## Nice to have\n\n${preferred}\n`;
  const { findings, failures } = engine.check(text, { today: "2026-01-31", force: true });
  assert.deepEqual(failures, []);
  return findings
    .filter(({ rule }) => rule === "no-contradictory-strength")
    .map((finding) => ({
      ...finding,
      quote: text.slice(finding.start, finding.end),
      titles: finding.fixes.map(({ title }) => title).filter((title) => title.startsWith("Remove")),
    }));
}

describe("no-contradictory-strength", () => {
  const contradictions: readonly [required: string, preferred: string, quotes: string[]][] = [
    ["- Python, SQL and Docker", "- Docker", ["Docker"]],
    ["- 3+ years of experience with Docker", "- Experience with Docker and Kafka", ["Docker"]],
    ["- Apache Kafka", "- Kafka", ["Kafka"]],
    ["- **Cloud**: Docker, Kubernetes", "- **Other tools:** Kubernetes", ["Kubernetes"]],
    ["- Docker\n- Docker is a plus", "- Cake", ["Docker"]],
    [
      "- Tools such as Airflow or Dagster",
      "- Tools such as Airflow or Dagster.",
      ["Tools such as Airflow or Dagster."],
    ],
    ["- Kubernetes\n- Kubernetes is not required", "- Cake", ["Kubernetes"]],
  ];
  for (const [required, preferred, quotes] of contradictions) {
    it(`speaks of “${required}” and “${preferred}”`, () =>
      assert.deepEqual(
        find(required, preferred).map(({ quote }) => quote),
        quotes,
      ));
  }

  const fine: readonly [required: string, preferred: string][] = [
    ["- Python", "- Advanced Python"],
    ["- Python", "- 5+ years of Python"],
    ["- AWS", "- AWS certification"],
    ["- Docker", "- Running Docker at a large scale"],
    ["- AWS or GCP", "- GCP"],
    ["- AWS (preferred) or GCP", "- Go"],
    ["- Python; advanced Python is a plus", "- Go"],
    ["- Warehouses such as Snowflake", "- Snowflake"],
    ["- Warehouses (Snowflake, BigQuery)", "- Snowflake"],
    ["- Docker", "- Tools such as Docker, Podman"],
    ["- React", "- React Hooks"],
    ["- Machine learning", "- Machine learning for audio"],
    ["- Docker\n- We replaced our legacy Docker set-up", "- Go"],
  ];
  for (const [required, preferred] of fine) {
    it(`leaves “${required}” and “${preferred}” alone`, () => assert.deepEqual(find(required, preferred), []));
  }

  it("does not take a duty for a requirement", () => {
    const text = "# AI Engineer\n\n## What you will do\n\n- Kafka\n\n## Nice to have\n\n- Kafka\n";
    const { findings } = engine.check(text, { today: "2026-01-31", force: true });
    assert.ok(!findings.some(({ rule }) => rule === "no-contradictory-strength"));
  });

  it("offers to remove either, and shows the other", () => {
    const [finding] = find("- Python and Docker", "- Docker, Kafka");
    assert.deepEqual(finding?.titles, ["Remove Docker from the nice-to-haves", "Remove Docker from the requirements"]);
    assert.equal(finding?.related.length, 1);
    assert.match(finding?.message ?? "", /^Docker is required above and only nice to have here\./);
  });

  it("offers no removal from the requirements where that would leave another one there", () => {
    const [finding] = find("- Docker\n- Docker, Kubernetes", "- Docker, Kafka");
    assert.deepEqual(finding?.titles, ["Remove Docker from the nice-to-haves"]);
  });
});
