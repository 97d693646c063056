import type { Strength } from "./types.ts";

/** Whether what is said asks something of the candidate, as a must or as a wish. */
export function isAsked({ strength }: { readonly strength: Strength }): boolean {
  return strength === "required" || strength === "preferred";
}
