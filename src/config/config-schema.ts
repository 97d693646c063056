/** The format of rolewise.yaml. The descriptions are what editors show while it is written. */
import * as v from "valibot";
import { defaultInclude } from "../core/posting/detect-posting.ts";
import type { Rule } from "../core/rules/types.ts";
import { ruleLevels } from "../core/rules/types.ts";
import { longestPattern, mostPatterns } from "../core/text/glob.ts";

/** In characters. */
export const longestPath = 500;
export const longestName = 200;
export const mostNames = 1_000;

const path = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestPath));
const pattern = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestPattern));
const skill = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestName));

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

/** The format with each rule by its name, which is what editors complete and check the file by. */
export function describeConfig(rules: readonly Rule[]): v.GenericSchema {
  const entries = rules.map(({ id, summary, severity, options }) => {
    const level = v.picklist(ruleLevels);
    const setting =
      options === undefined
        ? v.union([level, v.strictTuple([level])])
        : v.union([level, v.strictTuple([level]), v.strictTuple([level, options])]);
    return [id, v.optional(v.pipe(setting, v.description(`${summary} Default: ${severity}.`)))] as const;
  });
  return v.strictObject({
    ...configSchema.entries,
    rules: v.optional(
      v.pipe(
        v.strictObject(Object.fromEntries(entries)),
        v.description(configSchema.entries.rules.wrapped.pipe[1].description),
      ),
    ),
  });
}
