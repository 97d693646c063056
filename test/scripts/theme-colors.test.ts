import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** VS Code's own editor backgrounds by kind of theme, and the least contrast of a line with them: WCAG 1.4.11, and more where asked for. */
const grounds = {
  light: { background: "#ffffff", least: 3 },
  dark: { background: "#1f1f1f", least: 3 },
  highContrast: { background: "#000000", least: 7 },
  highContrastLight: { background: "#ffffff", least: 7 },
} as const;

type Color = { readonly id: string; readonly defaults: Readonly<Record<keyof typeof grounds, string>> };

const { colors } = JSON.parse(readFileSync("package.json", "utf8")).contributes as { colors: readonly Color[] };

/** WCAG's relative luminance. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe("the colours that themes can change", () => {
  for (const [kind, { background, least }] of Object.entries(grounds)) {
    it(`stand out in a theme of the kind ${kind}`, () => {
      const faint = colors
        .map(({ id, defaults }) => [id, contrast(defaults[kind as keyof typeof grounds], background)] as const)
        .filter(([, ratio]) => ratio < least);
      assert.deepEqual(faint, []);
    });
  }
});
