import { rules } from "../core/index.ts";
import { explainRole, roleOption } from "./check-settings.ts";
import { type Command, lastValue } from "./command.ts";
import { createComplaints } from "./complaints.ts";
import { configOption, openConfigs } from "./configs.ts";
import { formatInspectJson } from "./formats/inspect-json.ts";
import { formatInspectText } from "./formats/inspect-text.ts";
import { createPaint } from "./formats/paint.ts";
import { sourcesFromFiles } from "./sources.ts";
import { workOn } from "./work-on.ts";

export const inspect: Command = {
  name: "inspect",
  usage: "FILE… [options]",
  summary: "show how job postings are read: role, sections and skills",
  options: ({ knowledge }) => ({
    format: { value: "FORMAT", choices: ["text", "json"], summary: "text (default) or json" },
    "ignore-title": { summary: "judge the role from the body alone" },
    ...configOption,
    ...roleOption(knowledge),
  }),
  notes: ["Exit code: 0, or 2 when something could not be done as asked, such as reading a file."],
  async run(args, io, engine) {
    if (args.positionals.length === 0) return { usage: "inspect needs a file: rolewise inspect FILE…" };
    const complaints = createComplaints(io.stderr);
    const options = {
      force: true,
      role: lastValue(args, "role"),
      ignoreTitle: args.options.has("ignore-title"),
      today: io.today,
      rules: Object.fromEntries(rules.map((rule) => [rule.id, "off" as const])),
    };
    const configs = await openConfigs(args, args.positionals, io, engine, complaints);
    if ("usage" in configs) return configs;
    const sources = await sourcesFromFiles(args.positionals, io, configs);
    const problem = explainRole(args, sources, engine);
    if (problem !== undefined) return problem;
    const files = sources.flatMap((source) => {
      const done = workOn(source, complaints, (text) => ({ text, result: source.engine.check(text, options) }));
      return done === undefined ? [] : [{ path: source.path, index: source.engine.index(), ...done }];
    });
    io.stdout.write(
      lastValue(args, "format") === "json"
        ? formatInspectJson(files)
        : formatInspectText(files, createPaint(io.stdout, io.env)),
    );
    return complaints.count() > 0 ? 2 : 0;
  },
};
