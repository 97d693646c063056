import { findNameFault, findPhraseFault } from "../phrase-faults.ts";
import { createPhraseBudget } from "./phrase-budget.ts";
import { createWordBudget } from "./word-budget.ts";

/** Says why a phrase or a name of a company's file is not used: it could never be found, or would make searching slow. */
export interface Matchable {
  readonly findPhraseFault: (phrase: string) => string | undefined;
  readonly findNameFault: (name: string) => string | undefined;
}

export function createMatchable(): Matchable {
  const words = createWordBudget();
  const phrases = createPhraseBudget();
  return {
    findPhraseFault: (phrase) => findPhraseFault(phrase) ?? words.take(phrase) ?? phrases.take(phrase),
    findNameFault: (name) => findNameFault(name) ?? words.take(name),
  };
}
