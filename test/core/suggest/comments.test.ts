import assert from "node:assert/strict";
import { rules } from "../../../src/core/rules/index.ts";
import { compileSample } from "./knowledge.ts";
import { createWriter } from "./writer.ts";

const { labels, suggest, take, check } = createWriter(compileSample());
const names = ["rolewise-disable-next-line", "rolewise-disable", "rolewise-enable", "rolewise-disable-file"];
const ids = rules.map(({ id }) => id);
const list = "\n- Tableau\n- Python\n";
const head = "# AI Engineer\n\n## Requirements\n\n";

describe("suggestAt in a comment", () => {
  it("suggests the four ways to leave something alone", () => {
    for (const comment of ["<!--|", "<!-- |", "<!-- |-->", "<!-- rolew| -->", "<!--|>"])
      assert.deepEqual(labels(`${head}${comment}${list}`), names, comment);
    assert.deepEqual(labels(`${head}<!-- rolewise-en|`), ["rolewise-enable"]);
  });

  it("closes the comment as far as it is open", () => {
    const closed = `${head}<!-- rolewise-disable  -->${list}`;
    for (const comment of ["<!--|", "<!-- |", "<!-- rolewise-dis|", "<!--|>", "<!-- rolewise-|>"])
      assert.equal(take(`${head}${comment}${list}`, "rolewise-disable"), closed, comment);
    assert.equal(take(`${head}<!-- rolewise-dis| -->${list}`, "rolewise-disable"), closed);
    assert.deepEqual(check(closed.replace("  ", " ")).problems, []);
  });

  it("suggests the finding of the next line first, then rules", () => {
    for (const comment of ["<!-- rolewise-disable-next-line |-->", "<!-- rolewise-disable-next-line |"]) {
      const found = labels(`${head}${comment}${list}`);
      assert.deepEqual(found.slice(0, 2), ["no-mismatched-skill(tableau)", "no-mismatched-skill"], comment);
      assert.deepEqual(found.slice(1).toSorted(), ids.toSorted());
    }
    const before = `${head}<!-- rolewise-disable-next-line |-->${list}`;
    assert.deepEqual(check(take(before, "no-mismatched-skill(tableau)")).findings, []);
    assert.match(suggest(before)[0]?.describe() ?? "", /rarely ask for Tableau/);
    assert.deepEqual(labels(`${head}- Go\n<!-- rolewise-disable no-dup|${list}`), ["no-duplicate-skill"]);
    assert.deepEqual(labels(`${head}<!-- rolewise-disable consistent-role, no-dup| -->`), ["no-duplicate-skill"]);
  });

  it("quotes what is found as words, whatever a skill is called", () => {
    const sample = compileSample();
    const skills = sample.skills.map((one) =>
      one.id === "tableau" ? { ...one, label: "![x](http://y)", aliases: ["Tableau"] } : one,
    );
    const [first] = createWriter({ ...sample, skills }).suggest(`${head}<!-- rolewise-disable-next-line |-->${list}`);
    assert.match(first?.describe() ?? "", /!\\\[x\\\]/);
  });

  it("suggests skills in a rule's brackets", () => {
    const at = (inside: string): string => `${head}<!-- rolewise-disable no-mismatched-skill(${inside} -->${list}`;
    assert.equal(labels(at("|)"))[0], "tableau");
    assert.deepEqual(labels(at("tableau, pyt|)")), ["python", "pytorch"]);
    assert.equal(take(at("tab|)"), "tableau"), at("tableau)"));
  });

  it("is silent in a reason, in other comments and in code", () => {
    for (const comment of [
      "<!-- rolewise-disable-next-line -- our |",
      "<!-- rolewise-disable no-duplicate-skill -- |",
      "<!-- to do: |",
      "<!-- rolewise-disable --> |",
      "`<!-- rolewise-|`",
      "```\n<!-- rolewise-|\n```",
    ])
      assert.deepEqual(labels(`${head}${comment}${list}`), [], comment);
  });

  it("lets other comments be where there is nothing to leave alone", () => {
    const clean = "\n- Python\n";
    assert.deepEqual(labels(`${head}<!-- |${clean}`), []);
    assert.deepEqual(labels(`${head}<!-- |${clean}`, true), names);
    assert.deepEqual(labels(`${head}<!-- rolewise-|${clean}`), names);
    assert.deepEqual(labels("# Project\n\n<!-- rolewise-|"), []);
  });
});
