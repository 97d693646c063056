import type {
  ArtifactChange,
  ArtifactLocation,
  Fix,
  Location,
  Log,
  Region,
  ReportingConfiguration,
  ReportingDescriptor,
  Result,
} from "sarif";
import { version } from "../../../package.json";
import { rules } from "../../core/index.ts";
import type { Rule, Severity } from "../../core/rules/types.ts";
import { replaceUnprintable } from "../../core/text/printable.ts";
import type { CheckedFile, CheckedFinding, CheckedFix, Stretch } from "../checked-file.ts";
import { explainTurningOff } from "./explain-turning-off.ts";
import { createFingerprints } from "./fingerprints.ts";
import { uriOfFolder, uriOfPath } from "./path-uri.ts";
import { placeInEditor } from "./place-in-editor.ts";

export interface SarifSurroundings {
  /** Absolute folder that paths are relative to. */
  readonly cwd: string;
  /** Whether something could not be done as asked. */
  readonly isIncomplete: boolean;
}

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const root = "%SRCROOT%";
const levels: Readonly<Record<Severity, NonNullable<ReportingConfiguration["level"]> & Result["level"]>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** SARIF 2.1.0 for code scanning: one run, all rules, every posting that was checked. */
export function formatCheckSarif(files: readonly CheckedFile[], { cwd, isIncomplete }: SarifSurroundings): string {
  // Paths that differ only in what cannot be printed come out the same, and no artifact may be listed twice.
  const locations = new Map(files.map(({ path }) => [locate(path, cwd).uri, locate(path, cwd)]));
  const indices = new Map([...locations.keys()].map((uri, index) => [uri, index]));
  const log: Log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Rolewise", version, semanticVersion: version, rules: rules.map(describeRule) } },
        invocations: [{ executionSuccessful: !isIncomplete }],
        originalUriBaseIds: { [root]: { uri: uriOfFolder(cwd) } },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        artifacts: [...locations.values()].map((location) => ({
          location,
          roles: ["analysisTarget"],
          sourceLanguage: "markdown",
        })),
        results: files.flatMap((file) => {
          const location = locate(file.path, cwd);
          return describeFindings(file, { ...location, index: indices.get(location.uri) as number });
        }),
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function describeRule({ id, summary, why, severity }: Rule): ReportingDescriptor {
  const reason = why.replaceAll("\n", " ");
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: reason },
    help: {
      text: `${summary} ${reason} ${explainTurningOff(id)}`,
      markdown: `${summary}\n\n${why}\n\n${explainTurningOff(id)}`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ["job posting"] },
  };
}

function describeFindings({ findings, text }: CheckedFile, artifactLocation: ArtifactLocation): Result[] {
  const fingerprintOf = createFingerprints(text);
  const locationOf = (stretch: Stretch): Location => ({
    physicalLocation: { artifactLocation, region: regionOf(stretch, text) },
  });
  return findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: escapeMessage(finding.message) },
    locations: [locationOf(finding)],
    partialFingerprints: { "rolewise/v1": fingerprintOf(finding) },
    ...describeRelated(finding, locationOf),
    ...describeFixes(finding, artifactLocation, text),
    ...(finding.skill === undefined ? {} : { properties: { skill: finding.skill } }),
  }));
}

function describeRelated(
  { related }: CheckedFinding,
  locationOf: (stretch: Stretch) => Location,
): Pick<Result, "relatedLocations"> {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map((stretch, id) => ({
      id,
      ...locationOf(stretch),
      message: { text: escapeMessage(stretch.message) },
    })),
  };
}

function describeFixes(
  { fixes }: CheckedFinding,
  { uri, uriBaseId }: ArtifactLocation,
  text: string,
): Pick<Result, "fixes"> {
  // To allow a finding mends nothing, and a tool that applies fixes must not silence it.
  const mending = fixes.filter(({ allows }) => allows === undefined);
  if (mending.length === 0) return {};
  const artifactLocation = { uri, ...(uriBaseId === undefined ? {} : { uriBaseId }) };
  const described = mending.map((fix) => describeFix(fix, artifactLocation, text));
  return { fixes: [...new Map(described.map((fix) => [JSON.stringify(fix), fix])).values()] };
}

function describeFix({ title, edits }: CheckedFix, artifactLocation: ArtifactLocation, text: string): Fix {
  const change: ArtifactChange = {
    artifactLocation,
    replacements: edits.map((edit) => ({
      deletedRegion: regionOf(edit, text),
      ...(edit.text === "" ? {} : { insertedContent: { text: edit.text } }),
    })),
  };
  return { description: { text: escapeMessage(title) }, artifactChanges: [change] };
}

function regionOf({ start, end }: Stretch, text: string): Region {
  const first = placeInEditor(start, text);
  const last = placeInEditor(end, text);
  return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column };
}

function locate(path: string, cwd: string): ArtifactLocation & { readonly uri: string } {
  const { uri, isBelow } = uriOfPath(path, cwd);
  return isBelow ? { uri, uriBaseId: root } : { uri };
}

/** In a message "[words](target)" is a link, and what a posting quotes must not become one. */
function escapeMessage(text: string): string {
  return replaceUnprintable(text).replaceAll("](", "]\\(");
}
