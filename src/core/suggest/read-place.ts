import { lineStart } from "../text/line-start.ts";
import type { CheckResult } from "../types.ts";
import { isHidden } from "./is-hidden.ts";
import { type BodyPlace, readBodyPlace } from "./read-body-place.ts";
import { type CommentPlace, readCommentPlace } from "./read-comment-place.ts";
import { readYamlPlace, type YamlPlace } from "./read-yaml-place.ts";

/** Where in a text the cursor stands, as far as that tells what could be written there. */
export type Place =
  | { readonly of: "front-matter"; readonly yaml: YamlPlace }
  | { readonly of: "comment"; readonly comment: CommentPlace }
  | { readonly of: "body"; readonly body: BodyPlace };

const fence = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;

/**
 * Undefined where nothing could sensibly be suggested. `asked`: a person called for suggestions, so a place that is merely
 * possible is good enough.
 */
export function readPlace(result: CheckResult, offset: number, asked: boolean): Place | undefined {
  const { text } = result.posting;
  const begin = lineStart(text, offset);
  const opening = fence.exec(text)?.[0].length;
  if (opening !== undefined && begin >= opening) {
    const end = endOfFrontMatter(result, offset, opening);
    if (end !== undefined) {
      const yaml = result.isPosting || asked ? readYamlPlace(text, opening, end, offset) : undefined;
      return yaml && { of: "front-matter", yaml };
    }
  }
  if (!result.isPosting) return undefined;
  const comment = readCommentPlace(text, offset);
  if (comment !== undefined) {
    const from = result.posting.sections.findLast(({ span }) => span.start <= comment.start)?.span.start;
    const isShown = isHidden(text, from ?? result.posting.frontMatter?.span.end ?? 0, comment.start);
    return isShown ? undefined : { of: "comment", comment };
  }
  const body = readBodyPlace(result, begin, offset, asked);
  return body && { of: "body", body };
}

/** Where the front matter ends that the offset is in; undefined where it is not in one. */
function endOfFrontMatter(
  { posting: { text, frontMatter } }: CheckResult,
  offset: number,
  from: number,
): number | undefined {
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(from));
  if (closing !== null) {
    const end = from + closing.index;
    return offset <= end ? end : undefined;
  }
  if (frontMatter !== undefined) return offset <= frontMatter.span.end ? frontMatter.span.end : undefined;
  // Its first line is being written.
  const blank = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(from - 1));
  const end = blank === null ? text.length : from - 1 + blank.index;
  return offset <= Math.max(end, from) ? Math.max(end, from) : undefined;
}
