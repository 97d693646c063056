import type { Severity } from "../core/rules/types.ts";
import { checkOptions, readCheckSettings } from "./check-settings.ts";
import { checkSources } from "./check-sources.ts";
import { type CheckedFile, countSeverities } from "./checked-file.ts";
import type { Command } from "./command.ts";
import { createComplaints } from "./complaints.ts";
import { formatCheckJson } from "./formats/check-json.ts";
import { formatCheckText } from "./formats/check-text.ts";
import { createPaint } from "./formats/paint.ts";
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
    "or vacancies, and the current folder may itself stand in one of these. Passed over are node_modules, names that",
    "begin with a dot, and a README, which is no posting unless it is named or its front matter declares a role.",
    "",
    "Exit code: 0 when nothing is found at or above --fail-on, 1 when something is, 2 when something could not be",
    "done as asked, such as reading a file.",
  ],
  async run(args, io, engine) {
    const settings = readCheckSettings(args);
    if ("usage" in settings) return settings;
    const complaints = createComplaints(io.stderr);
    const paths = settings.paths.length === 0 ? ["."] : settings.paths;
    const sources = settings.stdin
      ? [await sourceFromStdin(settings.stdinPath, io)]
      : sourcesFromPaths(paths, io, complaints);
    const files = checkSources(sources, settings, io.today, engine, complaints);
    if (files.length === 0 && complaints.count() === 0)
      io.stderr.write(
        `No postings found in ${listAlternatives(paths.map((path) => `“${path}”`))}. A file is checked anywhere when you name it.\n`,
      );
    io.stdout.write(
      settings.format === "json" ? formatCheckJson(files) : formatCheckText(files, createPaint(io.stdout, io.env)),
    );
    if (complaints.count() > 0) return 2;
    return fails(files, settings.failOn) ? 1 : 0;
  },
};

function fails(files: readonly CheckedFile[], failOn: Severity | "never"): boolean {
  const { error, warning, info } = countSeverities(files);
  switch (failOn) {
    case "never":
      return false;
    case "error":
      return error > 0;
    case "warning":
      return error + warning > 0;
    case "info":
      return error + warning + info > 0;
  }
}
