import { gzipSync } from "node:zlib";

/** "12.3 KB (4.5 KB gzipped)". */
export function formatSize(content: string | Uint8Array): string {
  return `${inKilobytes(Buffer.byteLength(content))} (${inKilobytes(gzipSync(content).length)} gzipped)`;
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
