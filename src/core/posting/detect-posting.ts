import picomatch from "picomatch/posix";
import type { Posting } from "./types.ts";

/** Where postings are looked for when no configuration says otherwise. */
export const defaultInclude: readonly string[] = [
  "**/*.job.md",
  "**/*.posting.md",
  "**/{jobs,job-postings,postings,job-descriptions,careers,vacancies}/**/*.md",
];

export type PathMatcher = (path: string) => boolean;

/** Matches workspace-relative paths with forward slashes; case does not matter. */
export function createPathMatcher(include: readonly string[]): PathMatcher {
  return picomatch([...include], { nocase: true, dot: false });
}

/**
 * Whether a Markdown text is meant as a posting: it says so (front matter), its place says so (path), or it reads so (a
 * title that names a role, over a section of duties or requirements). A folder's README is about the folder.
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
  const isReadme = path !== undefined && /(?:^|\/)readme\.[^/]*$/i.test(path);
  if (path !== undefined && !isReadme && matchesPath(path)) return true;
  const hasPostingSection = posting.sections.some(
    (section) => section.heading !== undefined && ["duties", "required", "mixed"].includes(section.kind),
  );
  // `role:` in front matter has other uses ("role: CEO" on a page about people): an unknown one needs a posting's sections.
  return hasPostingSection && (titleRoles.length > 0 || declared.length > 0);
}
