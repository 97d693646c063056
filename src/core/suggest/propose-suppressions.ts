import { createNextLineFinder } from "../suppressions/next-line.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import type { L10n } from "../text/l10n.ts";
import { overlaps } from "../text/span.ts";
import type { Finding } from "../types.ts";
import { proposeRules } from "./propose-rules.ts";
import { proposeSkillIds } from "./propose-skill-ids.ts";
import type { CommentPlace } from "./read-comment-place.ts";
import type { Draft, Proposal } from "./types.ts";

const opener = "<!--";
const longestComment = 500;

/** What could be written in a comment that tells Rolewise to leave something alone: its name, rules, skills in their brackets. */
export function proposeSuppressions(
  l10n: L10n,
  draft: Draft,
  place: CommentPlace,
  asked: boolean,
): readonly Proposal[] {
  const { text } = draft.result.posting;
  const bare = { ...draft, result: draft.check(withoutComment(text, place)) };
  if (place.kind === "skill") return proposeSkillIds(l10n, bare, []);
  if (place.kind === "name") {
    // Where there is nothing to leave alone, a comment is for something else.
    const isWanted = place.isOurs || asked || bare.result.findings.length > 0;
    return isWanted ? proposeNames(l10n, text, place) : [];
  }
  const near = place.name === "disable-next-line" ? findNear(bare, place) : [];
  return [...proposePairs(near), ...proposeRules(bare.result, near)];
}

/** The text with blanks in the comment's place: half written, it hides what it speaks of, and all the rest of the posting. */
function withoutComment(text: string, { start, typed }: CommentPlace): string {
  const end = typed.end + (/^[^\r\n]*?-->/.exec(text.slice(typed.end, typed.end + longestComment))?.[0].length ?? 0);
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

/** What is found in the line that the comment speaks of. */
function findNear({ result: { posting, findings } }: Draft, { start, typed }: CommentPlace): readonly Finding[] {
  const next = createNextLineFinder(posting)({ start, end: typed.end });
  return findings.filter((finding) => overlaps(finding, next));
}

/** The rule with the very skill: nothing else is left alone by mistake. */
function proposePairs(near: readonly Finding[]): readonly Proposal[] {
  const pairs = new Map(
    near.flatMap(({ rule, skill, message }) => (skill === undefined ? [] : [[`${rule}(${skill})`, message]])),
  );
  return [...pairs].map(([pair, message]) => ({
    kind: "rule",
    label: pair,
    detail: "",
    insert: pair,
    isSnippet: false,
    describe: () => escapeMarkdown(message),
  }));
}

function proposeNames(l10n: L10n, text: string, { start, typed }: CommentPlace): readonly Proposal[] {
  const lead = typed.start === start + opener.length ? " " : "";
  const names: Readonly<Record<string, string>> = {
    "disable-next-line": l10n.t("Nothing is said about the next line."),
    disable: l10n.t("From here on nothing is said."),
    enable: l10n.t("From here on everything is said again."),
    "disable-file": l10n.t("Nothing is said about this posting."),
  };
  const more = l10n.t("Rules may be named behind it, with skills in brackets; a reason stands behind two dashes.");
  return Object.entries(names).map(([name, meaning]) => ({
    kind: "comment",
    label: `rolewise-${name}`,
    detail: meaning,
    insert: `${lead}rolewise-${name} $1${closingFor(text.slice(typed.end))}`,
    isSnippet: true,
    describe: () => more,
    leadsOn: true,
  }));
}

/** What the comment still lacks at its end; Markdown editors close the bracket that it began with by themselves. */
function closingFor(rest: string): string {
  if (/^[^\r\n]*-->/.test(rest.slice(0, longestComment))) return "";
  return rest.startsWith(">") ? " --" : " -->";
}
