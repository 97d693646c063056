import { type GeneratedFile, markGenerated } from "./generated-file.ts";
import type { Texts } from "./localisation.ts";
import { formatTable, joinParts } from "./markdown.ts";

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          { readonly default: unknown; readonly description?: string; readonly markdownDescription?: string }
        >
      >;
    };
    readonly colors: readonly {
      readonly id: string;
      readonly description: string;
      readonly defaults: Readonly<Record<string, string>>;
    }[];
  };
}

/** What each command does: a manifest has only titles. */
const purposes: Readonly<Record<string, string>> = {
  "rolewise.newPosting": "Asks for a role, a level and sections, and opens a whole posting to fill in.",
  "rolewise.setRole":
    "Writes into the front matter which role the posting hires for; “This is not a posting” turns the checks off.",
  "rolewise.showAreas":
    "Lists the areas of the role: leads to those that the posting shows, adds a line for one that it does not.",
  "rolewise.nextFinding": "Goes to the next finding and shows what is said of it; behind the last, to the first.",
  "rolewise.previousFinding": "Goes to the finding before, in the same way.",
  "rolewise.showRole": "Opens the page about a role: what it asks for, what belongs to others, whom it works with.",
  "rolewise.toggleSkillHighlights": "Turns `rolewise.highlightSkills` on or off.",
  "rolewise.showConfiguration":
    "Shows which settings hold for the posting or for the rolewise.yaml at hand, and who says each.",
  "rolewise.showOutput": "Shows the log. How much stands in it is chosen by the gear above it.",
  "rolewise.showRoleFit":
    "Opens the role fit panel beside the editor; it follows what is typed. Called again, it moves the focus into the panel.",
  "rolewise.checkAll":
    "Checks every posting of the workspace, with progress and a way to cancel. The results stay in Problems and in the Postings view.",
  "rolewise.exportReport": "Writes a report of all postings as HTML, Markdown or CSV.",
};

/** Where a menu is. */
const menuNames: Readonly<Record<string, string>> = {
  "file/newFile": "File > New File…",
  "explorer/context": "the menu of a folder",
  "editor/title": "above the editor",
  "editor/context": "the editor's menu",
  "view/title": "above the Postings view",
};

/** When a command is listed in the palette. */
const conditions: Readonly<Record<string, string>> = {
  "rolewise.isPosting": "in a posting",
  "editorLangId == markdown && resourceScheme != git": "in Markdown",
  "editorLangId == markdown || editorLangId == yaml": "in Markdown and YAML",
};

const themeNames = {
  light: "Light",
  dark: "Dark",
  highContrast: "High contrast",
  highContrastLight: "High contrast light",
};

/**
 * docs/editor.md: every command, setting and colour of the extension, from package.json and its English texts. `faults` name
 * what nothing is said of.
 */
export function generateEditorDocs(
  manifest: string,
  texts: Texts,
): { readonly file: GeneratedFile; readonly faults: readonly string[] } {
  const { commands, menus, configuration, colors } = (JSON.parse(manifest) as Manifest).contributes;
  const say = (text = "") => texts[text.replaceAll("%", "")] ?? text;
  const faults: string[] = [];
  const lookUp = (words: Readonly<Record<string, string>>, key: string): string => {
    const found = words[key];
    if (found === undefined) faults.push(`scripts/generate/editor-docs.ts: say what ${key} is.`);
    return found ?? "";
  };
  const text = joinParts([
    markGenerated("package.json"),
    "# Commands, settings and colours",
    "Everything that Rolewise does in the editor has a command, so that it can be had by keyboard and by voice.",
    "## Commands",
    formatTable(
      ["Command", "What it does", "In the palette", "Also in", "Id"],
      commands.map(({ command, title, category }) => [
        `${category}: ${say(title)}`,
        lookUp(purposes, command),
        whenListed(menus.commandPalette ?? [], command, (condition) => lookUp(conditions, condition)),
        Object.keys(menus)
          .filter((menu) => menu !== "commandPalette" && menus[menu]?.some((item) => item.command === command))
          .map((menu) => lookUp(menuNames, menu))
          .join(", "),
        `\`${command}\``,
      ]),
    ),
    "## Settings",
    "All can be set for you, for a workspace and for a folder.",
    formatTable(
      ["Setting", "Default", "What it does"],
      Object.entries(configuration.properties).map(([id, { default: value, description, markdownDescription }]) => [
        `\`${id}\``,
        showValue(value),
        say(markdownDescription ?? description).replace(/`#([^`]*)#`/g, "`$1`"),
      ]),
    ),
    "The levels of `rolewise.rules` are `error`, `warning`, `info` and `off`; the [rules](rules/README.md) have a page each. For a whole repository they stand in [rolewise.yaml](configuration.md).",
    "## Colours",
    "Of `rolewise.highlightSkills`; set others in `workbench.colorCustomizations`.",
    formatTable(
      ["Colour", "Of what", ...Object.values(themeNames)],
      colors.map(({ id, description, defaults }) => [
        `\`${id}\``,
        say(description),
        ...Object.keys(themeNames).map((theme) => `\`${defaults[theme]}\``),
      ]),
    ),
  ]);
  return { file: { path: "docs/editor.md", text }, faults };
}

function whenListed(palette: readonly MenuItem[], command: string, name: (condition: string) => string): string {
  const when = palette.find((item) => item.command === command)?.when;
  return when === undefined ? "always" : name(when);
}

function showValue(value: unknown): string {
  return Array.isArray(value) ? value.map((item) => `\`${item}\``).join(", ") : `\`${JSON.stringify(value)}\``;
}
