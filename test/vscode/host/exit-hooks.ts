import { readFileSync } from "node:fs";

const hooks = new Set<() => void>();
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
let listening = false;

/**
 * Registers synchronous clean-up for every way out of this process: its end, an uncaught error, Ctrl+C, a
 * termination signal, a closed terminal. Returns a function that takes the hook back.
 */
export function onExit(hook: () => void): () => void {
  if (!listening) {
    listening = true;
    process.on("exit", runHooks);
    for (const [signal, code] of Object.entries(exitCodes)) {
      process.on(signal, () => process.exit(code));
    }
  }
  hooks.add(hook);
  return () => hooks.delete(hook);
}

/** Ends this process when the one that started it is gone, so that a killed runner leaves nothing behind. */
export function exitWithParent(): void {
  const starter = starterIds();
  setInterval(() => {
    if (starterIds() !== starter) {
      process.exit(exitCodes.SIGHUP);
    }
  }, 500).unref();
}

/** The parent; and where npm started this, the parent's parent too: between npm and this process stands a shell. */
function starterIds(): string {
  const parent = process.ppid;
  if (process.platform !== "linux" || process.env.npm_lifecycle_event === undefined) {
    return String(parent);
  }
  try {
    return `${parent} ${/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${parent}/status`, "utf8"))?.[1]}`;
  } catch {
    return `${parent} gone`;
  }
}

function runHooks(): void {
  for (const hook of hooks) {
    try {
      hook();
    } catch (error) {
      console.error(error);
    }
  }
  hooks.clear();
}
