import type { Section, Sentence, Strength } from "../posting/types.ts";
import type { Span } from "../text/span.ts";

/** One occurrence of a skill in a posting. */
export interface Mention extends Span {
  readonly skill: string;
  /** As written. */
  readonly text: string;
  readonly strength: Strength;
  readonly sentence: Sentence;
  readonly section: Section;
  /** The spelling that should stand here, where what is written is none of the right ones. */
  readonly respelling: string | undefined;
}

/** One occurrence of a duty. */
export interface DutyMention extends Span {
  readonly duty: string;
  readonly strength: Strength;
  readonly sentence: Sentence;
  readonly section: Section;
}

/** One occurrence of people whom one works with or for. */
export interface StakeholderMention extends Span {
  readonly stakeholder: string;
  readonly sentence: Sentence;
}
