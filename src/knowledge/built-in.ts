import knowledge from "#knowledge";
import type { Knowledge } from "../core/knowledge.ts";

/** The maps that Rolewise comes with, as the build compiled them. */
export const builtInKnowledge: Knowledge = knowledge;
