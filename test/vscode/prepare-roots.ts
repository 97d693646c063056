import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Three folders of one workspace: two with configurations and settings of their own, one that is named as postings' folders are. */
const files: Readonly<Record<string, string>> = {
  "north/rolewise.yaml": "allow: [tableau]\nroles: roles/*.yaml\n",
  "north/roles/tamer.yaml":
    "id: dashboard-tamer\nextends: data-analyst\nlabel: dashboard tamer\ntitles: [Dashboard Tamer]\n",
  "south/rolewise.yaml": "allow: [spss]\n",
  "south/.vscode/settings.json": '{ "rolewise.rules": { "consistent-skill-name": "error" } }\n',
  "careers/README.md": "# Careers\n",
  "all.code-workspace": '{ "folders": [{ "path": "north" }, { "path": "south" }, { "path": "careers" }] }\n',
};

/** Writes the folders, and gives the file of the workspace. */
export function prepareRoots(opened: string): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(opened, name)), { recursive: true });
    writeFileSync(join(opened, name), text);
  }
  return join(opened, "all.code-workspace");
}
