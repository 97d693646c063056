import type { CheckResult, Engine } from "../core/index.ts";
import type { CheckSettings } from "./check-settings.ts";
import { type CheckedFile, toCheckedFile } from "./checked-file.ts";
import type { Complaints } from "./complaints.ts";
import { type Mended, makeSafeFixes } from "./make-safe-fixes.ts";
import { explainFileError } from "./read-text.ts";
import type { Source } from "./sources.ts";
import { workOn } from "./work-on.ts";

/** Checks one text after the other, and with `fix` mends it first. What goes wrong with one is told, and the others go on. */
export function checkSources(
  sources: readonly Source[],
  settings: Pick<CheckSettings, "role" | "rules" | "fix">,
  today: string,
  engine: Engine,
  complaints: Complaints,
): CheckedFile[] {
  return sources.flatMap((source) => {
    const { includePath: path } = source;
    const options = { role: settings.role, rules: settings.rules, today, path, force: path === undefined };
    const check = (text: string): CheckResult => engine.check(text, options);
    const done = workOn(source, complaints, (text) => {
      if (!settings.fix) return { text, result: check(text), count: 0 };
      return save(source, makeSafeFixes(text, check), complaints) ?? { text, result: check(text), count: 0 };
    });
    return done?.result.isPosting ? [toCheckedFile(source.path, done.text, done.result, done.count)] : [];
  });
}

/** Undefined where the mended text could not be saved. */
function save({ path, write }: Source, mended: Mended, complaints: Complaints): Mended | undefined {
  if (mended.count === 0) return mended;
  try {
    write?.(mended.text);
    return mended;
  } catch (error) {
    complaints.tell(path, `The fixes could not be saved: ${explainFileError(error)}`);
    return undefined;
  }
}
