/** How a rule is set, in a sentence that is right as plain text and as Markdown. */
export function explainTurningOff(rule: string): string {
  return `Where it does not suit a posting, turn it off in its front matter (rolewise: { rules: { ${rule}: off } }) or on the command line (--rule ${rule}=off); info, warning and error set its level.`;
}
