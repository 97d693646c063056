import { fillIn, showPlaceholders } from "../drafts/placeholders.ts";
import { insertSection } from "../fixes/insert-section.ts";
import type { Fix } from "../fixes/types.ts";
import type { Posting, Section, Sentence } from "../posting/types.ts";
import type { Span } from "../text/span.ts";
import { showsDuties, showsRequirements, statementsOf } from "./shows-parts.ts";
import type { Report, Rule, RuleContext } from "./types.ts";

export const requireSections: Rule = {
  id: "require-sections",
  summary: "The posting does not say what the person will do, or what they should bring.",
  why: `A title alone says little, a young one least: one company's AI engineer is another's data scientist. What the
person will do and what they should bring is what applicants judge by, and what everything else here is checked against. The
rule speaks only where neither a heading nor anything in the text shows the part, and leaves a posting alone that has only
been begun.`,
  severity: "info",
  examples: {
    good: [
      {
        title: "the duties stand in running text, without a heading",
        text: "# AI Engineer\n\nYou will bring language models to production and keep them fast.\n\n## Requirements\n\n- Python\n- Docker\n- Experience with PyTorch\n- Git\n- SQL\n",
      },
      {
        title: "a posting that has only been begun",
        text: "# AI Engineer\n\n## Requirements\n\n- Python\n",
      },
    ],
    bad: [
      {
        title: "nothing says what the person will do",
        text: `# Data Analyst

## Requirements

- Strong SQL
- Tableau or Power BI
- Statistics
- Curiosity
- Good English
`,
        expect: [{ quote: "Data Analyst" }],
      },
      {
        title: "nothing says what the person should bring",
        text: `# Data Analyst

**Tasks**

- Build dashboards for marketing
- Track how campaigns do
- Answer questions about our figures
- Present what you find
- Keep the definitions of our figures
`,
        expect: [{ quote: "Data Analyst" }],
      },
    ],
  },
  *check(context) {
    const { posting, duties } = context;
    const statements = statementsOf(posting);
    const counts = countByKind(statements);
    const [does, asks] = [counts.get("duties") ?? 0, (counts.get("required") ?? 0) + (counts.get("preferred") ?? 0)];
    // Running text without any of the sections is another kind of posting, and no worse for it.
    if (Math.max(does, asks) < fewestStatements) return;
    // A heading without anything under it yet is a beginning.
    const kinds = new Set(posting.sections.flatMap(({ heading, kind }) => (heading === undefined ? [] : [kind])));
    if (kinds.has("mixed")) return;
    if (!kinds.has("duties") && !showsDuties(posting, statements, duties)) yield report(context, "duties");
    if (!kinds.has("required") && !kinds.has("preferred") && !showsRequirements(posting, statements))
      yield report(context, "required");
  },
};

type Part = "duties" | "required";

/** With fewer statements in the section that is there a posting is still being begun. */
const fewestStatements = 3;
/** In characters. What is longer is no title but a sentence. */
const longestTitle = 120;

const words: Readonly<Record<Part, { readonly missing: string; readonly section: string; readonly formal: string }>> = {
  duties: {
    missing:
      "Nothing here says what the person will do. The same title means different work in different places, so people cannot tell whether this is for them. Add a section of duties.",
    section: "duties",
    formal: "Responsibilities",
  },
  required: {
    missing:
      "Nothing here says what the person should bring, so people cannot tell whether to apply. Add a section of requirements, with only what the job needs.",
    section: "requirements",
    formal: "Requirements",
  },
};

/** How many statements stand in the sections of each kind that have a heading. */
function countByKind(statements: readonly Sentence[]): ReadonlyMap<Section["kind"], number> {
  const counts = new Map<Section["kind"], number>();
  for (const { block, section } of statements) {
    if (section.heading === undefined || block.kind === "heading") continue;
    counts.set(section.kind, (counts.get(section.kind) ?? 0) + 1);
  }
  return counts;
}

function report(context: RuleContext, part: Part): Report {
  return {
    span: placeOf(context.posting, part),
    message: words[part].missing,
    fixes: () => addSection(context, part),
  };
}

/** The title; where there is none, the heading of what is there. */
function placeOf({ title, sections }: Posting, part: Part): Span {
  if (title !== undefined && title.span.end - title.span.start <= longestTitle) return title.span;
  const there = sections.find(({ kind, heading }) => heading !== undefined && kind === counterpartOf(part));
  return there?.heading?.content ?? title?.span ?? { start: 0, end: 0 };
}

function counterpartOf(part: Part): Section["kind"] {
  return part === "duties" ? "required" : "duties";
}

/** The section as the role's map would have it, to be adapted. */
function addSection({ posting, role, index }: RuleContext, part: Part): Fix[] {
  const { sections } = posting;
  const map = index.roles.get(role.ids[0] ?? "");
  const lines = map?.template[part] ?? [];
  const isHeaded = (kind: Section["kind"]) => (section: Section) =>
    section.kind === kind && section.heading !== undefined;
  const first = sections.find(isHeaded(counterpartOf(part))) ?? sections.find(isHeaded("preferred"));
  if (map === undefined || lines.length === 0 || first === undefined) return [];
  const items = lines.map((line) => () => showPlaceholders(fillIn(line, { role: map.withArticle })));
  const speaksToYou = sections.some(({ heading }) => /\byou(?:r|[’']\w+)?\b/i.test(heading?.text ?? ""));
  const usual = index.knowledge.drafts.sections.find((section) => section.part === part)?.heading;
  const title = (speaksToYou ? usual : undefined) ?? words[part].formal;
  // Duties stand before what they ask for, requirements behind the last of the duties.
  const behind = (part === "duties" ? sections[first.index - 1] : undefined) ?? lastOfKind(sections, first);
  const edit = insertSection(posting, behind, { title, items, like: first }, []);
  return [{ title: `Add the ${words[part].section} of ${map.withArticle}, to be adapted`, safe: false, edits: [edit] }];
}

/** The last of a run of sections of one kind. */
function lastOfKind(sections: readonly Section[], first: Section): Section {
  let last = first;
  for (let next = sections[last.index + 1]; next?.kind === first.kind; next = sections[last.index + 1]) last = next;
  return last;
}
