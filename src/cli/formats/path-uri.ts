import { isAbsolute, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { replaceUnprintable } from "../../core/text/printable.ts";
import { slashed } from "../slashed.ts";

/** A path as a URI: relative to the folder where it lies below it, else a file URI. */
export function uriOfPath(path: string, cwd: string): { readonly uri: string; readonly isBelow: boolean } {
  const printable = replaceUnprintable(path);
  const fromHere = slashed(relative(cwd, resolve(cwd, printable)));
  const isBelow = fromHere !== ".." && !fromHere.startsWith("../") && !isAbsolute(fromHere);
  return isBelow
    ? { uri: fromHere.split("/").map(encodeURIComponent).join("/"), isBelow }
    : { uri: pathToFileURL(resolve(cwd, printable)).href, isBelow };
}

/** Ends with a slash, so that what is relative to it lies in it. */
export function uriOfFolder(folder: string): string {
  return `${pathToFileURL(folder).href.replace(/\/$/, "")}/`;
}
