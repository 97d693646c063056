import { listOptions } from "../../src/core/rules/list-options.ts";
import type { Rule } from "../../src/core/rules/types.ts";
import type { GeneratedFile } from "./generated-file.ts";
import type { Texts } from "./localisation.ts";
import { describeSetting, englishWords, levelNames, type SettingWords } from "./rule-schema.ts";

interface Manifest {
  readonly contributes?: {
    readonly configuration?: { readonly title?: string; readonly properties?: Readonly<Record<string, unknown>> };
    readonly snippets?: unknown;
  };
}

const keys: SettingWords = {
  level: (level) => `%level.${level}%`,
  rule: ({ id }) => `%rule.${id}%`,
  option: ({ id }, { name }) => `%rule.${id}.${name}%`,
};

interface GeneratedManifest {
  readonly file: GeneratedFile;
  /** What the manifest's %keys% stand for, in English. */
  readonly texts: Texts;
  /** Keys without a text. */
  readonly faults: readonly string[];
}

/**
 * package.json with the parts that follow from rules and snippets: the setting `rolewise.rules`, and the snippets' paths. The
 * texts are those of package.nls.json that the manifest uses, and the rules' own.
 */
export function generateManifest(
  text: string,
  nls: string,
  rules: readonly Rule[],
  snippets: readonly string[],
): GeneratedManifest {
  const manifest = JSON.parse(text) as Manifest;
  const configuration = manifest.contributes?.configuration;
  const next = {
    ...manifest,
    contributes: {
      ...manifest.contributes,
      configuration: {
        title: "Rolewise",
        ...configuration,
        properties: { ...configuration?.properties, "rolewise.rules": describeRules(rules) },
      },
      snippets: snippets.map((path) => ({ language: "markdown", path: `./${path}` })),
    },
  };
  // Biome, like npm, keeps every list of a package.json on several lines.
  const file = { path: "package.json", text: `${JSON.stringify(next, null, 2)}\n` };
  const known: Texts = { ...(JSON.parse(nls) as Texts), ...wordRules(rules) };
  const used = [...new Set(Array.from(file.text.matchAll(/"%([^%"]+)%"/g), (match) => match[1] as string))];
  return {
    file,
    texts: Object.fromEntries(used.flatMap((key) => (known[key] === undefined ? [] : [[key, known[key]]]))),
    faults: used.filter((key) => known[key] === undefined).map((key) => `package.nls.json: add a text for ${key}.`),
  };
}

function wordRules(rules: readonly Rule[]): Texts {
  return Object.fromEntries([
    ...levelNames.map((level) => [`level.${level}`, englishWords.level(level)]),
    ...rules.flatMap((rule) => [
      [`rule.${rule.id}`, englishWords.rule(rule)],
      ...listOptions(rule).map((option) => [`rule.${rule.id}.${option.name}`, englishWords.option(rule, option)]),
    ]),
  ]);
}

function describeRules(rules: readonly Rule[]): unknown {
  return {
    type: "object",
    scope: "resource",
    default: {},
    additionalProperties: false,
    markdownDescription: "%setting.rules%",
    properties: Object.fromEntries(rules.map((rule) => [rule.id, describeSetting(rule, keys)])),
  };
}
