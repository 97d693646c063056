import { companySource } from "../knowledge.ts";

/** Whether a line of a role's map is what a company says of its role, whatever postings elsewhere say. */
export function isOwnLine(row: { readonly sources: readonly string[] } | undefined): boolean {
  return row?.sources.includes(companySource) === true;
}
