import { createPathMatcher } from "../text/glob.ts";
import type { Posting } from "./types.ts";

/** Where postings are looked for when no configuration says otherwise. */
export const defaultInclude: readonly string[] = [
  "**/*.job.md",
  "**/*.posting.md",
  "**/{jobs,job-postings,postings,job-descriptions,careers,vacancies}/**/*.{md,markdown}",
];

/**
 * What the configuration says of a document's path: postings lie there, nothing is checked there, or neither, so that the
 * text decides.
 */
export type Place = "included" | "excluded" | "elsewhere";

const isIncluded = createPathMatcher(defaultInclude);

/** The place of a path, with forward slashes, where no configuration speaks of it. */
export function placeByDefault(path: string | undefined): Place {
  return path !== undefined && isIncluded(path) ? "included" : "elsewhere";
}

/**
 * Whether a Markdown text is meant as a posting: it says so (front matter), its place says so (path), or it reads so (a
 * title that names a role, over a section of duties or requirements). A README is about what lies beside it, and is one only when it declares a role.
 */
export function isPosting(
  posting: Posting,
  path: string | undefined,
  place: Place,
  titleRoles: readonly string[],
  isKnownRole: (id: string) => boolean,
): boolean {
  const declared = posting.frontMatter?.roles ?? [];
  if (place === "excluded" || declared.some((role) => role.value === "none")) return false;
  if (declared.some((role) => isKnownRole(role.value))) return true;
  if (path !== undefined && /(?:^|\/)readme\.[^/]*$/i.test(path)) return false;
  if (place === "included") return true;
  const hasPostingSection = posting.sections.some(
    (section) => section.heading !== undefined && ["duties", "required", "mixed"].includes(section.kind),
  );
  // `role:` in front matter has other uses ("role: CEO" on a page about people): an unknown one needs a posting's sections.
  return hasPostingSection && (titleRoles.length > 0 || declared.length > 0);
}
