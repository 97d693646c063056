import { createEngine, type Engine } from "../core/engine.ts";
import { type DataFile, type Extension, extendKnowledge } from "../knowledge/extend-knowledge.ts";

export interface ExtendedEngine extends Omit<Extension, "knowledge"> {
  readonly engine: Engine;
}

/** The engines in use: the built-in one, which whoever has no maps of their own shares, and one for each set of maps. */
export interface Engines {
  readonly builtIn: Engine;
  /** The engine for the built-in knowledge with a company's files over it; the same one for the same files. */
  readonly extendBy: (files: readonly DataFile[]) => ExtendedEngine;
}

/** An engine has its words and phrases ready, which takes memory. */
const mostKept = 6;

export function createEngines(builtIn: Engine): Engines {
  const kept = new Map<string, ExtendedEngine>();
  return {
    builtIn,
    extendBy(files) {
      const key = JSON.stringify(files.map(({ path, text }) => [path, text]));
      let extended = kept.get(key);
      // Put last again: the first ones go first.
      kept.delete(key);
      if (extended === undefined) {
        const { knowledge, ...rest } = extendKnowledge(builtIn.knowledge, files);
        extended = { ...rest, engine: createEngine(knowledge) };
      }
      kept.set(key, extended);
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
      return extended;
    },
  };
}
