/** What the extension and the role fit panel's page tell each other: plain data. */

/** To the page. */
export interface ShowMessage {
  readonly kind: "show";
  /** The body of the page, made by the report's renderer, which escapes every text. */
  readonly html: string;
  /** Of the document; what the page sends back is about this version. */
  readonly version: number;
  /** What a screen reader is to be told of the change, where it is worth a word. */
  readonly status: string;
  /** For restoring the panel after a reload. */
  readonly uri: string | undefined;
}

/** From the page. */
export type PageMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "jump"; readonly version: number; readonly start: number; readonly end: number }
  | { readonly kind: "fix"; readonly version: number; readonly finding: number; readonly fix: number };
