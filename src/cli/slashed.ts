import { sep } from "node:path";

/** A path with forward slashes, whatever the system writes. */
export function slashed(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}
