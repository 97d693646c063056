import { describeInWorkbench } from "./run.ts";

const text = `# AI Engineer

## Requirements

- Strong Python; Go is a plus
- No Java needed
`;
const settings = { "rolewise.inlayHints.strength": true, "rolewise.inlayHints.fit": true };

describeInWorkbench("inlay hints", { text, settings }, (at) => {
  it("say how a skill fits, and how it is read where the words around it decide that", async () => {
    const { page } = at();
    for (const line of ["- Strong Pythoncore; Gocommonnice to have is a plus", "- No Javanot required needed"]) {
      await page.locator(".view-line", { hasText: line }).waitFor();
    }
  });
});

describeInWorkbench("without the settings", { text }, (at) => {
  it("there are no inlay hints", async () => {
    const { page } = at();
    await page.locator(".codelens-decoration", { hasText: "areas" }).waitFor();
    await page.locator(".view-line", { hasText: "- Strong Python; Go is a plus" }).waitFor();
  });
});
