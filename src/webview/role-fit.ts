/**
 * The script of the role fit panel: shows what the extension sends and tells it what was clicked. Focus and scroll position
 * outlast each new version of the page, which comes with every pause in typing.
 */
import type { PageMessage, ShowMessage } from "../vscode/role-fit/messages.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  setState(state: { readonly uri: string | undefined }): void;
};

const host = acquireVsCodeApi();
const content = document.getElementById("content") as HTMLElement;
const status = document.getElementById("status") as HTMLElement;
let version = 0;
/** The button of a fix takes the focus with it when the fix is made: then the list of findings gets it. */
let fixAsked = false;

window.addEventListener("message", ({ data }: MessageEvent<ShowMessage>) => {
  if (data.kind !== "show") return;
  const focused = describeFocus();
  version = data.version;
  content.innerHTML = data.html;
  if (status.textContent !== data.status) status.textContent = data.status;
  host.setState({ uri: data.uri });
  restoreFocus(focused);
});

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const place = target?.closest<HTMLElement>("[data-start]");
  const fix = target?.closest<HTMLElement>("[data-fix]");
  if (place) {
    event.preventDefault();
    host.postMessage({ kind: "jump", version, start: Number(place.dataset.start), end: Number(place.dataset.end) });
  } else if (fix) {
    fixAsked = true;
    host.postMessage({
      kind: "fix",
      version,
      finding: Number(fix.dataset.finding),
      fix: Number(fix.dataset.fix),
    });
  }
});

/** What has the focus, by its words and by how many of the same stand before it. */
function describeFocus(): { readonly words: string; readonly nth: number } | undefined {
  const { activeElement } = document;
  if (activeElement === null || !content.contains(activeElement)) return undefined;
  const alike = focusable().filter((element) => wordsOf(element) === wordsOf(activeElement));
  return { words: wordsOf(activeElement), nth: alike.indexOf(activeElement as HTMLElement) };
}

function restoreFocus(focused: ReturnType<typeof describeFocus>): void {
  if (focused === undefined) return;
  const alike = focusable().filter((element) => wordsOf(element) === focused.words);
  const same = fixAsked ? undefined : alike[focused.nth];
  if (same !== undefined) same.focus({ preventScroll: true });
  else {
    const findings = content.querySelector<HTMLElement>("[id$='-findings']") ?? content;
    findings.tabIndex = -1;
    findings.focus();
  }
  fixAsked = false;
}

function focusable(): HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>("a, button, [tabindex]")];
}

function wordsOf(element: Element): string {
  return `${element.closest("li")?.querySelector(".name, q")?.textContent ?? ""} ${element.textContent ?? ""}`;
}

host.postMessage({ kind: "ready" });
