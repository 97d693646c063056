import { createEngine } from "../core/index.ts";
import { builtInKnowledge } from "../knowledge/built-in.ts";
import { run } from "./run.ts";

for (const stream of [process.stdout, process.stderr]) {
  // The reader of a pipe may leave early ("| head"); that is no fault of this program.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const io = {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
};

run(process.argv.slice(2), io, createEngine(builtInKnowledge)).then(
  (code) => {
    // Ending the process here would cut off what is still being written to a pipe.
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error("rolewise: This is a fault of Rolewise, not of your postings:", error);
    process.exitCode = 2;
  },
);
