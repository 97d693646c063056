import assert from "node:assert/strict";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import { read } from "../fixes/reading.ts";

const head = "# AI Engineer\n\n## Requirements\n\n";
const rule = "no-equivalents-pileup";

function findIn(lines: string): { quotes: string[]; mended: string | undefined } {
  const text = head + lines;
  const found = read(text).findings.filter((finding) => finding.rule === rule);
  const fix = found[0]?.fixes.find(({ allows }) => allows === undefined);
  const mended = fix && applyEdits(text, fix.edits);
  if (mended !== undefined) assert.ok(!read(mended).findings.some((finding) => finding.rule === rule), mended);
  return { quotes: found.map(({ start, end }) => text.slice(start, end)), mended: mended?.slice(head.length) };
}

describe("no-equivalents-pileup", () => {
  const mended: [before: string, after: string | undefined][] = [
    ["- Experience with AWS, Azure and GCP\n", "- Experience with one of AWS, Azure or GCP\n"],
    ["- Experience with AWS, Azure, and GCP.\n", "- Experience with one of AWS, Azure, or GCP.\n"],
    ["- AWS, Azure, GCP\n", "- One of AWS, Azure or GCP\n"],
    ["- AWS & Azure & GCP\n", "- One of AWS, Azure or GCP\n"],
    ["- AWS and Azure and GCP\n", "- One of AWS, Azure or GCP\n"],
    ["- AWS; Azure; GCP\n", "- One of AWS, Azure or GCP\n"],
    ["- Clouds: **AWS**, **Azure** and **GCP**\n", "- Clouds: one of **AWS**, **Azure** or **GCP**\n"],
    ["- Experience with **AWS, Azure and GCP**\n", "- Experience with **one of AWS, Azure or GCP**\n"],
    ["- Experience with AWS,\n  Azure and\n  GCP\n", "- Experience with one of AWS,\n  Azure or\n  GCP\n"],
    ["- Python, SQL, AWS, Azure and GCP\n", "- Python, SQL and one of AWS, Azure or GCP\n"],
    ["- Python and AWS, Azure and GCP\n", "- Python and one of AWS, Azure or GCP\n"],
    ["- Strong AWS, Azure and GCP\n", undefined],
    ["- AWS, Azure and GCP skills\n", undefined],
    ["- AWS, Python, Azure and GCP\n", undefined],
    ["- AWS, Azure, GCP and Python\n", undefined],
    ["- AWS\n- Azure\n- GCP\n", undefined],
  ];
  for (const [before, after] of mended) {
    it(`speaks of ${JSON.stringify(before)}, and ${after === undefined ? "leaves it to a person" : "makes a choice of it"}`, () => {
      const { quotes, mended } = findIn(before);
      assert.equal(quotes.length, 1);
      assert.equal(mended, after);
    });
  }

  const silent = [
    "- AWS and Azure\n",
    "- AWS, Azure or GCP\n",
    "- AWS/Azure/GCP\n",
    "- One of AWS, Azure, GCP\n",
    "- A cloud (AWS, Azure, GCP)\n",
    "- Clouds such as AWS, Azure and GCP\n",
    "- Clouds, e.g. AWS, Azure, GCP\n",
    "- AWS, Azure, GCP or similar\n",
    "- AWS, Azure, GCP, etc.\n",
    "- Experience with one or more public clouds: AWS, Azure, GCP\n",
    "- Public clouds (ex. AWS, Azure, GCP)\n",
    "- AWS; Azure and GCP are a plus\n",
    "- Clouds, including:\n  - AWS\n  - Azure\n  - GCP\n",
    "\n## Nice to have\n\n- AWS, Azure and GCP\n",
    "\n## What you will do\n\n- Run services on AWS, Azure and GCP\n",
  ];
  for (const lines of silent)
    it(`is silent on ${JSON.stringify(lines)}`, () => assert.deepEqual(findIn(lines).quotes, []));

  it("lets the number be set", () => {
    assert.equal(findIn("- AWS and Azure\n").quotes.length, 0);
    const text = `---\nrolewise:\n  rules: { ${rule}: [warning, { most: 1 }] }\n---\n\n${head}- AWS and Azure\n`;
    const found = read(text).findings.filter((finding) => finding.rule === rule);
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ["warning"],
    );
  });
});
