/** An AI engineer posting with the given lines of requirements, and duties that fit. */
export function aiEngineer(...requirements: readonly string[]): string {
  return posting(
    "AI Engineer",
    ["Deploy machine learning models to production", "Build services around language models"],
    requirements,
  );
}

/** A posting with a title, lines of duties and lines of requirements. */
export function posting(title: string, duties: readonly string[], requirements: readonly string[]): string {
  return [`# ${title}`, "## What you will do", list(duties), "## Requirements", list(requirements)]
    .join("\n\n")
    .concat("\n");
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
