#!/usr/bin/env node
// Stands in for the VS Code executable that @vscode/test-electron starts: same arguments, embedded VS Code.
require("tsx/cjs");
const { launch } = require("./launch.ts");

launch(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
