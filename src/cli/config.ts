import { statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { placeOf } from "../config/check-options.ts";
import { describeConfig } from "../config/describe-config.ts";
import { type EffectiveConfig, layerConfig } from "../config/layer-config.ts";
import { readPostingLayer } from "../config/posting-layer.ts";
import { rules } from "../core/index.ts";
import { plainL10n } from "../core/text/l10n.ts";
import { type Command, lastValue } from "./command.ts";
import { createComplaints } from "./complaints.ts";
import { configOption, type HeldConfig, openConfigs, pathsOf } from "./configs.ts";
import { standOf } from "./find-postings.ts";
import { formatConfigJson } from "./formats/config-json.ts";
import { explainFileError, readTextFile } from "./read-text.ts";
import { slashed } from "./slashed.ts";

export const config: Command = {
  name: "config",
  usage: "[PATH] [options]",
  summary: "show the configuration that holds for a posting or a folder, and who says what",
  options: () => ({
    format: { value: "FORMAT", choices: ["text", "json"], summary: "text (default) or json" },
    ...configOption,
  }),
  notes: [
    "From weak to strong: defaults, VS Code's settings (in the editor only), what rolewise.yaml extends, rolewise.yaml",
    "itself, --rule and --role, a posting's own front matter. The current folder is shown when no path is given.",
    "",
    "Exit code: 0, or 2 when something is wrong with the configuration.",
  ],
  async run(args, io, engine) {
    const [path = ".", ...more] = args.positionals;
    if (more.length > 0) return { usage: `config shows one configuration at a time: leave out ${more[0]}.` };
    const file = resolve(io.cwd, path);
    const complaints = createComplaints(io.stderr);
    const configs = await openConfigs(args, [path], io, engine, complaints);
    if ("usage" in configs) return configs;
    let isFolder: boolean;
    try {
      isFolder = statSync(file).isDirectory();
    } catch (error) {
      complaints.tell(slashed(path), explainFileError(error));
      return 2;
    }
    const held = await configs.ofFolder(isFolder ? file : dirname(file));
    const described = {
      name: slashed(path),
      config: held.config,
      effective: isFolder ? held.effective : layerPosting(held, file),
      place: isFolder ? undefined : placeOf(held.effective, pathsOf(held, file, standOf(file))),
      show: (shown: string) => configs.show(held, shown),
    };
    io.stdout.write(
      lastValue(args, "format") === "json"
        ? formatConfigJson(described, rules)
        : describeConfig(described, rules, plainL10n),
    );
    return complaints.count() > 0 ? 2 : 0;
  },
};

/** With what the posting's front matter says; what is wrong in a posting is for `check` to tell. */
function layerPosting({ config, root }: HeldConfig, file: string): EffectiveConfig {
  const read = readTextFile(file);
  const text = "text" in read ? read.text : "";
  return layerConfig([
    ...config.layers,
    readPostingLayer(slashed(relative(root, file)), text, config.engine.index(), rules),
  ]);
}
