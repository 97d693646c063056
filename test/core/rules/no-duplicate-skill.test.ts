import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import type { Finding } from "../../../src/core/types.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function find(lines: string): readonly (Finding & { readonly quote: string })[] {
  const text = `# AI Engineer\n\n## Requirements\n\n${lines}`;
  return engine
    .check(text, { today: "2026-01-31", force: true })
    .findings.filter(({ rule }) => rule === "no-duplicate-skill")
    .map((finding) => ({ ...finding, quote: text.slice(finding.start, finding.end) }));
}

describe("no-duplicate-skill", () => {
  const found: readonly (readonly [name: string, lines: string, quotes: readonly string[]])[] = [
    ["the same name", "- Python, Docker\n- Docker and SQL\n", ["Docker"]],
    ["another spelling of it", "- Python, PostgreSQL\n- Postgres and SQL\n", ["Postgres"]],
    ["its short form", "- Python, Kubernetes\n- K8s and SQL\n", ["K8s"]],
    ["an example", "- Python, Docker\n- Containers (Docker, Podman)\n", []],
    ["a choice", "- Python, Docker\n- Docker or Podman\n", []],
    ["a degree", "- Python, Docker\n- 5+ years of Docker\n", []],
    ["a label", "- Python, Docker\n- **Docker and the like**: keep images small\n", []],
    ["a part of it", "- Python, Kafka\n- Kafka Streams\n", []],
    ["two of its names side by side", "- Python, HTTP, HTTPS\n", []],
    [
      "a whole statement",
      "- You have run Docker in production\n- You have run Docker in production.\n",
      ["You have run Docker in production."],
    ],
    [
      "a statement with a comment in it",
      "- You have run Docker <!-- ours --> in production\n- You have run Docker in production\n",
      ["You have run Docker in production"],
    ],
    ["a statement at another strength", "- Docker\n\n## Nice to have\n\n- Docker\n", []],
  ];
  for (const [name, lines, quotes] of found) {
    it(`${quotes.length === 0 ? "leaves alone" : "sees"} ${name}`, () =>
      assert.deepEqual(
        find(lines).map(({ quote }) => quote),
        quotes,
      ));
  }

  it("tells a passage that stands twice once, and shows all of it", () => {
    const passage = "- You have run Docker in production\n- You know Python by heart\n- You like SQL\n";
    const [finding, ...more] = find(passage + passage);
    assert.deepEqual(more, []);
    assert.match(finding?.message ?? "", /^3 requirements /);
    assert.equal(finding?.related.length, 3);
    assert.deepEqual(
      finding?.fixes.filter(({ allows }) => allows === undefined),
      [],
    );
  });
});
