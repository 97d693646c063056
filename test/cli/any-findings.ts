import fc from "fast-check";
import type { CheckedFile, CheckedFinding, Stretch } from "../../src/cli/checked-file.ts";
import { createLineIndex, rules } from "../../src/core/index.ts";

const awkward = fc.constantFrom(
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\uFFFE",
  "\uD800",
  "\n",
  "\r\n",
  "\t",
  "::error::",
  "%0A",
  "%",
  ",",
  ":",
  "]]>",
  "<!--",
  "&lt;",
  '"',
  "'",
  "<b>",
  "[a](b)",
  "{0}",
  "🦊",
  "שלום",
  "\u202E",
);
/** Words that a message, a path or a fix may hold when a text is out to break something. */
export const anyWords = fc
  .array(fc.oneof(awkward, fc.string({ unit: "binary" })), { maxLength: 6 })
  .map((parts) => parts.join(" "));

const anyText = fc
  .array(fc.oneof(fc.constantFrom("\n", "\r\n", "\r", "Tableau", "🦊"), fc.string()), { maxLength: 12 })
  .chain((parts) => fc.constantFrom("", "\uFEFF").map((mark) => mark + parts.join("")));

/** A file with findings at any places of any text. */
export const anyCheckedFile: fc.Arbitrary<CheckedFile> = anyText.chain((text) => {
  const lines = createLineIndex(text);
  const offset = fc.nat({ max: text.length });
  const stretch: fc.Arbitrary<Stretch> = fc
    .tuple(offset, offset)
    .map(([a, b]) => ({ start: lines.positionAt(Math.min(a, b)), end: lines.positionAt(Math.max(a, b)) }));
  const edit = fc.record({ at: stretch, text: anyWords }).map(({ at, text: words }) => ({ ...at, text: words }));
  const finding: fc.Arbitrary<CheckedFinding> = fc
    .record({
      at: stretch,
      rule: fc.constantFrom(...rules.map(({ id }) => id)),
      severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
      message: anyWords,
      skill: fc.option(anyWords, { nil: undefined }),
      fixes: fc.array(
        fc.record({ title: anyWords, safe: fc.boolean(), edits: fc.array(edit, { minLength: 1, maxLength: 2 }) }),
        {
          maxLength: 2,
        },
      ),
      related: fc.array(fc.record({ at: stretch, message: anyWords }), { maxLength: 2 }),
    })
    .map(({ at, related, ...rest }) => ({
      ...at,
      ...rest,
      related: related.map(({ at: place, message }) => ({ ...place, message })),
    }));
  return fc.record({
    path: anyWords.map((words) => `a${words}.md`),
    text: fc.constant(text),
    role: fc.constant("ai-engineer"),
    roleSource: fc.constant("title" as const),
    roleReason: anyWords,
    findings: fc.array(finding, { maxLength: 4 }),
    fixesMade: fc.constant(0),
  });
});
