import { isBlank } from "../fixes/lines.ts";
import type { Block } from "../posting/types.ts";

/** Tells of a block where the table begins and ends that it is a cell of; any other block is its own first and last. */
export interface TableEnds {
  readonly firstOf: (index: number) => number;
  readonly lastOf: (index: number) => number;
}

/** The tables are looked for once, when the first block is asked about: in a text that is one table, each of many comments asks. */
export function findTableEnds(text: string, blocks: readonly Block[]): TableEnds {
  let firsts: Int32Array | undefined;
  let lasts: Int32Array | undefined;
  const goesOn = (index: number): boolean => isSameTable(text, blocks[index] as Block, blocks[index + 1]);

  function read(): readonly [firsts: Int32Array, lasts: Int32Array] {
    const begin = new Int32Array(blocks.length);
    const end = new Int32Array(blocks.length);
    for (let index = 0; index < blocks.length; index++)
      begin[index] = index > 0 && goesOn(index - 1) ? (begin[index - 1] as number) : index;
    for (let index = blocks.length - 1; index >= 0; index--)
      end[index] = begin[index + 1] === begin[index] ? (end[index + 1] as number) : index;
    return [begin, end];
  }
  return {
    firstOf(index) {
      if (firsts === undefined) [firsts, lasts] = read();
      return firsts[index] ?? index;
    },
    lastOf(index) {
      if (lasts === undefined) [firsts, lasts] = read();
      return lasts[index] ?? index;
    },
  };
}

/** Whether two blocks are cells with nothing but bars and one table's lines between them. */
function isSameTable(text: string, cell: Block, next: Block | undefined): boolean {
  if (cell.kind !== "cell" || next?.kind !== "cell") return false;
  const lines = text.slice(cell.span.end, next.span.start).split(/\r\n|\n|\r/);
  return !lines.slice(1, -1).some(isBlank);
}
