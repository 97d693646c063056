/**
 * The engine's public face: one pure, synchronous way from text to findings.
 *
 *   const engine = createEngine(knowledge);
 *   const result = engine.check(text, { today: "2026-01-31", path: "jobs/ai-engineer.md" });
 */
export { createEngine, type Engine } from "./engine.ts";
export { applyEdits } from "./fixes/apply.ts";
export type { Knowledge } from "./knowledge.ts";
export { rules } from "./rules/index.ts";
export { layerSettings } from "./rules/layer-settings.ts";
export { readRuleSetting } from "./rules/read-setting.ts";
export { createLineIndex, type LineIndex } from "./text/line-index.ts";
export type * from "./types.ts";
