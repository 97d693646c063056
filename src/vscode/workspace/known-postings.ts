import * as vscode from "vscode";
import type { Severity } from "../../core/rules/types.ts";
import { nameRoles } from "../posting-words.ts";
import type { Checked } from "../results.ts";

/** What is kept of a posting of the workspace: little, as there may be thousands. */
export interface KnownPosting {
  readonly uri: vscode.Uri;
  readonly title: string | undefined;
  /** To begin a line with; undefined where no role is known. */
  readonly role: string | undefined;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** The postings that the last check of the workspace found, kept up to date since. */
export interface KnownPostings extends vscode.Disposable {
  /** By path. */
  readonly all: () => readonly KnownPosting[];
  readonly has: (uri: vscode.Uri) => boolean;
  /** Takes a document's last check in; undefined, or of no posting, takes the document out. */
  readonly put: (uri: vscode.Uri, checked: Checked | undefined) => void;
  /** Says in the view how far the check came, where it did not come to its end. */
  readonly note: (text: string | undefined) => void;
  readonly onDidNote: vscode.Event<string | undefined>;
  readonly onDidChange: vscode.Event<void>;
}

export function createKnownPostings(): KnownPostings {
  const known = new Map<string, KnownPosting>();
  const changed = new vscode.EventEmitter<void>();
  const noted = new vscode.EventEmitter<string | undefined>();
  return {
    all: () => [...known.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1)),
    has: (uri) => known.has(uri.toString()),
    put(uri, checked) {
      if (checked?.result.isPosting === true) known.set(uri.toString(), describe(uri, checked));
      else if (!known.delete(uri.toString())) return;
      changed.fire();
    },
    note: (text) => noted.fire(text),
    onDidNote: noted.event,
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(changed, noted).dispose(),
  };
}

function describe(uri: vscode.Uri, checked: Checked): KnownPosting {
  const { posting, role, findings, problems } = checked.result;
  const counts = { error: problems.length, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return { uri, title: posting.title?.value, role: role.ids.length === 0 ? undefined : nameRoles(checked), counts };
}
