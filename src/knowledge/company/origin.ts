import type { DataPath } from "../../core/text/explain-issue.ts";
import { problemIn } from "../ids.ts";
import type { Located } from "../read-items.ts";

/** A place in a company's file; line and column from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Who says a line of a role's map. */
export interface Origin {
  /** The role whose map says it: the role itself, or one that it extends. */
  readonly role: string;
  /** Missing where it is built in. */
  readonly place: Place | undefined;
}

/** Where what the company's files say stands; whatever is not in here is built in as it is. */
export interface Origins {
  /**
   * For each role of the company by its id, who says what: by "label", "withArticle", "summary", "experience", "template required", or by
   * part and id as in "skills python", "categories bi-tool", "areas cloud", "duties build-rag", "stakeholders sales",
   * "near data-scientist", and by "titles AI Engineer" with the title as written.
   */
  readonly roles: ReadonlyMap<string, ReadonlyMap<string, Origin>>;
  /** For each role of the company, every place that defines it or changes it, the last word last. */
  readonly definitions: ReadonlyMap<string, readonly Place[]>;
  /** The roles that a role of the company extends, nearest first. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  /** By id, every place that defines a skill or adds to it. */
  readonly skills: ReadonlyMap<string, readonly Place[]>;
  readonly duties: ReadonlyMap<string, readonly Place[]>;
  readonly stakeholders: ReadonlyMap<string, readonly Place[]>;
}

export function placeIn(item: Located<unknown>, path: DataPath): Place {
  const { path: file, line, column } = problemIn(item, path, "");
  return { path: file, line, column };
}
