import type { Rule } from "./types.ts";

/** All rules, in the order in which they are listed and run. */
export const rules: readonly Rule[] = [];
