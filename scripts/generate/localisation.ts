import { formatJson } from "./format-json.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** Texts by key; in the bundles of l10n/ the English text is its own key. */
export type Texts = Readonly<Record<string, string>>;

/** The languages that the interface is translated into, besides English. */
export const languages = ["de", "es"] as const;

const call = /\bl10n\.t\(\s*/g;
const literal = /"(?:[^"\\\n]|\\.)*"/y;

/**
 * The texts that sources pass to `l10n.t`, VS Code's own or the one that the core is given, in alphabetical order. Throws
 * where one is no plain literal: VS Code looks texts up as they stand in the source.
 */
export function collectTexts(sources: readonly { readonly path: string; readonly text: string }[]): Texts {
  const found = new Set<string>();
  for (const { path, text } of sources) {
    for (const match of text.matchAll(call)) {
      literal.lastIndex = match.index + match[0].length;
      const message = literal.exec(text)?.[0];
      if (message === undefined) {
        const line = text.slice(0, match.index).split("\n").length;
        throw new Error(`${path}:${line}: l10n.t needs a text in double quotes as its first argument.`);
      }
      found.add(JSON.parse(message) as string);
    }
  }
  return Object.fromEntries([...found].sort().map((message) => [message, message]));
}

/**
 * The English file and its translations: these are written by hand, and only put into order here and rid of what is no
 * longer used. `faults` are the texts that lack a translation, or whose translation lacks a placeholder.
 */
export function generateTranslations(
  name: string,
  english: Texts,
  read: (path: string) => string | undefined,
): { readonly files: readonly GeneratedFile[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const files = [{ path: `${name}.json`, text: formatJson(english) }];
  for (const language of languages) {
    const path = `${name}.${language}.json`;
    const translated = JSON.parse(read(path) ?? "{}") as Texts;
    const kept: Record<string, string> = {};
    for (const [key, text] of Object.entries(english)) {
      const translation = translated[key];
      if (translation === undefined) faults.push(`${path}: add a translation of ${JSON.stringify(key)}.`);
      else kept[key] = translation;
      if (translation !== undefined && placeholdersOf(translation) !== placeholdersOf(text))
        faults.push(`${path}: the translation of ${JSON.stringify(key)} has other placeholders.`);
    }
    files.push({ path, text: formatJson(kept) });
  }
  return { files, faults };
}

function placeholdersOf(text: string): string {
  return [...new Set(text.match(/\{\d+\}/g))].sort().join();
}
