import type { Severity } from "../core/rules/types.ts";
import { type CheckSettings, checkOptions, explainRole, readCheckSettings } from "./check-settings.ts";
import { checkSources } from "./check-sources.ts";
import type { CheckedFile, FixesWanted } from "./checked-file.ts";
import type { Command } from "./command.ts";
import { createComplaints } from "./complaints.ts";
import { openConfigs } from "./configs.ts";
import { formatCheckJson } from "./formats/check-json.ts";
import { formatCheckText } from "./formats/check-text.ts";
import { formatCheckGithub } from "./formats/github.ts";
import { formatCheckJunit } from "./formats/junit.ts";
import { createPaint } from "./formats/paint.ts";
import { formatCheckSarif } from "./formats/sarif.ts";
import type { Io } from "./io.ts";
import { listAlternatives } from "./options.ts";
import { sourceFromStdin, sourcesFromPaths } from "./sources.ts";

export const check: Command = {
  name: "check",
  usage: "[PATH…] [options]",
  summary: "list what does not fit in job postings",
  options: checkOptions,
  notes: [
    "A file that is named is always checked. A folder (the current one when no path is given) is searched for",
    "*.job.md, *.posting.md and Markdown in folders named jobs, job-postings, postings, job-descriptions, careers",
    "or vacancies, and the current folder may itself stand in one of these; rolewise.yaml can say otherwise. Passed",
    "over are node_modules, names that begin with a dot, and a README, which is no posting unless it is named or its",
    "front matter declares a role.",
    "",
    "The nearest rolewise.yaml holds, from a posting's folder up to the root of its repository.",
    "",
    "Exit code: 0 when nothing is found at or above --fail-on, 1 when something is, 2 when something could not be",
    "done as asked, such as reading a file or a rolewise.yaml.",
  ],
  async run(args, io, engine) {
    const settings = readCheckSettings(args);
    if ("usage" in settings) return settings;
    const complaints = createComplaints(io.stderr);
    const paths = settings.paths.length === 0 ? ["."] : settings.paths;
    const configs = await openConfigs(args, settings.stdin ? [] : paths, io, engine, complaints);
    if ("usage" in configs) return configs;
    const sources = settings.stdin
      ? [await sourceFromStdin(settings.stdinPath, io, configs)]
      : await sourcesFromPaths(paths, io, configs, complaints);
    const problem = explainRole(args, sources, engine);
    if (problem !== undefined) return problem;
    const files = checkSources(sources, settings, io.today, complaints, fixesWanted[settings.format]);
    if (files.length === 0 && complaints.count() === 0)
      io.stderr.write(
        `No postings found in ${listAlternatives(paths.map((path) => `“${path}”`))}. A file is checked anywhere when you name it.\n`,
      );
    const isIncomplete = complaints.count() > 0;
    io.stdout.write(format(files, settings, io, isIncomplete));
    if (isIncomplete) return 2;
    return files.some(({ findings }) => findings.some(({ severity }) => isFailure(severity, settings.failOn))) ? 1 : 0;
  },
};

const fixesWanted: Readonly<Record<CheckSettings["format"], FixesWanted>> = {
  text: "safe",
  json: "all",
  sarif: "all",
  github: "none",
  junit: "none",
};

function format(files: readonly CheckedFile[], settings: CheckSettings, io: Io, isIncomplete: boolean): string {
  switch (settings.format) {
    case "text":
      return formatCheckText(files, createPaint(io.stdout, io.env));
    case "json":
      return formatCheckJson(files);
    case "sarif":
      return formatCheckSarif(files, { cwd: io.cwd, isIncomplete });
    case "github":
      return formatCheckGithub(files);
    case "junit":
      return formatCheckJunit(files, (severity) => isFailure(severity, settings.failOn));
  }
}

const severities: readonly Severity[] = ["info", "warning", "error"];

function isFailure(severity: Severity, failOn: CheckSettings["failOn"]): boolean {
  return failOn !== "never" && severities.indexOf(severity) >= severities.indexOf(failOn);
}
