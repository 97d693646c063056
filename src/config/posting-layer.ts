import type { EngineIndex } from "../core/lookup/engine-index.ts";
import { readFrontMatter } from "../core/posting/front-matter.ts";
import { readRuleSetting } from "../core/rules/read-setting.ts";
import type { Rule } from "../core/rules/types.ts";
import { createLineIndex } from "../core/text/line-index.ts";
import type { Span } from "../core/text/span.ts";
import type { Layer, Origin } from "./types.ts";

/** What a posting's front matter says of how it is checked, to show it beside the configuration. What is wrong in it is told by the check. */
export function readPostingLayer(
  path: string,
  text: string,
  { skillNames }: Pick<EngineIndex, "skillNames">,
  rules: readonly Rule[],
): Layer {
  const lines = createLineIndex(text);
  const from = ({ start }: Span): Origin => {
    const { line, column } = lines.positionAt(start);
    return { kind: "file", path, line, column };
  };
  const said = readFrontMatter(text);
  const settings = (said?.rules ?? []).flatMap(({ rule: { value: id, span }, value }) => {
    const rule = rules.find((known) => known.id === id);
    const setting = rule && readRuleSetting(rule, value).setting;
    return setting === undefined ? [] : [[id, { value: setting, from: from(span) }] as const];
  });
  return {
    allow: (said?.allow ?? []).flatMap(({ value, span }) => {
      const skill = skillNames.find(value);
      return skill === undefined ? [] : [{ value: skill.id, from: from(span) }];
    }),
    rules: Object.fromEntries(settings),
  };
}
