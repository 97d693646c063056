/** The format of rolewise.yaml. The descriptions are what editors show while it is written. */
import * as v from "valibot";
import { defaultInclude } from "../core/posting/detect-posting.ts";
import { longestPattern, mostPatterns } from "../core/text/glob.ts";

/** In characters. */
export const longestPath = 500;
export const longestName = 200;
export const mostNames = 1_000;

const path = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestPath));
const pattern = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestPattern));
/** The metadata is for the schema that editors read, which lists the built-in skills. */
const skill = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestName), v.metadata({ reference: "skill" }));

/** One, or a list of them. */
function some<S extends v.GenericSchema>(item: S, most: number, description: string) {
  return v.optional(v.pipe(v.union([item, v.pipe(v.array(item), v.maxLength(most))]), v.description(description)));
}

export const configSchema = v.strictObject({
  extends: some(
    path,
    mostPatterns,
    "Files like this one, or folders with role maps, that this one builds on: relative paths, the later over the earlier.",
  ),
  include: some(
    pattern,
    mostPatterns,
    `Which Markdown files are job postings by their path, as globs from this folder on. Without it: ${defaultInclude.join(", ")}`,
  ),
  exclude: some(pattern, mostPatterns, "Files that are never checked, as globs from this folder on."),
  allow: some(skill, mostNames, "Skills that fit here, whatever the role maps say: by id, label or alias."),
  rules: v.optional(
    v.pipe(
      v.record(v.string(), v.unknown()),
      v.description("How serious each rule is: a level, or a level and options."),
    ),
  ),
  roles: some(path, mostPatterns, "Files with roles of your own: relative paths or globs."),
  skills: some(path, mostPatterns, "Files with skills of your own: relative paths or globs."),
});

export type ConfigKey = keyof typeof configSchema.entries;
export const configKeys = Object.keys(configSchema.entries) as readonly ConfigKey[];
