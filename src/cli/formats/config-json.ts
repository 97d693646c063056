import type { DescribedConfig } from "../../config/describe-config.ts";
import { settleRule } from "../../config/settle-rule.ts";
import type { Origin } from "../../config/types.ts";
import type { Rule } from "../../core/rules/types.ts";

/** The JSON of `config`, version 1: one line. Fields are only ever added to it. */
export function formatConfigJson(
  { name, place, config, effective, show }: DescribedConfig,
  rules: readonly Rule[],
): string {
  const from = (origin: Origin): Origin => (origin.kind === "file" ? { ...origin, path: show(origin.path) } : origin);
  const report = {
    version: 1,
    path: name,
    place: place ?? null,
    config: config.path === undefined ? null : show(config.path),
    files: config.files.map((file) => show(file.path)),
    include: { value: effective.include.value, from: from(effective.include.from) },
    exclude: { value: effective.exclude.value, from: from(effective.exclude.from) },
    allow: effective.allow.map((skill) => ({ skill: skill.value, from: from(skill.from) })),
    rules: rules.map((rule) => {
      const { id, level, options } = settleRule(rule, effective);
      return {
        rule: id,
        level: level.value,
        from: from(level.from),
        options: options?.value ?? {},
        optionsFrom: options === undefined ? null : from(options.from),
      };
    }),
    maps: config.maps.map((map) => ({ path: show(map.path), from: from(map.from) })),
    problems: config.problems.map(({ path, line, column, message }) => ({ path: show(path), line, column, message })),
  };
  return `${JSON.stringify(report)}\n`;
}
