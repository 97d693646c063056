import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { configName } from "../config/find-config.ts";
import type { RoleData } from "../core/knowledge.ts";
import { type Command, lastValue } from "./command.ts";
import { createComplaints } from "./complaints.ts";
import { explainChoice } from "./options.ts";
import { explainFileError } from "./read-text.ts";
import { slashed } from "./slashed.ts";
import { writeStarterConfig, writeStarterRole } from "./starter.ts";

const rolesLine = "roles: rolewise/roles/*.yaml";

export const init: Command = {
  name: "init",
  usage: "[FOLDER] [options]",
  summary: "write a commented rolewise.yaml, and an example of a role of your own",
  options: ({ knowledge: { roles } }) => ({
    role: { value: "ID", summary: "also write rolewise/roles/ID.yaml; the id of a built-in role changes that role" },
    extends: {
      value: "ROLE",
      choices: roles.map(({ id }) => id),
      summary: `the built-in role that a new one is most like: ${roles.map(({ id }) => id).join(", ")}`,
    },
  }),
  notes: [
    "Files that are there already stay as they are. In VS Code files below rolewise/roles and rolewise/skills are completed",
    "and checked while they are written.",
    "",
    "Exit code: 0, or 2 when nothing could be written.",
  ],
  async run(args, io, engine) {
    const [folder = ".", ...more] = args.positionals;
    if (more.length > 0) return { usage: `init writes into one folder: leave out ${more[0]}.` };
    const { roles } = engine.index();
    const wanted = readRole(lastValue(args, "role"), lastValue(args, "extends"), roles);
    if (wanted !== undefined && "usage" in wanted) return wanted;
    const complaints = createComplaints(io.stderr);

    let written = 0;
    function write(path: string, text: string, onExisting?: (file: string) => string): void {
      const shown = slashed(join(folder, path));
      const file = resolve(io.cwd, folder, path);
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text, { flag: "wx" });
        io.stdout.write(`Wrote ${shown}\n`);
        written++;
      } catch (error) {
        const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
        // Folders are made only where there are none: what is in the way of one is there already, too.
        const isInTheWay = isThere && !existsSync(file);
        const advice = isThere ? (onExisting?.(file) ?? "") : "";
        complaints.tell(
          shown,
          isInTheWay
            ? "This cannot be written: a file stands where its folder should be."
            : isThere
              ? `This is there already, and stays as it is.${advice}`
              : explainFileError(error),
        );
      }
    }

    if (wanted !== undefined)
      write(`rolewise/roles/${wanted.id}.yaml`, writeStarterRole(wanted.id, wanted.base, engine.knowledge));
    write(configName, writeStarterConfig(wanted !== undefined), (file) =>
      wanted === undefined || readsRoles(file) ? "" : ` Add “${rolesLine}” to it, so that the role is read.`,
    );
    return written > 0 ? 0 : 2;
  },
};

function readsRoles(file: string): boolean {
  try {
    return /^roles:(?:.|\n +|\n- )*rolewise\/roles\b/m.test(readFileSync(file, "utf8"));
  } catch {
    // Whoever cannot read it is told so by the command that has to.
    return true;
  }
}

/** The role to write, if one is wanted, and the built-in role that it extends. */
function readRole(
  id: string | undefined,
  extended: string | undefined,
  roles: ReadonlyMap<string, RoleData>,
): { readonly id: string; readonly base: RoleData } | { readonly usage: string } | undefined {
  if (id === undefined)
    return extended === undefined ? undefined : { usage: "--extends goes with --role, which names the new role." };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id === "none" || id === "constructor")
    return { usage: `--role takes a lower-case id such as house-ml, and “${id}” is none.` };
  const base = roles.get(extended ?? id);
  if (base !== undefined) return { id, base };
  const choices = [...roles.keys()];
  const near = explainChoice("--role", id, choices);
  return {
    usage: near.includes("Did you mean")
      ? `${near} For a new role say what it is most like: --extends ROLE.`
      : `“${id}” is a new role: say what it is most like, as in --role ${id} --extends ${choices[0]}.`,
  };
}
