import * as vscode from "vscode";
import { wordCount } from "../posting-words.ts";
import type { Results } from "../results.ts";
import type { KnownPosting, KnownPostings } from "./known-postings.ts";

interface RoleNode {
  /** Undefined for postings whose role is not known. */
  readonly role: string | undefined;
  readonly postings: readonly KnownPosting[];
}

type Node = RoleNode | KnownPosting;

/**
 * The view of the workspace's postings by role, with how much there is to review. It stays away (`rolewise.hasPostings`) until
 * a posting is open or was found: other workspaces are left alone.
 */
export function showPostingsView(results: Results, postings: KnownPostings): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<Node>("rolewise.postings", {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) =>
        node === undefined ? groupByRole(postings.all()) : "postings" in node ? [...node.postings] : [],
      getTreeItem: (node) => ("postings" in node ? toRoleItem(node) : toPostingItem(node)),
    },
  });
  let isThere = false;
  const appear = (): void => {
    if (isThere) return;
    isThere = true;
    void vscode.commands.executeCommand("setContext", "rolewise.hasPostings", true);
  };
  return vscode.Disposable.from(
    changed,
    view,
    postings.onDidChange(appear),
    results.onDidChange(({ document, state }) => {
      if (state === "checked" && results.of(document)?.result.isPosting === true) appear();
    }),
    postings.onDidChange(() => changed.fire(undefined)),
    postings.onDidNote((text) => {
      view.message = text;
    }),
  );
}

function groupByRole(postings: readonly KnownPosting[]): RoleNode[] {
  const roles = new Map<string | undefined, KnownPosting[]>();
  for (const posting of postings) roles.set(posting.role, [...(roles.get(posting.role) ?? []), posting]);
  return [...roles]
    .map(([role, group]) => ({ role, postings: group }))
    .sort((a, b) => (a.role === undefined ? 1 : b.role === undefined ? -1 : a.role.localeCompare(b.role)));
}

function toRoleItem({ role, postings }: RoleNode): vscode.TreeItem {
  const name = role === undefined ? vscode.l10n.t("Role not known") : role;
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `role ${role ?? ""}`;
  const review = postings.filter((posting) => reviewOf(posting) > 0).length;
  const words = vscode.l10n.t("{0} of {1} to review", review, postings.length);
  item.description = review === 0 ? String(postings.length) : words;
  item.accessibilityInformation = { label: `${name}, ${words}` };
  item.contextValue = "role";
  return item;
}

function toPostingItem(posting: KnownPosting): vscode.TreeItem {
  const { uri, title, counts } = posting;
  const path = vscode.workspace.asRelativePath(uri);
  const name = title ?? uri.path.split("/").at(-1) ?? "";
  const review = reviewOf(posting);
  const item = new vscode.TreeItem(name);
  item.id = uri.toString();
  item.resourceUri = uri;
  // There is little room: that nothing is to review is what the icon says.
  item.description = review === 0 ? path : `${wordCount(review)} · ${path}`;
  item.accessibilityInformation = { label: [name, wordCount(review), path].join(", ") };
  item.iconPath = iconOf(posting);
  item.tooltip = vscode.l10n.t(
    "{0}\nErrors: {1}, warnings: {2}, infos: {3}",
    path,
    counts.error,
    counts.warning,
    counts.info,
  );
  item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [uri] };
  item.contextValue = "posting";
  return item;
}

function reviewOf({ counts }: KnownPosting): number {
  return counts.error + counts.warning + counts.info;
}

/** By the worst that was found. Where no role is known, nothing was compared, which is no pass. */
function iconOf({ role, counts }: KnownPosting): vscode.ThemeIcon {
  if (counts.error > 0) return new vscode.ThemeIcon("error", new vscode.ThemeColor("list.errorForeground"));
  if (counts.warning > 0) return new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
  if (counts.info > 0) return new vscode.ThemeIcon("info");
  return new vscode.ThemeIcon(role === undefined ? "question" : "pass");
}
