import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { suggestAt } from "../../../src/core/suggest/suggest-at.ts";
import { plainL10n } from "../../../src/core/text/l10n.ts";
import { compileSample } from "./knowledge.ts";
import { createWriter } from "./writer.ts";

const { suggest, labels, take } = createWriter(compileSample());

const head = "# AI Engineer\n\n";
const required = `${head}## Requirements\n\n`;
const years = "Two or more years of model building";
const lines = ["Fluent Python", "Experience with serving models", "Confident SQL", "Experience with PyTorch or JAX"];
const others = ["Some Rust for the fast parts", "Good company for colleagues at lunch"];
const skills = ["Python", "SQL", "PyTorch", "JAX", "Go"];

describe("suggestAt", () => {
  describe("at the start of a requirement", () => {
    it("suggests whole lines: for missing areas, then by what real postings ask for; then skills", () => {
      assert.deepEqual(labels(`${required}- |`), [years, ...lines, ...others, ...skills]);
    });

    it("orders by sortKey as it lists", () => {
      const keys = suggest(`${required}- |`).map(({ sortKey }) => sortKey);
      assert.deepEqual(keys, keys.toSorted());
    });

    it("leaves out what the posting has already, and puts areas that it shows behind", () => {
      const found = labels(`${required}- Python\n- Nice people\n- |`);
      assert.deepEqual(found.slice(0, 4), [years, "Experience with serving models", "Confident SQL", lines[3]]);
      assert.ok(!found.includes("Fluent Python") && !found.includes("Python"));
      const withDuty = `${head}## Responsibilities\n\n- Deploy our models\n\n## Requirements\n\n- |`;
      assert.equal(labels(withDuty)[1], "Fluent Python");
      assert.ok(!labels(withDuty).slice(0, 4).includes("Experience with serving models"));
    });

    it("says nothing twice, whatever stands at the placeholders", () => {
      assert.ok(
        !labels(`${required}- Good company for colleagues at breakfast\n- |`).includes(
          "Good company for colleagues at lunch",
        ),
      );
      assert.ok(!labels(`${required}- Five years of Go\n- |`).includes(years));
      assert.ok(!labels(`${required}- JAX\n- |`).includes("Experience with PyTorch or JAX"));
    });

    it("never suggests traits, retired skills and what does not fit", () => {
      const all = labels(`${required}- |`);
      for (const label of ["kindness", "Theano", "COBOL", "Tableau", "Looker", "Rust"])
        assert.ok(!all.includes(label), label);
    });

    it("never suggests a line that would be found fault with", () => {
      assert.ok(!labels(`${required}- |`).includes("A sense for Tableau"));
      const settled = createWriter(compileSample(), { rules: { "no-mismatched-skill": "off" } });
      assert.ok(settled.labels(`${required}- |`).includes("A sense for Tableau"));
    });

    it("takes what is typed for the beginning of a word", () => {
      assert.deepEqual(labels(`${required}- Py|`), [
        "Fluent Python",
        "Experience with PyTorch or JAX",
        "Python",
        "PyTorch",
      ]);
      assert.deepEqual(labels(`${required}- Experience with s|`), ["SQL", "Experience with serving models"]);
      assert.deepEqual(labels(`${required}- Whatever you like |`), []);
      assert.deepEqual(labels(`${required}- golang|`), ["Go"]);
    });

    it("puts first what is typed in full", () => {
      assert.deepEqual(labels(`${required}- Python|`).slice(0, 2), ["Python", "Fluent Python"]);
    });

    it("heeds capitals within a name", () => {
      assert.deepEqual(labels(`${required}- Go, py|`), ["Python", "PyTorch"]);
      assert.deepEqual(labels(`${required}- Go, PyT|`), ["PyTorch", "Python"]);
    });

    it("tells an editor what to compare with the typed words", () => {
      const filters = suggest(`${required}- Py|`).map(({ filter }) => filter);
      assert.deepEqual(filters, [
        "python fluent python",
        "pytorch or jax experience with pytorch or jax",
        "python",
        "pytorch",
      ]);
    });

    it("writes the suggestion in place of what is typed, and of nothing else", () => {
      assert.equal(take(`${required}- Py| now\n- Go\n`, "PyTorch"), `${required}- PyTorch now\n- Go\n`);
      assert.equal(take(`${required}1. |`, "JAX"), `${required}1. JAX`);
      assert.equal(take(`${required}- [ ] |`, "JAX"), `${required}- [ ] JAX`);
      assert.equal(
        take(`${required}- company|`, "Good company for colleagues at lunch"),
        `${required}- Good company for colleagues at lunch`,
      );
    });

    it("ends a line as the others of the list end", () => {
      const stopped = `${required}- Good Python.\n- Some Go.\n- |`;
      assert.equal(take(stopped, "Confident SQL"), stopped.replace("|", "Confident SQL."));
    });

    it("marks lines with placeholders as snippets", () => {
      const byLabel = new Map(suggest(`${required}- |`).map((one) => [one.label, one]));
      assert.deepEqual(
        [byLabel.get("Fluent Python")?.insert, byLabel.get("Fluent Python")?.isSnippet],
        [`Fluent \${1:Python}`, true],
      );
      assert.equal(byLabel.get("Confident SQL")?.isSnippet, false);
    });

    it("works with Windows line ends, bold headings and other bullets", () => {
      assert.deepEqual(labels("# AI Engineer\r\n\r\n## Requirements\r\n\r\n- Go\r\n- J|"), [lines[3], "JAX"]);
      assert.deepEqual(labels(`${head}**Requirements**\n\n* J|`), [lines[3], "JAX"]);
      assert.deepEqual(labels(`${head}Requirements:\n\n• J|`), [lines[3], "JAX"]);
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

    it("suggests the ends of lines that begin so, behind the names", () => {
      const begun = `${required}- experience with |`;
      assert.deepEqual(labels(begun), [...skills, "Experience with serving models", "Experience with PyTorch or JAX"]);
      assert.equal(take(begun, "Experience with PyTorch or JAX"), `${required}- experience with PyTorch or JAX`);
      assert.equal(
        take(`${required}- Experience with s|`, lines[1] as string),
        `${required}- Experience with serving models`,
      );
      assert.deepEqual(labels(`${required}- Experience with PyTorch or |`).includes(lines[3] as string), true);
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
    it("wishes for what is adjacent first, and for what is core last", () => {
      assert.deepEqual(labels(`${required}- Rust\n\n## Nice to have\n\n- |`), [
        "A little Go",
        "Familiarity with JAX",
        "Some Python",
        ...["SQL", "JAX", "Go", "Python", "PyTorch"],
      ]);
    });

    it("suggests lines and skills for the stack, skills in prose too", () => {
      const stack = `${required}- Go\n\n## Our stack\n\n`;
      assert.equal(labels(`${stack}- |`)[0], "Python and PyTorch on our cloud");
      assert.deepEqual(labels(`${stack}Python, |`), ["SQL", "PyTorch", "JAX"]);
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
        `${head}## About the role\n\n- |\n\n## Requirements\n\n- Go\n`,
        `${head}## Requirements |\n\n- Go\n`,
        "# Project\n\n## Requirements\n\n- |",
        "# Project\n\n## Requirements\n\n/|",
        "---\nrole: none\n---\n\n# AI Engineer\n\n## Requirements\n\n- |",
      ]) {
        assert.deepEqual(labels(text), [], text);
      }
    });

    it("is silent in code, whatever marks it, and in comments, even when asked", () => {
      for (const hidden of [
        "```\n- |\n```\n",
        "~~~yaml\n```\n- |\n~~~\n",
        "````\n```\n- |\n````\n",
        "```\n/|\n",
        "<!--\n- |\n-->\n",
        "<pre>\n- |\n</pre>\n",
        "Write `Python, |` so\n",
        "- Say ``with ` and Python, |``\n",
        "- Go <!-- and Python, | -->\n",
      ]) {
        const text = `${required}Go\n\n${hidden}`;
        assert.deepEqual(labels(text), [], hidden);
        assert.deepEqual(labels(text, true), [], hidden);
      }
      assert.deepEqual(labels(`${required}- \`Go\` and Python, |`), ["SQL", "PyTorch", "JAX"]);
    });

    it("knows no lines and no skills for a posting whose role is not known", () => {
      const knowledge = compileSample();
      const unsure = createEngine({ ...knowledge, evidence: { ...knowledge.evidence, roles: {} } });
      const check = (text: string) => unsure.check(text, { today: "2026-06-30" });
      const text = "---\nrole: baker\n---\n\n## Requirements\n\n- ";
      const draft = { engine: unsure, result: check(text), check };
      assert.deepEqual(suggestAt(plainL10n, draft, text.length, { today: "2026-06-30" }), []);
    });
  });

  describe("behind a slash at the beginning of a line", () => {
    it("suggests lines of the section, as items of its list, and sections that are missing", () => {
      const text = `${required}* Go\n* Rust\n\n/|`;
      const found = suggest(text);
      assert.deepEqual(
        found.map(({ kind }) => kind),
        [...found.filter(({ kind }) => kind === "line"), ...found.filter(({ kind }) => kind === "section")].map(
          ({ kind }) => kind,
        ),
      );
      assert.deepEqual(
        found.filter(({ kind }) => kind === "section").map(({ label }) => label),
        ["About the role", "What you will do", "Nice to have", "Our stack", "Benefits"],
      );
      assert.equal(take(text, "Confident SQL"), text.replace("/|", "* Confident SQL"));
      assert.equal(
        take(`${required}1. Go\n2. Rust\n/conf|`, "Confident SQL"),
        `${required}1. Go\n2. Rust\n3. Confident SQL`,
      );
      assert.equal(take(`${required}- /conf|`, "Confident SQL"), `${required}- Confident SQL`);
    });

    it("tells an editor to compare the slash as well", () => {
      assert.deepEqual(
        suggest(`${required}/confi|`).map(({ filter }) => filter),
        ["/confident sql"],
      );
    });

    it("writes sections with the lines of the role, under a blank line", () => {
      const text = `${required}- Go\n/our|`;
      assert.equal(take(text, "Our stack"), `${required}- Go\n\n## Our stack\n\n- Python and PyTorch on our cloud\n`);
      const empty = `---\nrole: ai-engineer\n---\n\n# AI Engineer\n\n/about|`;
      assert.match(
        take(empty, "About the role"),
        /\n## About the role\n\nWe look for an AI engineer to build things\.\n$/,
      );
    });

    it("writes about the job without a bullet", () => {
      const text = `${head}## About the role\n\n/|\n\n## Requirements\n\n- Go\n`;
      assert.match(take(text, "We look for an AI engineer to build things."), /\n\nWe look for an AI engineer/);
    });

    it("suggests the same on an empty line when asked", () => {
      const text = `${required}- Go\n|\n`;
      assert.deepEqual(labels(text), []);
      assert.equal(take(text, "Confident SQL", true), `${required}- Go\n- Confident SQL\n`);
    });

    it("is silent behind other slashes", () => {
      for (const text of ["and/|", "/usr/|", "2/|", "## /|"]) assert.deepEqual(labels(`${required}${text}`), [], text);
    });
  });

  it("says what a line shows, how it fits and how many postings ask for it", () => {
    const found = suggest(`${required}- |`);
    assert.deepEqual(
      found.slice(1, 5).map(({ detail }) => detail),
      [
        "shows a programming language",
        "shows serving models",
        "common, 60 of 100 postings",
        "core, 40 of 100 postings",
      ],
    );
    assert.equal(
      found[1]?.describe(),
      [
        "Fluent Python",
        "Shows what nothing else here shows yet: **a programming language**.",
        "**Python** · core  \n▰▰▰▰▰▰▰▰▱▱ 80 of 100 AI engineer postings ask for it",
      ].join("\n\n"),
    );
  });

  it("cites no rate from a handful of postings", () => {
    const knowledge = compileSample();
    const roles = knowledge.roles.map((role) =>
      role.id === "ai-engineer" ? { ...role, id: "data-scientist", titles: ["Data Scientist"] } : role,
    );
    const few = createWriter({ ...knowledge, roles: roles.filter((_, at) => roles[at]?.experience !== undefined) });
    const [line] = few
      .suggest("# Data Scientist\n\n## Requirements\n\n- PyTorch|")
      .filter(({ kind }) => kind === "line");
    assert.equal(line?.detail, "core");
    assert.doesNotMatch(line?.describe() ?? "", /postings/);
  });

  it("says how a skill fits and how many postings ask for it", () => {
    const sql = suggest(`${required}- SQL|`).find(({ kind }) => kind === "skill");
    assert.equal(sql?.detail, "common, 60 of 100 postings");
    assert.match(sql?.describe() ?? "", /60 of 100 AI engineer postings/);
  });
});
