import type { TextEdit } from "../text/span.ts";

/** Edits that mend a finding. Safe when they cannot change the meaning; the first fix of a finding is the preferred one. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
  /**
   * Set on what only silences the finding: with a comment at its place, or in the whole posting. These stand behind what
   * mends it, and a host may add others (for the workspace).
   */
  readonly allows?: "here" | "posting";
}
