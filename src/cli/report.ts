import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { isMarkdownName } from "../config/markdown-files.ts";
import { renderReport } from "../core/report/html/render-report.ts";
import { reportStyles } from "../core/report/html/styles.ts";
import { renderCsv } from "../core/report/render-csv.ts";
import { renderMarkdown, renderMarkdownFile } from "../core/report/render-markdown.ts";
import { createReport, reportPosting } from "../core/report/report-posting.ts";
import type { Report } from "../core/report/types.ts";
import { explainRole, roleOption } from "./check-settings.ts";
import { type Command, lastValue } from "./command.ts";
import { createComplaints } from "./complaints.ts";
import { configOption, openConfigs } from "./configs.ts";
import type { Io } from "./io.ts";
import { explainFileError } from "./read-text.ts";
import { sourcesFromPaths } from "./sources.ts";
import { workOn } from "./work-on.ts";

const formats = ["html", "markdown", "csv"] as const;
type Format = (typeof formats)[number];

export const report: Command = {
  name: "report",
  usage: "PATH… [options]",
  summary: "write a report of job postings: how each reads, what it shows and asks for, what was found",
  options: ({ knowledge }) => ({
    format: {
      value: "FORMAT",
      choices: formats,
      summary: "html, markdown or csv; without it, what the ending of --out says, else html",
    },
    out: { value: "FILE", summary: "write to this file; without it, to standard output" },
    ...configOption,
    ...roleOption(knowledge),
  }),
  notes: [
    "Of several postings the report has an index first. A folder is searched for postings as check does it.",
    "The HTML is one file that needs nothing else; the CSV has a row for each finding.",
    "",
    "Exit code: 0, or 2 when something could not be done as asked, such as reading a file.",
  ],
  async run(args, io, engine) {
    if (args.positionals.length === 0) return { usage: "report needs a file or a folder: rolewise report PATH…" };
    const complaints = createComplaints(io.stderr);
    const options = { role: lastValue(args, "role"), today: io.today };
    const configs = await openConfigs(args, args.positionals, io, engine, complaints);
    if ("usage" in configs) return configs;
    const sources = await sourcesFromPaths(args.positionals, io, configs, complaints);
    const unknown = explainRole(args, sources, engine);
    if (unknown !== undefined) return unknown;
    const postings = sources.flatMap((source) => {
      const { engine } = source;
      const done = workOn(source, complaints, (text) => {
        const result = engine.check(text, { ...source.options, ...options });
        // Made here and not later: it reads the fixes, and rules may break down over those too.
        return { text, result, report: result.isPosting ? reportPosting(engine, result, source.path) : undefined };
      });
      return done?.report ?? [];
    });
    if (postings.length === 0 && complaints.count() === 0)
      complaints.tell(
        args.positionals.join(" "),
        "No postings found. A file is reported on anywhere when you name it.",
      );
    if (postings.length > 0) {
      const out = lastValue(args, "out");
      const format = (lastValue(args, "format") ?? formatOf(out)) as Format;
      const problem = write(render(createReport(engine, postings), format, out !== undefined), out, io);
      if (problem !== undefined) complaints.tell(out ?? "", problem);
    }
    return complaints.count() > 0 ? 2 : 0;
  },
};

/** By the name of the file to write, where no format is asked for. */
function formatOf(out: string | undefined): Format {
  if (out !== undefined && isMarkdownName(out)) return "markdown";
  return out?.toLowerCase().endsWith(".csv") ? "csv" : "html";
}

function render(made: Report, format: Format, isFile: boolean): string {
  switch (format) {
    case "html":
      return renderReport(made, { policy: policyFor(reportStyles) });
    case "markdown":
      return isFile ? renderMarkdownFile(made) : renderMarkdown(made);
    case "csv":
      return renderCsv(made);
  }
}

/** Lets the page have its own style sheet and nothing else. */
function policyFor(styles: string): string {
  const hash = createHash("sha256").update(styles).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** Why the file could not be written, or undefined. */
function write(text: string, out: string | undefined, { stdout, cwd }: Io): string | undefined {
  if (out === undefined) {
    stdout.write(text);
    return undefined;
  }
  try {
    writeFileSync(resolve(cwd, out), text);
    return undefined;
  } catch (error) {
    return `The report could not be saved: ${explainFileError(error)}`;
  }
}
