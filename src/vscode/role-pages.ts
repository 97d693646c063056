import * as vscode from "vscode";
import { renderRolePage } from "../knowledge/role-page.ts";
import type { Configs } from "./configs.ts";
import { folderOfDocument, uriAt } from "./workspace-paths.ts";

const scheme = "rolewise-role";
/** Stands for the folder of documents that lie in none. */
const nowhere = "-";

/**
 * The pages about roles, as they hold in a folder of the workspace, a company's own among them. A file system and no mere
 * provider of texts, so that the links from page to page lead somewhere.
 */
export function registerRolePages(configs: Configs): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  // VS Code reads a page again only where it is newer.
  let changedAt = Date.now();

  async function read(uri: vscode.Uri): Promise<Uint8Array> {
    const [, folder = nowhere, name = ""] = uri.path.split("/");
    const { config, root } = await configs.readFolder(
      folder === nowhere ? undefined : vscode.Uri.parse(decodeURIComponent(folder)),
    );
    const { knowledge } = config.engine;
    const role = knowledge.roles.find(({ id }) => `${id}.md` === name);
    if (role === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const show = (path: string): string =>
      root === undefined ? path : vscode.workspace.asRelativePath(uriAt({ root, path }));
    const own = config.origins && { origins: config.origins, show };
    return new TextEncoder().encode(renderRolePage(role, knowledge, own));
  }

  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions(vscode.l10n.t("The pages about roles cannot be written."));
  };
  return vscode.Disposable.from(
    changed,
    configs.onDidChange((how) => {
      if (how !== "changed") return;
      changedAt = Date.now();
      const pages = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === scheme);
      changed.fire(pages.map(({ uri }) => ({ type: vscode.FileChangeType.Changed, uri })));
    }),
    vscode.workspace.registerFileSystemProvider(
      scheme,
      {
        onDidChangeFile: changed.event,
        watch: () => new vscode.Disposable(() => undefined),
        async stat(uri) {
          const { length } = await read(uri);
          return { type: vscode.FileType.File, ctime: 0, mtime: changedAt, size: length };
        },
        readFile: read,
        readDirectory: () => [],
        createDirectory: refuse,
        writeFile: refuse,
        delete: refuse,
        rename: refuse,
      },
      { isReadonly: true },
    ),
  );
}

/** The address of the page about a role as it holds for a document, or, where none is given, without any company's maps. */
export function rolePageUri(id: string, document: Pick<vscode.TextDocument, "uri"> | undefined): vscode.Uri {
  const place = document && folderOfDocument(document);
  const folder = place === undefined ? nowhere : encodeURIComponent(uriAt(place).toString());
  return vscode.Uri.from({ scheme, path: `/${folder}/${id}.md` });
}
