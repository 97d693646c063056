import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, resolve } from "node:path";
import picomatch from "picomatch";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const pages = [".", "docs", "docs/roles", "docs/rules", "examples/company", "test/gold"].flatMap(markdownIn);

/** What a page links to in the repository, as paths from its root on. */
function linksOf(page: string): string[] {
  return [...read(page).matchAll(/\]\(([^)\s#]+)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => normalize(join(dirname(page), target)));
}

/** Links for those who read the page in the repository: what they lead to is not for users. */
const forDevelopers = /^(?:CONTRIBUTING\.md|LICENSE|docs\/architecture\.md|examples|knowledge)(?:\/|$)/;

describe("links of the documentation", () => {
  for (const page of pages) {
    it(`lead somewhere: ${page}`, () => {
      for (const link of linksOf(page)) assert.ok(existsSync(join(root, link)), link);
    });
  }

  const named = read(".vscodeignore").matchAll(/^!(.+)$/gm);
  const inExtension = picomatch([...named].map(([, pattern = ""]) => pattern));
  it("lead to what the extension brings along", () => {
    const missing = linksOf("README.md").filter((link) => !forDevelopers.test(link) && !inExtension(link));
    assert.deepEqual(missing, []);
  });

  it("lead to what the npm package brings along", () => {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const output = execFileSync(npm, ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      shell: process.platform === "win32",
    });
    const files = new Set<string>(JSON.parse(output)[0].files.map(({ path }: { path: string }) => path));
    const missing = linksOf("README.md").filter((link) => !forDevelopers.test(link) && !files.has(link));
    assert.deepEqual(missing, []);
    assert.deepEqual(
      [...files].filter((path) => /^(?:src|test|scripts|knowledge|scratch)\//.test(path)),
      [],
    );
  });
});
