import type { Rule } from "../../src/core/rules/types.ts";
import type { GeneratedFile } from "./generated-file.ts";

interface Manifest {
  readonly contributes?: {
    readonly configuration?: { readonly title?: string; readonly properties?: Readonly<Record<string, unknown>> };
    readonly snippets?: unknown;
  };
}

const levels = {
  error: "Report it as an error.",
  warning: "Report it as a warning.",
  info: "Report it as information.",
  off: "Do not report it.",
};

/** package.json with the parts that follow from rules and snippets: the setting `rolewise.rules`, and the snippets' path. */
export function generateManifest(text: string, rules: readonly Rule[]): GeneratedFile {
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
      snippets: [{ language: "markdown", path: "./snippets/postings.json" }],
    },
  };
  // Biome, like npm, keeps every list of a package.json on several lines.
  return { path: "package.json", text: `${JSON.stringify(next, null, 2)}\n` };
}

function describeRules(rules: readonly Rule[]): unknown {
  return {
    type: "object",
    scope: "resource",
    default: {},
    additionalProperties: false,
    markdownDescription: "How serious each rule is. A rule that is not named here keeps its own level.",
    properties: Object.fromEntries(
      rules.map(({ id, summary, severity }) => [
        id,
        {
          type: "string",
          enum: Object.keys(levels),
          enumDescriptions: Object.values(levels),
          markdownDescription: `${summary} Default: \`${severity}\`.`,
        },
      ]),
    ),
  };
}
