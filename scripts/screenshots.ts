// Takes the pictures of docs/images/ in the embedded VS Code:
//   tsx scripts/screenshots.ts [NAME ...] [--extension FOLDER] [--out FOLDER]
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { exitWithParent } from "../test/vscode/host/exit-hooks.ts";
import { openWorkbench } from "../test/vscode/host/workbench.ts";
import { pressUntil } from "./press-until.ts";
import { type Shot, shots } from "./shots.ts";

const root = resolve(import.meta.dirname, "..");

/** Settings that make a picture readable. */
const pictureSettings = { "editor.fontSize": 15, "editor.lineHeight": 24 };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { extension: { type: "string" }, out: { type: "string" } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !shots.some((shot) => shot.name === name));
  if (unknown.length > 0) {
    throw new Error(`No such picture: ${unknown.join(", ")}. There are: ${shots.map(({ name }) => name).join(", ")}.`);
  }
  exitWithParent();
  const extension = resolve(values.extension ?? root);
  const out = resolve(values.out ?? join(root, "docs", "images"));
  mkdirSync(out, { recursive: true });
  for (const shot of shots.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const path = join(out, `${shot.name}.png`);
    await take(shot, extension, path);
    console.log(path);
  }
}

async function take(shot: Shot, extension: string, path: string): Promise<void> {
  const workbench = await openWorkbench({
    extension,
    folder: join(extension, "examples"),
    file: { path: shot.posting, at: shot.at },
    settings: pictureSettings,
  });
  try {
    const { page } = workbench;
    try {
      await pressUntil(page, "Control+b", { selector: ".part.sidebar", state: "hidden" });
      await shot.steps(page);
    } catch (error) {
      const failed = join(root, "dist", `${shot.name}.failed.png`);
      await page.screenshot({ path: failed });
      throw new Error(`The picture "${shot.name}" could not be taken; the window: ${failed}`, { cause: error });
    }
    await page.screenshot({ path });
  } finally {
    await workbench.close();
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
