import assert from "node:assert/strict";
import fc from "fast-check";
import knowledge from "#knowledge";
import { createEngine } from "../../../src/core/index.ts";
import { extendKnowledge } from "../../../src/knowledge/extend-knowledge.ts";
import { extendBy, tellingsOf, tellingsOn } from "./own-files.ts";

/** Lines of YAML as a file. */
const yaml = (...lines: string[]): string => `${lines.join("\n")}\n`;
const role = (...lines: string[]): string => yaml("id: keeper", "extends: ml-engineer", ...lines);
const skills = (...lines: string[]): string => yaml("skills:", ...lines);

describe("what is told of a company's files", () => {
  const cases: readonly (readonly [fault: string, text: string, told: readonly string[]])[] = [
    ["nothing of an empty file", "", []],
    ["nothing of a file of comments", "# later\n", []],
    ["nothing of keys without a value", role("skills:", "  core:", "titles:"), []],
    [
      "an unknown skill, with the nearest",
      role("skills:", "  core: [kubrnetes]"),
      ["4:10 there is no skill “kubrnetes”; did you mean “kubernetes”?"],
    ],
    [
      "an unknown role to extend, with the nearest",
      yaml("id: keeper", "extends: ml-enginer"),
      ["2:10 there is no role “ml-enginer”; did you mean “ml-engineer”?"],
    ],
    [
      "an unknown duty, with the nearest",
      role("duties:", "  typical: [deploy-model]"),
      ["4:13 there is no duty “deploy-model”; did you mean “deploy-models”?"],
    ],
    [
      "an unknown category, at its key",
      role("categories:", "  bi-tols: unusual"),
      ["4:3 there is no category “bi-tols”; did you mean “bi-tool”?"],
    ],
    [
      "an unknown stakeholder",
      role("stakeholders:", "  close: [salez]"),
      ["4:11 there is no stakeholder “salez”; did you mean “sales”?"],
    ],
    [
      "an unknown setting",
      role("skills:", "  common: [{ skill: r, when: academic-reserch, otherwise: unusual }]"),
      ["4:30 there is no condition “academic-reserch”; did you mean “academic-research”?"],
    ],
    [
      "an unknown key, with the nearest",
      role("titels: [Keeper]"),
      ["3:1 unknown key “titels”; did you mean “titles”?"],
    ],
    [
      "an unknown fit, with the nearest",
      role("skills:", "  comon: [python]"),
      ["4:3 unknown key “comon”; did you mean “common”?"],
    ],
    [
      "a number for a text",
      skills("  - id: kiln", "    label: 7"),
      ["3:12 expected text, found the number 7; put it in quotes"],
    ],
    ["a text for a list", role("titles: Keeper"), ["3:9 expected a list, found “Keeper”"]],
    [
      "a list for skills by fit",
      role("skills: [python]", "label: keeper"),
      ["3:9 expected a group of keys (core, common, adjacent, …), found a list"],
    ],
    [
      "a role without a beginning",
      yaml("id: keeper", "titles: [Keeper]"),
      [
        "1:5 the role “keeper” starts from nothing: add “extends” with the role that it is most like, or a label and skills",
      ],
    ],
    [
      "a built-in role changed without saying so",
      yaml("id: ml-engineer", "titles: [Keeper]"),
      [
        "1:5 the role “ml-engineer” starts from nothing: to change the built-in role add “extends: ml-engineer”; to replace it give a label and skills",
      ],
    ],
    ["a role without an id", yaml("extends: ml-engineer"), ["1:1 “id” is missing"]],
    [
      "an id that no posting could give",
      yaml("id: none", "extends: ml-engineer"),
      ["1:5 this word has a meaning of its own and cannot be an id"],
    ],
    [
      "an id that is none",
      yaml("id: House ML", "extends: ml-engineer"),
      ["1:5 expected a lower-case id such as house-gateway, found “House ML”"],
    ],
    [
      "a skill in two fits",
      role("skills:", "  core: [sql]", "  unusual: [sql]"),
      ["5:13 the skill “sql” stands under “core” already; only the first counts"],
    ],
    [
      "a skill twice in a fit, by two of its names",
      role("skills:", "  core: [k8s, Kubernetes]"),
      ["4:15 the skill “kubernetes” stands twice under “core”; only the first counts"],
    ],
    [
      "a skill both removed and given",
      role("skills:", "  core: [sql]", "remove:", "  skills: [sql]"),
      ["4:10 the skill “sql” stands under “remove” already; only the first counts"],
    ],
    [
      "a duty both typical and atypical",
      role("duties:", "  typical: [build-rag]", "  atypical: [build-rag]"),
      ["5:14 the duty “build-rag” stands under “typical” already; only the first counts"],
    ],
    [
      "something to remove that is not there",
      role("remove:", "  skills: [jira]", "  areas: [programing]"),
      [
        "4:12 there is no “jira” among the skills of the extended role to remove",
        "5:11 there is no “programing” among the areas of the extended role to remove; did you mean “programming”?",
      ],
    ],
    [
      "half a condition",
      role("skills:", "  core: [{ skill: r, when: academic-research }]"),
      ["4:10 “when” and “otherwise” need each other; as it stands the fit holds everywhere"],
    ],
    [
      "an area that nothing shows",
      role("areas:", "  - id: kilns", "    label: kilns"),
      ["4:9 nothing shows this area: it has no skills, duties or phrases that can be used"],
    ],
    [
      "an area shown by what is out of place",
      role("skills:", "  out-of-place: [sql]", "areas:", "  - id: stores", "    skills: [sql, postgresql]"),
      ["7:14 “sql” is out of place in this role, so it can show no area"],
    ],
    ["a template that is no snippet", role("template:", '  required: ["Python and $"]'), ["^4:14 "]],
    [
      "a title that cannot be matched",
      role("titles: ['Keeper (ML']"),
      ["3:10 the phrase “Keeper (ML” cannot be matched: a ( without its )"],
    ],
    [
      "a skill that is new and has no label",
      skills("  - id: powerbi", "    aliases: [Pee Bee Eye]"),
      ["2:9 the skill “powerbi” is new, so it needs a label; to add to a built-in one, did you mean “power-bi”?"],
    ],
    [
      "a name that is taken",
      skills("  - id: kiln", "    label: Kiln", "    aliases: [Power-BI]"),
      ["4:15 “Power-BI” belongs to the skill “power-bi” already; to add to that skill, use its id"],
    ],
    [
      "a name without a word",
      skills("  - id: kiln", "    label: Kiln", "    aliases: ['**']"),
      ["4:15 “**” can never be found: there is no word in it"],
    ],
    [
      "an id twice in a file",
      skills("  - { id: kiln, label: Kiln }", "  - { id: kiln, label: Oven Nine }"),
      ["3:11 the skill id “kiln” is already taken (own.yaml:2)"],
    ],
    [
      "a word in doubt that is no name",
      skills("  - id: kiln", "    label: Kiln", "    ambiguous: { words: [Oven] }"),
      ["4:26 “Oven” is neither the label nor an alias of it"],
    ],
    [
      "an equivalent that is none",
      skills("  - id: kiln", "    label: Kiln", "    equivalents: [airflo]"),
      ["4:19 there is no skill “airflo”; did you mean “airflow”?"],
    ],
    [
      "a year that is none",
      skills("  - id: kiln", "    label: Kiln", "    since: 1815"),
      ["4:12 expected 1940 or more, found the number 1815"],
    ],
    [
      "a doubt that is neither true nor described",
      skills("  - id: kiln", "    label: Kiln", "    ambiguous: maybe"),
      ["4:16 expected true or a group of keys (words, exactCase, needsContext, …), found “maybe”"],
    ],
    [
      "phrases that can never match",
      yaml(
        "duties:",
        "  - id: fire-kilns",
        "    label: firing kilns",
        "    phrases:",
        "      - fire ... kilns",
        '      - "(|)"',
        "      - fire ** kilns",
        "      - fire 🔥 kilns",
        "      - fire \\ kilns",
      ),
      [
        "6:9 the phrase “(|)” cannot be matched: it can be empty",
        "7:9 the phrase “fire ** kilns” cannot be matched: “**” is no word or stem",
        "8:9 the phrase “fire 🔥 kilns” can never match: “🔥” is passed over when postings are read",
        "9:9 the phrase “fire \\ kilns” can never match: “\\” is passed over when postings are read",
      ],
    ],
    [
      "an exception that undoes its phrase",
      yaml(
        "duties:",
        "  - id: fire-kilns",
        "    label: firing kilns",
        "    phrases:",
        "      - fire ... (kiln|kilns)",
        "      - (fire|heat*) kilns by hand",
        "    except: [kilns by]",
      ),
      ["6:9 the phrase “(fire|heat*) kilns by hand” can never count: “except” rules out every way of saying it"],
    ],
    [
      "a duty that nothing names",
      yaml("duties:", "  - id: fire-kilns", "    label: firing kilns"),
      ["2:9 nothing names the duty “fire-kilns”: it has no phrases"],
    ],
    [
      "a file that is neither",
      "- python\n",
      ["1:1 expected a role (id, extends, skills, …) or lists of house skills, duties and stakeholders"],
    ],
    ["an unknown list, with the nearest", "skils: []\n", ["1:1 unknown key “skils”; did you mean “skills”?"]],
    [
      "a list for an area, once",
      role("areas: [[x]]"),
      ["3:9 expected a group of keys (id, label, skills, …), found a list"],
    ],
    ["a key that stands twice", role("label: a", "label: b"), ["4:1 “label” stands here twice; the first is used"]],
  ];
  for (const [fault, text, told] of cases) {
    it(fault, () => {
      const [first] = told;
      if (first?.startsWith("^")) assert.match(tellingsOn(text).join("\n"), new RegExp(first));
      else assert.deepEqual(tellingsOn(text), told);
    });
  }

  it("tells a cycle with its path, and reads its roles all the same", () => {
    const extension = extendBy({
      "a.yaml": yaml("id: a", "extends: b"),
      "b.yaml": yaml("id: b", "extends: c", "skills: { core: [sql] }"),
      "c.yaml": yaml("id: c", "extends: a"),
    });
    assert.deepEqual(tellingsOf(extension), [
      "c.yaml:2:10 these roles extend each other (a → b → c → a); “c” is read as if it extended none",
    ]);
    const a = extension.knowledge.roles.find(({ id }) => id === "a");
    assert.deepEqual(
      a?.skills.map(({ skill }) => skill),
      ["sql"],
    );
  });

  it("tells a role that extends itself where there is none below", () => {
    assert.deepEqual(tellingsOn(yaml("id: keeper", "extends: keeper")), [
      "2:10 “keeper” extends itself, and there is no built-in role of this id",
    ]);
  });

  it("tells a role's id, and a title, that another file has given already", () => {
    const extension = extendBy({
      "a.yaml": yaml("id: a", "extends: ml-engineer", "titles: [Kiln Keeper]"),
      "b.yaml": yaml("id: b", "extends: ml-engineer", "titles: [kiln-keeper, Oven Keeper]"),
      "c.yaml": yaml("id: a", "extends: ai-engineer"),
    });
    assert.deepEqual(tellingsOf(extension), [
      "b.yaml:3:10 the title “kiln-keeper” means the role “a” already (a.yaml:3)",
      "c.yaml:1:5 the role id “a” is already taken (a.yaml:1); to change that role add “extends: a”",
    ]);
    const titles = extension.knowledge.roles.filter(({ id }) => id === "b").flatMap((each) => each.titles);
    assert.deepEqual(titles, ["Oven Keeper"]);
  });

  it("does not blame who speaks of what another fault has cost", () => {
    const extension = extendBy({
      "role.yaml": role("skills:", "  core: [kiln]"),
      "skills.yaml": skills("  - id: kiln", "    label: [Kiln]"),
    });
    assert.deepEqual(
      extension.problems.map(({ path }) => path),
      ["skills.yaml"],
    );
    const unreadable = extendBy({ "role.yaml": role("skills:", "  core: [kiln]"), "skills.yaml": "skills: [" });
    assert.deepEqual(
      unreadable.problems.map(({ path }) => path),
      ["skills.yaml"],
    );
  });

  it("keeps what is valid beside what is not, each with its place", () => {
    const text = role(
      "titles: [7, Keeper, [no], Kiln Keeper, Stoker (]",
      "skills:",
      "  core: [1, sql, kubrnetes]",
      "nonsense: 1",
    );
    const extension = extendBy({ "own.yaml": text });
    const keeper = extension.knowledge.roles.find(({ id }) => id === "keeper");
    assert.deepEqual(keeper?.titles, ["Keeper", "Kiln Keeper"]);
    assert.equal(keeper?.skills.find(({ skill }) => skill === "sql")?.fit, "core");
    assert.deepEqual(
      extension.problems.map(({ line, column }) => `${line}:${column}`),
      ["3:10", "3:21", "3:40", "5:10", "5:18", "6:1"],
    );
    const origins = extension.origins.roles.get("keeper");
    assert.deepEqual(origins?.get("titles Kiln Keeper")?.place, { path: "own.yaml", line: 3, column: 27 });
    assert.deepEqual(origins?.get("skills sql")?.place, { path: "own.yaml", line: 5, column: 13 });
  });

  it("tells the first of very many, and how many more there are", () => {
    const many = Array.from({ length: 400 }, (_, index) => `unknown-${index}`).join(", ");
    const told = tellingsOn(role("skills:", `  core: [${many}]`));
    assert.equal(told.length, 51);
    assert.match(told.at(-1) ?? "", /350 more problems are not listed/);
  });

  it("asks for the nearest word only where it is told", () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, file) => [
        `${file}.yaml`,
        yaml(
          `id: keeper-${file}`,
          "extends: ml-engineer",
          "skills:",
          "  core:",
          ...Array.from({ length: 40 }, (_, at) => `    - odd-${at}`),
        ),
      ]),
    );
    const { problems } = extendBy(files);
    assert.ok(problems.length < 420, `${problems.length} problems`);
    assert.equal(new Set(problems.map(({ path }) => path)).size, 40);
  });

  const refused: readonly (readonly [what: string, text: string, reason: RegExp])[] = [
    [
      "a YAML bomb",
      yaml(
        "a: &a [x, x, x, x, x, x, x, x, x]",
        ..."bcdefg".split("").map((key, at) => `${key}: &${key} [${`*${"abcdef"[at]}, `.repeat(9)}]`),
      ),
      /aliases/,
    ],
    [
      "a list of a long list again and again",
      yaml(`a: &a [${"x, ".repeat(5_000)}]`, ...Array.from({ length: 90 }, (_, at) => `k${at}: *a`)),
      /aliases/,
    ],
    ["a value that holds itself", "id: &a [*a]\n", /holds itself/],
    ["ten megabytes", "x".repeat(10_000_000), /9766 KB; more than 512 KB are not read/],
    ["ten thousand lists within each other", "[".repeat(10_000), /nest/i],
    ["two documents", yaml("id: a", "---", "id: b"), /one/],
    ["no text at all", "\u0000\u0001", /./],
  ];
  for (const [what, text, reason] of refused) {
    it(`refuses ${what}, and goes on with the other files`, () => {
      const extension = extendBy({ "bad.yaml": text, "good.yaml": role() });
      assert.equal(extension.problems.length, 1);
      assert.match(extension.problems[0]?.message ?? "", reason);
      assert.ok(extension.knowledge.roles.some(({ id }) => id === "keeper"));
    });
  }

  it("keeps what stands around an entry that cannot be read, and tells of nothing that the fault took away", () => {
    const own = skills("  - id: zoglin", "    label: 'Zoglin", "  - id: zogma", "    label: Zogma");
    const broken = yaml("id: warden", "extends: [", "label: warden", "skills:", "  core: [zogma]");
    const { knowledge, problems } = extendBy({ "own.yaml": own, "role.yaml": broken });
    assert.deepEqual(
      problems.map(({ path, message }) => [path, /[.] .*$/.exec(message)?.[0]]),
      [
        ["own.yaml", ". Line 3 is left out; the rest holds"],
        ["role.yaml", ". Line 2 is left out; the rest holds"],
      ],
    );
    assert.ok(knowledge.skills.some(({ id }) => id === "zogma"));
    assert.ok(knowledge.roles.find(({ id }) => id === "warden")?.skills.some(({ skill }) => skill === "zogma"));
  });

  it("refuses phrases that would blow up the search, and keeps the others", () => {
    const phrases = Array.from({ length: 400 }, (_, index) => `      - fire* ... (kiln${index}|oven*|furnace*|) ... k`);
    const extension = extendBy({
      "own.yaml": yaml("duties:", "  - id: fire-kilns", "    label: firing kilns", "    phrases:", ...phrases),
    });
    const duty = extension.knowledge.duties.find(({ id }) => id === "fire-kilns");
    assert.ok((duty?.phrases.length ?? 0) > 100 && (duty?.phrases.length ?? 0) < 400, `${duty?.phrases.length}`);
    assert.match(extension.problems[0]?.message ?? "", /is one too many that begins like “fir…”/);
  });

  it("refuses more words than there are numbers for", () => {
    const names = Array.from({ length: 9_000 }, (_, index) => `  - { id: s${index}, label: Zog${index} }`);
    const extension = extendBy({ "own.yaml": skills(...names) });
    assert.match(extension.problems[0]?.message ?? "", /a company's files may name \d+ different words/);
    const { index } = createEngine(extension.knowledge);
    assert.ok(index().skills.has("s1"));
  });

  it("gives knowledge that can be checked with, whatever the files hold", () => {
    const word = fc.constantFrom(
      "id",
      "extends",
      "keeper",
      "ml-engineer",
      "skills",
      "core",
      "python",
      "duties",
      "typical",
      "areas",
      "label",
      "phrases",
      "titles",
      "remove",
      "replace",
      "ambiguous",
      "(a|",
      "...",
      "constructor",
      "a*",
      "true",
      "3",
    );
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, word, fc.integer(), fc.constant(null), tie("list"), tie("group")),
      list: fc.array(tie("value"), { maxLength: 4 }),
      group: fc.dictionary(word, tie("value"), { maxKeys: 6 }),
    }));
    const posting = "# Keeper\n\n## Requirements\n\n- Python and SQL\n";
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            tree.group.map((data) => JSON.stringify(data)),
            fc.string(),
          ),
          { maxLength: 3 },
        ),
        (texts) => {
          const files = texts.map((text, index) => ({ path: `${index}.yaml`, text }));
          const { knowledge: extended, problems } = extendKnowledge(knowledge, files);
          for (const { line, column } of problems) assert.ok(line >= 1 && column >= 1);
          if (extended.roles.length > knowledge.roles.length)
            assert.equal(
              createEngine(extended).check(posting, { force: true, today: "2026-01-31" }).failures.length,
              0,
            );
        },
      ),
      { numRuns: 60 },
    );
  });
});
