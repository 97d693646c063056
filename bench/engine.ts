/** What the bench needs of the product; load-engine.ts bundles it as the product is bundled. */
export { createEngineIndex } from "../src/core/lookup/engine-index.ts";
export { createEngine } from "../src/core/index.ts";
export { builtInKnowledge } from "../src/knowledge/built-in.ts";
