import picomatch from "picomatch/posix";
import type { Posting } from "./types.ts";

/** Where postings are looked for when no configuration says otherwise. */
export const defaultInclude: readonly string[] = [
  "**/*.job.md",
  "**/*.posting.md",
  "**/{jobs,job-postings,postings,job-descriptions,careers,vacancies}/**/*.md",
];

export type PathMatcher = (path: string) => boolean;

/** A pattern beyond these could take a matcher that goes back and forth very long; an unknown folder's settings bring it along. */
const longestPattern = 200;
const mostStars = 6;

/**
 * Matches workspace-relative paths with forward slashes; case does not matter. Of globs it knows `*`, `**`, `?`, `[…]` and `{…}`;
 * patterns that are too long, or have too many stars, match nothing.
 */
export function createPathMatcher(include: readonly string[]): PathMatcher {
  const fit = include.filter(
    (pattern) => pattern.length <= longestPattern && pattern.split("*").length - 1 <= mostStars,
  );
  return fit.length === 0 ? () => false : picomatch(fit, { nocase: true, dot: false, noextglob: true });
}

/**
 * Whether a Markdown text is meant as a posting: it says so (front matter), its place says so (path), or it reads so (a
 * title that names a role, over a section of duties or requirements). A README is about what lies beside it, and is one only when it declares a role.
 */
export function isPosting(
  posting: Posting,
  path: string | undefined,
  matchesPath: PathMatcher,
  titleRoles: readonly string[],
  isKnownRole: (id: string) => boolean,
): boolean {
  const declared = posting.frontMatter?.roles ?? [];
  if (declared.some((role) => role.value === "none")) return false;
  if (declared.some((role) => isKnownRole(role.value))) return true;
  if (path !== undefined && /(?:^|\/)readme\.[^/]*$/i.test(path)) return false;
  if (path !== undefined && matchesPath(path)) return true;
  const hasPostingSection = posting.sections.some(
    (section) => section.heading !== undefined && ["duties", "required", "mixed"].includes(section.kind),
  );
  // `role:` in front matter has other uses ("role: CEO" on a page about people): an unknown one needs a posting's sections.
  return hasPostingSection && (titleRoles.length > 0 || declared.length > 0);
}
