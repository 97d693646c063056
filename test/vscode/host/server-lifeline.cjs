// Loaded into the VS Code server ahead of its own code. The starter holds the other end of standard input: when that
// closes, the starter is gone (even by a kill that it could not catch), and the server's process group and its
// temporary folder go too.
if (process.argv[1]?.endsWith("server-main.js") && process.env.ROLEWISE_SERVER_FOLDER) {
  const folder = process.env.ROLEWISE_SERVER_FOLDER;
  process.stdin.on("end", () => {
    require("node:fs").rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    process.kill(-process.pid, "SIGKILL");
  });
  process.stdin.resume();
}
