import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { suggestAt } from "../../../src/core/suggest/suggest-at.ts";
import type { Suggestion } from "../../../src/core/suggest/types.ts";
import { compileSample } from "./knowledge.ts";

const engine = createEngine(compileSample());

/** What is suggested where "|" stands in the text. */
function suggest(marked: string, asked = false): readonly Suggestion[] {
  const offset = marked.indexOf("|");
  assert.ok(offset >= 0, "no | in the text");
  const text = marked.replace("|", "");
  return suggestAt(engine, engine.check(text, { today: "2026-06-30" }), offset, asked);
}

function labels(marked: string, asked = false): readonly string[] {
  return suggest(marked, asked).map(({ label }) => label);
}

/** The text after the suggestion with the label is taken, with "|" gone. */
function take(marked: string, label: string, asked = false): string {
  const suggestion = suggest(marked, asked).find((one) => one.label === label);
  assert.ok(suggestion, `“${label}” is not suggested`);
  const text = marked.replace("|", "");
  return text.slice(0, suggestion.replace.start) + suggestion.insert + text.slice(suggestion.replace.end);
}

const head = "# AI Engineer\n\n";
const required = `${head}## Requirements\n\n`;
const areas = ["Fluent Python", "Experience with serving models"];
const skills = ["Python", "SQL", "PyTorch", "JAX", "Go"];

describe("suggestAt", () => {
  describe("at the start of a requirement", () => {
    it("suggests lines for the areas that are missing, then skills by how often real postings ask for them", () => {
      assert.deepEqual(labels(`${required}- |`), [...areas, ...skills]);
    });

    it("orders by sortKey as it lists", () => {
      const keys = suggest(`${required}- |`).map(({ sortKey }) => sortKey);
      assert.deepEqual(keys, keys.toSorted());
    });

    it("leaves out what the posting has already, and areas that it shows", () => {
      assert.deepEqual(labels(`${required}- Python\n- Nice people\n- |`), [areas[1], "SQL", "PyTorch", "JAX", "Go"]);
      const withDuty = `${head}## Responsibilities\n\n- Deploy our models\n\n## Requirements\n\n- |`;
      assert.deepEqual(labels(withDuty), [areas[0], ...skills]);
    });

    it("never suggests traits, retired skills and what does not fit", () => {
      const all = labels(`${required}- |`);
      for (const label of ["kindness", "Theano", "COBOL", "Tableau", "Looker", "Rust"])
        assert.ok(!all.includes(label), label);
    });

    it("takes what is typed for the beginning of a name or of one of its words", () => {
      assert.deepEqual(labels(`${required}- Py|`), ["Fluent Python", "Python", "PyTorch"]);
      assert.deepEqual(labels(`${required}- Experience with s|`), ["SQL"]);
      assert.deepEqual(labels(`${required}- Experience |`), [areas[1]]);
      assert.deepEqual(labels(`${required}- Whatever you like |`), []);
    });

    it("writes the suggestion in place of what is typed, and of nothing else", () => {
      assert.equal(take(`${required}- Py| now\n- Go\n`, "PyTorch"), `${required}- PyTorch now\n- Go\n`);
      assert.equal(take(`${required}1. |`, "JAX"), `${required}1. JAX`);
      assert.equal(take(`${required}- [ ] |`, "JAX"), `${required}- [ ] JAX`);
    });

    it("marks lines with placeholders as snippets", () => {
      const byLabel = new Map(suggest(`${required}- |`).map((one) => [one.label, one]));
      assert.deepEqual(
        [byLabel.get("Fluent Python")?.insert, byLabel.get("Fluent Python")?.isSnippet],
        [`Fluent \${1:Python}`, true],
      );
      assert.equal(byLabel.get("Python")?.isSnippet, false);
    });

    it("works with Windows line ends, bold headings and other bullets", () => {
      assert.deepEqual(labels("# AI Engineer\r\n\r\n## Requirements\r\n\r\n- Go\r\n- J|"), ["JAX"]);
      assert.deepEqual(labels(`${head}**Requirements**\n\n* J|`), ["JAX"]);
      assert.deepEqual(labels(`${head}Requirements:\n\n• J|`), ["JAX"]);
    });
  });

  describe("within a requirement", () => {
    it("suggests the next name of an enumeration", () => {
      assert.deepEqual(labels(`${required}- Python, |`), ["SQL", "PyTorch", "JAX", "Go"]);
      assert.deepEqual(labels(`${required}- Python and |`), ["SQL", "PyTorch", "JAX", "Go"]);
      assert.deepEqual(labels(`${required}- Python/J|`), ["JAX"]);
      assert.equal(take(`${required}- Python, SQL and j|`, "JAX"), `${required}- Python, SQL and JAX`);
    });

    it("adds the blank that is missing behind a comma", () => {
      assert.equal(take(`${required}- Python,|`, "SQL"), `${required}- Python, SQL`);
    });

    it("suggests names behind words that lead to one", () => {
      assert.deepEqual(labels(`${required}- Two years with |`), skills);
      assert.deepEqual(labels(`${required}- Good knowledge of |`), skills);
      assert.deepEqual(labels(`${required}- Frameworks such as |`), skills);
    });

    it("is silent in prose, unless asked", () => {
      for (const prose of [
        "- Curious, |",
        "- Curious and |",
        "- One of |",
        "- You like people, and |",
        "Curious people |",
      ]) {
        assert.deepEqual(labels(`${required}${prose}`), [], prose);
      }
      assert.deepEqual(labels(`${required}You write good P|`, true), ["Python", "PyTorch"]);
    });
  });

  describe("in other sections", () => {
    it("puts what is core last among the nice-to-haves, and no lines", () => {
      assert.deepEqual(labels(`${required}- Rust\n\n## Nice to have\n\n- |`), [
        "SQL",
        "JAX",
        "Go",
        "Python",
        "PyTorch",
      ]);
    });

    it("suggests skills for the stack, in prose too", () => {
      assert.deepEqual(labels(`${head}## Requirements\n\n- Go\n\n## Our stack\n\nPython, |`), [
        "SQL",
        "PyTorch",
        "JAX",
      ]);
      assert.deepEqual(labels(`${head}## Requirements\n\n- Go\n\nOur stack: |`), ["Python", "SQL", "PyTorch", "JAX"]);
    });

    it("suggests typical duties that are not there yet, those most often named first", () => {
      const duties = `${head}## Responsibilities\n\n`;
      assert.deepEqual(labels(`${duties}- |`), ["Watch models for drift", "Deploy models and keep them running"]);
      assert.deepEqual(labels(`${duties}- Monitor our models\n- |`), ["Deploy models and keep them running"]);
      assert.equal(
        take(`${duties}- Dep|`, "Deploy models and keep them running"),
        `${duties}- Deploy models and keep them running`,
      );
      assert.deepEqual(labels(`${duties}- Build things with |`), []);
    });

    it("is silent everywhere else", () => {
      for (const text of [
        `${required}## Benefits\n\n- |`,
        `${head}- |\n\n## Requirements\n\n- Go\n`,
        `${head}## Requirements |\n\n- Go\n`,
        `${required}- Go\n\n\`\`\`\n- |\n\`\`\`\n`,
        `${required}- Go\n\n<!--\n- |\n-->\n`,
        "# Project\n\n## Requirements\n\n- |",
        "---\nrole: none\n---\n\n# AI Engineer\n\n## Requirements\n\n- |",
      ]) {
        assert.deepEqual(labels(text), [], text);
      }
    });

    it("knows no skills for a posting whose role is not known", () => {
      const knowledge = compileSample();
      const unsure = createEngine({ ...knowledge, evidence: { ...knowledge.evidence, roles: {} } });
      const text = "---\nrole: baker\n---\n\n## Requirements\n\n- ";
      assert.deepEqual(suggestAt(unsure, unsure.check(text, { today: "2026-06-30" }), text.length), []);
    });
  });

  describe("in the front matter", () => {
    const body = "\n\n# AI Engineer\n\n## Requirements\n\n- Go\n";

    it("suggests the key until it is there", () => {
      assert.equal(
        take(`---\ntitle: AI Engineer\nro|\n---${body}`, "role"),
        `---\ntitle: AI Engineer\nrole: \n---${body}`,
      );
      assert.deepEqual(labels(`---\nrole: ai-engineer\nro|\n---${body}`), []);
    });

    it("suggests roles, best described first, then none", () => {
      const found = labels(`---\nrole: |\n---${body}`);
      assert.deepEqual(found.toSorted(), ["ai-engineer", "data-analyst", "data-scientist", "none"]);
      assert.equal(found.at(-1), "none");
      const analyst = "\n\n# Data Analyst\n\n## Requirements\n\n- Tableau and SQL\n";
      assert.equal(labels(`---\nrole: |\n---${analyst}`)[0], "data-analyst");
    });

    it("takes the place of the whole value", () => {
      assert.equal(
        take(`---\nrole: data|-scientist\n---${body}`, "data-analyst"),
        `---\nrole: data-analyst\n---${body}`,
      );
      assert.equal(take(`---\nrole:|\n---${body}`, "ai-engineer"), `---\nrole: ai-engineer\n---${body}`);
    });

    it("suggests further roles in lists, without those that are there", () => {
      const rest = ["data-analyst", "data-scientist"];
      assert.deepEqual(labels(`---\nroles: [ai-engineer, |]\n---${body}`).toSorted(), rest);
      assert.deepEqual(labels(`---\nroles:\n  - ai-engineer\n  - |\n---${body}`).toSorted(), rest);
      assert.deepEqual(labels(`---\r\nroles:\r\n  - ai-engineer\r\n  - |\r\n---\r\n${body}`).toSorted(), rest);
    });

    it("is silent at other keys, and in documents that are no postings unless asked", () => {
      assert.deepEqual(labels(`---\ntitle: |\n---${body}`), []);
      assert.deepEqual(labels(`---\ntags:\n  - |\n---${body}`), []);
      assert.deepEqual(labels("---\nrole: |\n---\n\n# The team\n"), []);
      assert.ok(labels("---\nrole: |\n---\n\n# The team\n", true).includes("ai-engineer"));
      assert.deepEqual(labels("---\n|", true), ["role"]);
      assert.deepEqual(labels("# The team\n\n---\n|", true), []);
    });
  });

  it("says how a skill fits and how many postings ask for it", () => {
    const [sql] = suggest(`${required}- SQ|`);
    assert.equal(sql?.detail, "common for an AI engineer, in 60 of 100 postings");
    assert.match(sql?.documentation ?? "", /▰{6}▱{4} 60 of 100 AI engineer postings/);
  });
});
