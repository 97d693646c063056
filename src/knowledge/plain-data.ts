/** Copies what a YAML document holds, so that nothing in it is shared, circular or larger than the file could say by itself. */
export type PlainCopy = { readonly data: unknown } | { readonly reason: string };

const deepest = 60;
/** A file of the largest size that is read has fewer values; only repeated aliases make more. */
const mostValues = 300_000;

/** Keys without a value are left out, as if they were not written. */
export function copyPlain(value: unknown): PlainCopy {
  let values = 0;
  let reason: string | undefined;

  function copy(part: unknown, depth: number): unknown {
    if (depth > deepest) reason ??= "it is nested too deeply, or holds itself";
    if (++values > mostValues) reason ??= "its aliases (*name) repeat too much of the file";
    if (reason !== undefined) return undefined;
    if (Array.isArray(part)) return part.map((item) => copy(item, depth + 1));
    if (typeof part !== "object" || part === null) return part;
    const kept = Object.entries(part).filter(([, item]) => item !== null);
    return Object.fromEntries(kept.map(([key, item]) => [key, copy(item, depth + 1)]));
  }

  const data = copy(value, 0);
  return reason === undefined ? { data } : { reason };
}
