import assert from "node:assert/strict";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import { read } from "../fixes/reading.ts";

function findIn(
  lines: string,
  date = "2026-01-31",
): { quotes: string[]; messages: string[]; fixes: [title: string, text: string][] } {
  const head = `---\ndate: ${date}\n---\n\n# Data Engineer\n\n## Requirements\n\n`;
  const text = head + lines;
  const found = read(text).findings.filter(({ rule }) => rule === "no-retired-technology");
  return {
    quotes: found.map(({ start, end }) => text.slice(start, end)),
    messages: found.map(({ message }) => message),
    fixes: (found[0]?.fixes ?? []).flatMap(({ title, edits, allows }) =>
      allows === undefined ? [[title, applyEdits(text, edits).slice(head.length)]] : [],
    ),
  };
}

describe("no-retired-technology", () => {
  it("says once when it was", () => {
    const { messages } = findIn("- Chartio\n- CNTK\n- Azure Data Lake Analytics\n");
    assert.deepEqual(
      messages.map((message) => message.slice(0, message.indexOf(". "))),
      [
        "Chartio was retired: shut down in March 2022",
        "CNTK was retired in 2019: version 2.7 was the last release",
        "Azure Data Lake Analytics was retired in 2024",
      ],
    );
  });

  const mended: [lines: string, quote: string, fixes: [title: string, text: string][]][] = [
    [
      "- Theano, Keras and SQL\n",
      "Theano",
      [
        ["Replace Theano with PyTorch", "- PyTorch, Keras and SQL\n"],
        ["Remove Theano", "- Keras and SQL\n"],
      ],
    ],
    [
      "- Frameworks such as PyTorch, Theano, etc.\n",
      "Theano",
      [["Remove Theano", "- Frameworks such as PyTorch, etc.\n"]],
    ],
    ["- Hadoop, Hive, and Sqoop\n", "Sqoop", [["Remove Apache Sqoop", "- Hadoop and Hive\n"]]],
    [
      "- Scripts in **Python 2**, and SQL\n",
      "Python 2",
      [["Replace Python 2.7 with Python", "- Scripts in **Python**, and SQL\n"]],
    ],
    ["- An AngularJS front end\n", "AngularJS", [["Replace AngularJS with Angular", "- An Angular front end\n"]]],
    [
      "- A Theano model\n- An Oozie workflow\n",
      "Theano",
      [["Replace Theano with PyTorch", "- A PyTorch model\n- An Oozie workflow\n"]],
    ],
  ];
  for (const [lines, quote, fixes] of mended) {
    it(`mends ${JSON.stringify(lines)}`, () => {
      const found = findIn(lines);
      assert.equal(found.quotes[0], quote);
      for (const fix of fixes)
        assert.deepEqual(
          found.fixes.find(([title]) => title === fix[0]),
          fix,
        );
    });
  }

  it("does not ask twice for what stands there already", () => {
    const { fixes } = findIn("- PyTorch and Theano\n");
    assert.deepEqual(fixes, [["Remove Theano", "- PyTorch\n"]]);
  });

  it("counts from the year of the retirement on", () => {
    assert.deepEqual(findIn("- Apache Oozie\n", "2024-12-31").quotes, []);
    assert.deepEqual(findIn("- Apache Oozie\n", "2025-06-01").quotes, ["Apache Oozie"]);
  });

  const silent = [
    "- Migrating Sqoop jobs to Spark\n",
    "- Replacing legacy Oozie workflows\n",
    "- Python 3 and Angular\n",
    "- Python 2+ years\n",
    "- Linux (CentOS Stream)\n",
    "- Hadoop, MapReduce and Hive\n",
    "\n## What you will do\n\n- Keep Sqoop jobs running\n",
    "\n## About us\n\nWe still use Sqoop.\n",
    "- Sqoop is not required\n",
  ];
  for (const lines of silent)
    it(`is silent on ${JSON.stringify(lines)}`, () => assert.deepEqual(findIn(lines).quotes, []));
});
