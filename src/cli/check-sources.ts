import { type CheckResult, layerSettings } from "../core/index.ts";
import type { CheckSettings } from "./check-settings.ts";
import { type CheckedFile, type FixesWanted, toCheckedFile } from "./checked-file.ts";
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
  complaints: Complaints,
  fixesWanted: FixesWanted,
): CheckedFile[] {
  return sources.flatMap((source) => {
    const rules = layerSettings(source.options.rules ?? {}, settings.rules);
    const options = { ...source.options, role: settings.role, rules, today };
    const check = (text: string): CheckResult => source.engine.check(text, options);
    const done = workOn(source, complaints, (text) => {
      const mended = settings.fix ? save(source, makeSafeFixes(text, check), complaints) : undefined;
      const { text: checked, result, count } = mended ?? { text, result: check(text), count: 0 };
      // Made here and not later: it reads the fixes, and rules may break down over those too.
      return { text: checked, result, file: toCheckedFile(source.path, checked, result, count, fixesWanted) };
    });
    return done?.result.isPosting ? [done.file] : [];
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
