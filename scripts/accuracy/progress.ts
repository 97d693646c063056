/** Tells on the terminal's error stream how far a long run is; elsewhere only each quarter, so that logs stay short. */
export function createProgress(what: string, total: number): { readonly step: () => void; readonly end: () => void } {
  const { isTTY } = process.stderr;
  let done = 0;
  return {
    step() {
      done++;
      if (isTTY && done % 50 === 0) process.stderr.write(`\r${what}: ${done} of ${total}`);
      else if (!isTTY && total >= 1_000 && done % Math.ceil(total / 4) === 0)
        process.stderr.write(`${what}: ${done} of ${total}\n`);
    },
    end() {
      if (isTTY) process.stderr.write(`\r${" ".repeat(what.length + 30)}\r`);
    },
  };
}
