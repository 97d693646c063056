/** The HTML report in a real browser: what no parser can judge. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { createEngine } from "../../src/core/engine.ts";
import { renderReport } from "../../src/core/report/html/render-report.ts";
import { createReport, reportPosting } from "../../src/core/report/report-posting.ts";
import { builtInKnowledge } from "../../src/knowledge/built-in.ts";
import { ensureChromium, findChromium } from "../vscode/host/chromium.ts";
import { embeddedIsPossible } from "../vscode/host/install.ts";

const folder = "examples/postings";
const engine = createEngine(builtInKnowledge);
const reports = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), "utf8");
  return reportPosting(engine, engine.check(text, { force: true, today: "2026-01-31" }), `${folder}/${name}`);
});
const pages = {
  "an index and all examples": renderReport(createReport(engine, reports)),
  "one posting": renderReport(
    createReport(engine, [reports.find(({ findings }) => findings.length > 3) as (typeof reports)[number]]),
    { linkTo: ({ line }) => `#L${line}`, offersFixes: true },
  ),
};
const settings: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
};
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

describe("HTML report in a browser", function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  before(async function () {
    // Where no browser can be had without asking, the ones who have one are enough.
    if (!embeddedIsPossible() && findChromium() === undefined) this.skip();
    browser = await chromium.launch({ executablePath: await ensureChromium(console.log), args: ["--disable-gpu"] });
  });
  after(() => browser?.close());

  for (const [name, html] of Object.entries(pages)) {
    for (const [setting, options] of Object.entries(settings)) {
      for (const width of [1200, 360]) {
        it(`shows ${name} to everybody: ${setting}, ${width} pixels wide`, async () => {
          const context = await (browser as Browser).newContext({ ...options, viewport: { width, height: 800 } });
          try {
            const page = await context.newPage();
            const asked: string[] = [];
            page.on("request", (request) => asked.push(request.url()));
            await page.setContent(html);
            await page.evaluate(axeSource);
            const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as axe.AxeResults;
            assert.deepEqual(
              violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
              [],
            );
            assert.deepEqual(asked, []);
            const overflow = "document.documentElement.scrollWidth - innerWidth";
            assert.equal(await page.evaluate(overflow), 0);
          } finally {
            await context.close();
          }
        });
      }
    }
  }

  it("shows itself under its own policy", async () => {
    const context = await (browser as Browser).newContext();
    try {
      const page = await context.newPage();
      const refused: string[] = [];
      page.on("console", (message) => refused.push(message.text()));
      const policy = "default-src 'none'; style-src 'sha256-HASH'";
      const made = renderReport(createReport(engine, reports), { policy });
      const [, styles = ""] = /<style>(.*?)<\/style>/s.exec(made) ?? [];
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(styles));
      await page.setContent(made.replace("HASH", Buffer.from(digest).toString("base64")));
      assert.deepEqual(refused, []);
      assert.equal(await page.evaluate("getComputedStyle(document.body).maxWidth"), "992px");
    } finally {
      await context.close();
    }
  });

  it("is read with the keyboard: every link can be reached, and is seen to be", async () => {
    const context = await (browser as Browser).newContext();
    try {
      const page = await context.newPage();
      await page.setContent(pages["one posting"]);
      const links = await page.locator("a, button").count();
      for (let at = 0; at < links; at++) {
        await page.keyboard.press("Tab");
        const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
        assert.equal(outline, "solid");
      }
      const last = "document.activeElement === [...document.querySelectorAll('a, button')].at(-1)";
      assert.equal(await page.evaluate(last), true);
    } finally {
      await context.close();
    }
  });
});
