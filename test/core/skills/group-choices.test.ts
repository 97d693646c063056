import assert from "node:assert/strict";
import { groupChoices } from "../../../src/core/skills/group-choices.ts";
import { read } from "../fixes/reading.ts";

/** The groups of a line, as "A|B C": A and B together, C by itself. */
function groupsOf(line: string): string {
  const { posting, mentions } = read(`# Data Engineer\n\n## Requirements\n\n- ${line}\n`);
  const own = mentions.filter(({ sentence }) => sentence.block.kind !== "heading");
  return groupChoices(posting.text, own)
    .map((group) => group.map(({ text }) => text).join("|"))
    .join(" ");
}

describe("groupChoices", () => {
  const cases: readonly [line: string, groups: string][] = [
    ["Python, SQL and Docker", "Python SQL Docker"],
    ["Python and SQL; Docker", "Python SQL Docker"],
    ["Python, Scala or Java", "Python|Scala|Java"],
    ["Python, Scala, or Java", "Python|Scala|Java"],
    ["SQL, Docker and Python or Scala", "SQL Docker Python|Scala"],
    ["Python/Scala and SQL", "Python|Scala SQL"],
    ["One of Python, Scala, Java", "Python|Scala|Java"],
    ["Tools such as Airflow, Dagster, Prefect", "Airflow|Dagster|Prefect"],
    ["Streaming (Kafka, Flink) and SQL", "Kafka|Flink SQL"],
    ["Warehouses (we use Snowflake, BigQuery)", "Snowflake|BigQuery"],
    ["AWS (S3, Lambda), Docker", "AWS|S3|Lambda Docker"],
    ["Airflow, Dagster, etc.", "Airflow|Dagster"],
    ["Airflow, Dagster or similar", "Airflow|Dagster"],
    ["**Airflow**, `dbt`, *Kafka*", "Airflow dbt Kafka"],
    ["Python that talks to Kafka", "Python Kafka"],
    ["Docker", "Docker"],
  ];
  for (const [line, groups] of cases) it(`reads “${line}”`, () => assert.equal(groupsOf(line), groups));

  it("never takes names of two sentences for one list", () => {
    assert.equal(groupsOf("Airflow or\n- Dagster"), "Airflow Dagster");
  });
});
