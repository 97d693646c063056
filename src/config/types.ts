import type { RuleSetting } from "../core/rules/types.ts";
import type { DataProblem } from "../knowledge/data-file.ts";
import type { Place } from "../knowledge/extend-knowledge.ts";

export type { Place };

/** What is wrong in a file of the configuration. Paths are relative to the root of what may be read, with forward slashes. */
export type ConfigProblem = DataProblem;

/** Who says a value. */
export type Origin =
  | { readonly kind: "default" }
  /** A setting of VS Code; of several scopes the one that wins. */
  | { readonly kind: "setting"; readonly scope: "user" | "workspace" | "folder" }
  /** rolewise.yaml, a file that it extends, or the front matter of a posting. */
  | ({ readonly kind: "file" } & Place)
  /** The command line. */
  | { readonly kind: "option" };

export interface Sourced<T> {
  readonly value: T;
  readonly from: Origin;
}

/** What one source says; a missing key says nothing, and an empty list that there is nothing. */
export interface Layer {
  readonly include?: Sourced<readonly string[]> | undefined;
  readonly exclude?: Sourced<readonly string[]> | undefined;
  /** Skills, by id. */
  readonly allow?: readonly Sourced<string>[];
  readonly rules?: Readonly<Record<string, Sourced<RuleSetting>>>;
}
