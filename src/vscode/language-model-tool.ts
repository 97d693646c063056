import * as vscode from "vscode";
import { reportPosting } from "../core/report/report-posting.ts";
import { type Checked, longestText, type Results } from "./results.ts";
import { checkFile } from "./workspace/read-files.ts";

interface Input {
  /** The posting itself, in Markdown. */
  readonly text?: string;
  /** Or the path of a file in the workspace. */
  readonly path?: string;
}

/** The tool that chat agents check postings with: the same check, so the same findings as in the editor. */
export function registerLanguageModelTool(results: Results): vscode.Disposable {
  // Not every host has language models.
  if (vscode.lm?.registerTool === undefined) return { dispose() {} };
  return vscode.lm.registerTool<Input>("rolewise_check", {
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t("Checking the posting") }),
    async invoke({ input }) {
      const answer = await check(results, input);
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
    },
  });
}

async function check(results: Results, { text, path }: Input): Promise<unknown> {
  if (text !== undefined) {
    // Named like a posting, it is taken for one.
    const uri = vscode.Uri.from({ scheme: "untitled", path: "text.job.md" });
    const outcome = await results.checkText(uri, text, true);
    return outcome === "too-long" ? tooLong : describe(outcome, "text");
  }
  const document = vscode.window.activeTextEditor?.document;
  const uri = path === undefined ? document?.uri : findInWorkspace(path);
  if (uri === undefined) return { problem: "Give the posting as text, or the path of a file in the workspace." };
  try {
    const { checked, isTooLong } = await checkFile(results, uri);
    return isTooLong ? tooLong : describe(checked, vscode.workspace.asRelativePath(uri));
  } catch {
    return { problem: `${path ?? uri.path} cannot be read.` };
  }
}

const tooLong = { problem: `A posting of more than ${longestText} characters is not checked.` };

function findInWorkspace(path: string): vscode.Uri | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const named = folders.find(({ name }) => folders.length > 1 && path.startsWith(`${name}/`));
  const folder = named ?? folders[0];
  const inside = named === undefined ? path : path.slice(named.name.length + 1);
  // What lies outside of the workspace is no agent's business.
  if (folder === undefined || inside.split(/[\\/]/).includes("..")) return undefined;
  return vscode.Uri.joinPath(folder.uri, inside);
}

function describe(checked: Checked | undefined, path: string): unknown {
  if (checked?.result.isPosting !== true) return { path, isPosting: false };
  const { role, findings, areas, problems } = reportPosting(checked.engine, checked.result, path);
  return {
    path,
    isPosting: true,
    role,
    missingAreas: areas.filter(({ shownBy }) => shownBy.length === 0).map(({ label, line }) => ({ label, line })),
    problems: problems.map(({ message, place }) => ({ message, line: place.line })),
    findings: findings.map(({ rule, severity, message, quote, place, fixes }) => ({
      rule,
      severity,
      message,
      quote,
      line: place.line,
      column: place.column,
      fixes: fixes.map(({ title }) => title),
    })),
  };
}
