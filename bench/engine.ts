/** What the bench needs of the product; load-engine.ts bundles it as the product is bundled. */

export { createEngine } from "../src/core/index.ts";
export { createEngineIndex } from "../src/core/lookup/engine-index.ts";
export { builtInKnowledge } from "../src/knowledge/built-in.ts";
