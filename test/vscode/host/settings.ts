import type { BuildName } from "./builds.ts";

/** Settings of an embedded VS Code: quiet, offline, and nothing of its own among the code actions. */
export function quietSettings(build: BuildName): Readonly<Record<string, unknown>> {
  return {
    "chat.disableAIFeatures": true,
    "extensions.autoCheckUpdates": false,
    // Renamed between the two: the newest build would rewrite the settings file while the tests run.
    "extensions.autoUpdate": build === "floor" ? false : "off",
    "extensions.ignoreRecommendations": true,
    "git.enabled": false,
    "security.workspace.trust.banner": "never",
    "security.workspace.trust.startupPrompt": "never",
    "telemetry.telemetryLevel": "off",
    "update.mode": "none",
    "workbench.enableExperiments": false,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": false,
  };
}
