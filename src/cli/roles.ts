import { type Command, lastValue } from "./command.ts";
import { createComplaints } from "./complaints.ts";
import { configOption, openConfigs } from "./configs.ts";
import { createPaint } from "./formats/paint.ts";
import { formatRoleJson, formatRolesJson } from "./formats/roles-json.ts";
import { formatRolesText, formatRoleText } from "./formats/roles-text.ts";
import { explainChoice } from "./options.ts";

export const roles: Command = {
  name: "roles",
  usage: "[ID] [options]",
  summary: "list the roles that hold in the current folder, or show the map of one and where each line comes from",
  options: () => ({
    format: { value: "FORMAT", choices: ["text", "json"], summary: "text (default) or json" },
    ...configOption,
  }),
  notes: [
    "A line is built in, or comes from a file of the company: that role's own, or one of a role that it extends.",
    "",
    "Exit code: 0, or 2 when something is wrong with the configuration or the company's files.",
  ],
  async run(args, io, engine) {
    const [id, ...more] = args.positionals;
    if (more.length > 0) return { usage: `roles shows one role at a time: leave out ${more[0]}.` };
    const complaints = createComplaints(io.stderr);
    const configs = await openConfigs(args, [], io, engine, complaints);
    if ("usage" in configs) return configs;
    const held = await configs.ofFolder(io.cwd);
    const { knowledge } = held.config.engine;
    const shown = {
      knowledge,
      origins: held.config.origins,
      show: (path: string) => configs.show(held, path),
    };
    const isJson = lastValue(args, "format") === "json";
    if (id === undefined) io.stdout.write(isJson ? formatRolesJson(shown) : formatRolesText(shown));
    else {
      const role = knowledge.roles.find((one) => one.id === id);
      const known = knowledge.roles.map((one) => one.id);
      if (role === undefined) return { usage: explainChoice("roles", id, known) };
      io.stdout.write(
        isJson ? formatRoleJson(role, shown) : formatRoleText(role, shown, createPaint(io.stdout, io.env)),
      );
    }
    return complaints.count() > 0 ? 2 : 0;
  },
};
