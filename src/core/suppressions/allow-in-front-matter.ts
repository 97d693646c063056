import { isMap, type Node } from "yaml";
import { applyEdits } from "../fixes/apply.ts";
import {
  addPair,
  addSetting,
  fill,
  isEmpty,
  lineBefore,
  type SettingEntry,
  writeSetting,
  type YamlPage,
} from "../fixes/edit-yaml.ts";
import { afterBreak, lineBreakOf, lineEnd } from "../fixes/lines.ts";
import { readFrontMatter } from "../posting/front-matter.ts";
import { readPlainFrontMatter } from "../posting/plain-front-matter.ts";
import type { FrontMatter, Posting } from "../posting/types.ts";
import { pairOf } from "../posting/yaml-nodes.ts";
import { lineStart } from "../text/line-start.ts";
import { parseYaml } from "../text/parse-yaml.ts";
import type { TextEdit } from "../text/span.ts";

/**
 * Adds `rolewise: { allow: […] }` or `rolewise: { rules: { …: off } }` to a posting's front matter, in the layout that
 * stands there and with its comments. Undefined where there is no front matter, or none that can be added to so.
 */
export function allowInFrontMatter(posting: Posting, entry: SettingEntry): TextEdit[] | undefined {
  const { text, frontMatter } = posting;
  if (frontMatter === undefined || frontMatter.problems.length > 0) return undefined;
  const page = pageOf(text, frontMatter);
  const isPlain = readPlainFrontMatter(text, page.start, page.close, frontMatter.span) !== undefined;
  const edit = isPlain ? addLast(page, entry) : addEntry(page, entry);
  if (edit === undefined) return undefined;
  // Below plain lines a plain name is read as it is written.
  if (isPlain && plainName.test("allow" in entry ? entry.allow : entry.off)) return [edit];
  const after = readFrontMatter(applyEdits(text, [edit]));
  const isThere =
    "allow" in entry
      ? after?.allow.some(({ value }) => value === entry.allow)
      : after?.rules.some(({ rule, value }) => rule.value === entry.off && [value].flat()[0] === "off");
  return isThere === true && after?.problems.length === 0 ? [edit] : undefined;
}

/** Each finding of a posting offers to add to the same front matter. */
let last: { readonly yaml: string; readonly root: Node | null } | undefined;

function rootOf(yaml: string): Node | null {
  if (last?.yaml !== yaml) last = { yaml, root: parseYaml(yaml, { uniqueKeys: false }).contents as Node | null };
  return last.root;
}

/** Words of several letters, joined by hyphens: none of them is a value of another kind. */
const plainName = /^(?!(?:null|true|false|yes|no|on|off)$)[a-z]{2,}(?:-[a-z0-9]+)*$/;

function pageOf(text: string, { span }: FrontMatter): YamlPage {
  const start = afterBreak(text, lineEnd(text, 0));
  return { text, start, close: lineStart(text, span.end), eol: lineBreakOf(text) };
}

function addLast(page: YamlPage, entry: SettingEntry): TextEdit {
  const [key, value] = writeSetting(entry);
  return lineBefore(page, page.close, "", ["rolewise:", `  ${key}: ${value}`]);
}

function addEntry(page: YamlPage, entry: SettingEntry): TextEdit | undefined {
  const [key, value] = writeSetting(entry);
  const root = rootOf(page.text.slice(page.start, page.close));
  if (root === null) return addLast(page, entry);
  if (!isMap(root)) return undefined;
  const rolewise = pairOf(root, "rolewise");
  if (rolewise === undefined) return addPair(page, root, "rolewise", [key, value]);
  const own = rolewise.value;
  if (isMap(own)) return addSetting(page, own, entry);
  return isEmpty(own) ? fill(page, rolewise.key as Node, `{ ${key}: ${value} }`) : undefined;
}
