import { createHash } from "node:crypto";
import type { CheckedFinding } from "../checked-file.ts";

/**
 * Fingerprints of the findings in a text, to be asked in their order: the same for the same finding after lines were
 * added or removed elsewhere, and different for each finding of the text.
 */
export function createFingerprints(text: string): (finding: CheckedFinding) => string {
  const seen = new Map<string, number>();
  return ({ rule, skill, message, start, end }) => {
    const line = text.slice(start.offset - (start.column - 1), lineEnd(text, start.offset));
    // "Tableau" may stand twice in a line, and the same line twice in a text: then their order tells them apart.
    // Counts in a message change with the evidence, which makes it no other finding.
    const about = skill ?? message.replace(/\d+/g, "");
    const key = [rule, about, text.slice(start.offset, end.offset), line.trim()].join("\n");
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return createHash("sha256").update(`${key}\n${occurrence}`).digest("hex").slice(0, 32);
  };
}

function lineEnd(text: string, offset: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}
