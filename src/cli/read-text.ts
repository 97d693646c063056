import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { createLineIndex } from "../core/index.ts";

/** A text, or why there is none. */
export type TextRead = { readonly text: string } | { readonly problem: ReadProblem };

export interface ReadProblem {
  readonly message: string;
  /** Line and column from 1, where the fault has a place. */
  readonly line?: number;
  readonly column?: number;
}

/** 10 MB; a posting has 5 KB. */
export const largestFile = 10 * 1024 * 1024;

/** Reads a file as UTF-8. A byte-order mark stays in the text. */
export function readTextFile(file: string): TextRead {
  return readPlainText(file) ?? readWithCare(file);
}

/** The short way, several times as fast, for what is beyond doubt a text; undefined for all else. */
function readPlainText(file: string): TextRead | undefined {
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > largestFile) return undefined;
    const text = readFileSync(file, "utf8");
    // Decoding puts U+FFFD where bytes are no UTF-8. In a text that holds one of its own the bytes tell.
    return text.length > largestFile || text.includes("\uFFFD") || text.includes("\0") ? undefined : { text };
  } catch {
    return undefined;
  }
}

function readWithCare(file: string): TextRead {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    const { size } = fstatSync(descriptor);
    return size > largestFile ? tooLarge() : decodeText(readBounded(descriptor, size));
  } catch (error) {
    return { problem: { message: explainFileError(error) } };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Reads a stream to its end, or until it is larger than any posting. */
export async function readTextStream(stream: AsyncIterable<Uint8Array>): Promise<TextRead> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > largestFile) break;
    }
  } catch (error) {
    return { problem: { message: explainFileError(error) } };
  }
  return decodeText(Buffer.concat(chunks));
}

/** What a failed file operation means, as a sentence. */
export function explainFileError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return sentences[code] ?? `This cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file or folder.",
  ENOTDIR: "There is no such file or folder.",
  EACCES: "Permission denied.",
  EISDIR: "This is a folder; name a file.",
  EPERM: "Permission denied.",
  ELOOP: "This link leads back to itself.",
  EROFS: "This file system is read-only.",
};

/** Pipes and devices have no size, so the end of the file is what a read says it is. */
function readBounded(descriptor: number, size: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= largestFile) {
    const chunk = Buffer.allocUnsafe(Math.max(size - length, 0) + 1024);
    const read = readSync(descriptor, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

function decodeText(bytes: Buffer): TextRead {
  if (bytes.length > largestFile) return tooLarge();
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { problem: { message: "This file is in UTF-16. Save it as UTF-8." } };
  const text = bytes.toString("utf8");
  const zero = text.indexOf("\0");
  if (zero !== -1)
    return { problem: { message: "This is no text file: it holds a zero byte.", ...placeIn(text, zero) } };
  if (isUtf8(bytes)) return { text };
  const at = findInvalidByte(bytes, text);
  const valid = bytes.toString("utf8", 0, at);
  const hex = (bytes[at] ?? 0).toString(16).toUpperCase();
  const message = `This file is not in UTF-8 (byte ${at + 1} is 0x${hex}). Save it as UTF-8.`;
  return { problem: { message, ...placeIn(valid, valid.length) } };
}

/** Decoding replaces what is invalid, so encoding again gives other bytes from there on. */
function findInvalidByte(bytes: Buffer, decoded: string): number {
  const again = Buffer.from(decoded);
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  return at === -1 ? bytes.length - 1 : at;
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const { line, column } = createLineIndex(text).positionAt(offset);
  return { line, column };
}

function tooLarge(): TextRead {
  return { problem: { message: `This file is larger than ${largestFile / 1024 / 1024} MB, too large for a posting.` } };
}
