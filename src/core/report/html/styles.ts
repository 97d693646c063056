/**
 * Colours are those of VS Code's theme where there is one; elsewhere the reader's preference for light or dark decides. Colour
 * is never the only sign of anything, and with forced colours the reader's own are used.
 */
export const reportStyles = `
:root {
  color-scheme: light dark;
  --ground: var(--vscode-editor-background, #ffffff);
  --text: var(--vscode-foreground, #1f2328);
  --quiet: var(--vscode-descriptionForeground, #57606a);
  --edge: var(--vscode-contrastBorder, var(--vscode-widget-border, #d0d7de));
  --link: var(--vscode-textLink-foreground, #0759b8);
  --bar: var(--vscode-charts-blue, #2f6fbd);
  --bar-ground: var(--vscode-editorWidget-background, #eaeef2);
  --error: var(--vscode-editorError-foreground, #c93c37);
  --warning: var(--vscode-editorWarning-foreground, #96690a);
  --info: var(--vscode-editorInfo-foreground, #2f6fbd);
  --focus: var(--vscode-focusBorder, #0759b8);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: var(--vscode-editor-background, #1b1d21);
    --text: var(--vscode-foreground, #e3e6ea);
    --quiet: var(--vscode-descriptionForeground, #a5adb7);
    --edge: var(--vscode-contrastBorder, var(--vscode-widget-border, #3d444d));
    --link: var(--vscode-textLink-foreground, #79b4f7);
    --bar: var(--vscode-charts-blue, #5a9be6);
    --bar-ground: var(--vscode-editorWidget-background, #2b3037);
    --error: var(--vscode-editorError-foreground, #f0716b);
    --warning: var(--vscode-editorWarning-foreground, #d9a33a);
    --info: var(--vscode-editorInfo-foreground, #5a9be6);
    --focus: var(--vscode-focusBorder, #79b4f7);
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 62rem;
  padding: 1rem 1.25rem 2rem;
  background: var(--ground);
  color: var(--text);
  font: var(--vscode-font-weight, 400) var(--vscode-font-size, 1rem)/1.5 var(--vscode-font-family, system-ui, sans-serif);
  overflow-wrap: anywhere;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 0.4em; font-weight: 600; }
h1 { font-size: 1.6em; margin-top: 0.4em; }
h2 { font-size: 1.25em; }
h3 { font-size: 1.05em; }
h4 { font-size: 1em; }
p { margin: 0.3em 0; }
ul, ol { margin: 0.4em 0; padding-inline-start: 1.5em; }
ul[role="list"] { list-style: none; padding: 0; }
a { color: var(--link); }
article + article, nav + article { border-top: 1px solid var(--edge); margin-top: 2.5rem; }
footer { border-top: 1px solid var(--edge); margin-top: 2rem; color: var(--quiet); font-size: 0.9em; }
/* VS Code gives code a ground and a colour of its own. */
code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); color: inherit; background: none; padding: 0; }
.path, .note, .count { color: var(--quiet); font-weight: 400; }
.path, .note { font-size: 0.9em; }
.count { font-size: 0.85em; margin-inline-start: 0.3em; }
.tag {
  display: inline-block;
  border: 1px solid var(--edge);
  border-radius: 3px;
  padding: 0 0.4em;
  font-size: 0.85em;
  font-weight: 400;
  white-space: nowrap;
}
.fit-out-of-place, .fit-unusual, .fit-atypical { border-color: var(--warning); border-inline-start-width: 4px; }
.fit-core, .fit-typical { border-color: var(--bar); border-inline-start-width: 4px; }
.rows > li { border-top: 1px solid var(--edge); padding: 0.35em 0; }
.rows > li:first-child { border-top: 0; }
.reading, .row { display: grid; gap: 0.1em 1em; align-items: baseline; }
.reading { grid-template-columns: minmax(9em, 18em) minmax(4em, 1fr) 5em; }
.row { grid-template-columns: minmax(10em, 2fr) 7.5em minmax(12em, 2fr) minmax(4em, 1fr); }
.reading .name { font-weight: 600; }
.value { text-align: end; }
.reasons { margin: 0.1em 0 0.4em; }
.reasons li { display: inline; }
.reasons li:not(:last-child)::after { content: ", "; }
.bar { display: inline-block; width: 100%; height: 0.6em; vertical-align: baseline; }
.bar-ground { fill: var(--bar-ground); }
.bar-value { fill: var(--bar); }
.rate { display: block; font-size: 0.9em; }
.rate .bar { width: 4.5em; margin-inline-end: 0.4em; }
.place { white-space: nowrap; }
.places { font-size: 0.9em; text-align: end; }
.findings { padding-inline-start: 0; list-style-position: inside; }
.finding { list-style: none; border-inline-start: 4px solid var(--info); padding: 0.2em 0 0.2em 0.9em; margin: 0.9em 0; }
.finding.error { border-color: var(--error); }
.finding.warning { border-color: var(--warning); }
.finding.error .severity { border-color: var(--error); }
.finding.warning .severity { border-color: var(--warning); }
.fix { font-style: italic; }
button {
  font: inherit;
  color: var(--vscode-button-secondaryForeground, var(--text));
  background: var(--vscode-button-secondaryBackground, transparent);
  border: 1px solid var(--vscode-button-border, var(--edge));
  border-radius: 3px;
  padding: 0.15em 0.6em;
  margin: 0.15em 0;
  cursor: pointer;
}
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.35em 0.7em 0.35em 0; border-bottom: 1px solid var(--edge); font-weight: 400; }
thead th { font-weight: 600; vertical-align: bottom; }
.number { text-align: end; white-space: nowrap; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
@media (max-width: 46rem) {
  .row { grid-template-columns: 1fr auto; }
  .rates { grid-column: 1; }
  .reading { grid-template-columns: 1fr 5em; }
  .reading .name { grid-column: 1 / -1; }
}
@media (forced-colors: active) {
  .bar-ground { fill: Canvas; stroke: CanvasText; vector-effect: non-scaling-stroke; }
  .bar-value { fill: CanvasText; }
}
@media print {
  body { max-width: none; }
  li, tr { break-inside: avoid; }
}
`;
