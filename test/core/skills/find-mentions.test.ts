import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function skillsIn(line: string): string[] {
  const text = `# Data Engineer\n\n## Requirements\n\n- ${line}\n`;
  return engine
    .check(text, { today: "2026-01-01", force: true })
    .mentions.filter((mention) => mention.section.kind === "required")
    .map((mention) => mention.skill);
}

describe("mentions", () => {
  it("are found in capitals where their neighbours are skills", () => {
    assert.deepEqual(skillsIn("Hadoop, HIVE and SPARK"), ["hadoop", "hive", "spark"]);
  });

  it("are not found in capitals that may mean anything", () => {
    assert.deepEqual(skillsIn("A SPARK of joy"), []);
    assert.deepEqual(skillsIn("Handling PHI / HIPAA records in Python").includes("phi"), false);
  });

  it("are not looked for in the tags of a job board", () => {
    assert.deepEqual(skillsIn("#LI-DNI #IND-DNS"), []);
    assert.deepEqual(skillsIn("C# and SQL"), ["csharp", "sql"]);
  });

  it("are found in any case among tools that leave no doubt", () => {
    assert.deepEqual(skillsIn("dbt, snowflake, airflow"), ["dbt", "snowflake", "airflow"]);
    assert.deepEqual(skillsIn("Reports in Tableau or excel"), ["tableau", "excel"]);
    assert.deepEqual(skillsIn("hadoop (pig, hive)").includes("pig"), true);
  });

  it("are found in letters and signs of full width, and beside marks of any kind", () => {
    assert.deepEqual(skillsIn("Ｐｙｔｈｏｎ／ＳＱＬ，Ｊａｖａ、Go"), ["python", "sql", "java", "go"]);
    assert.deepEqual(skillsIn("Airflow’s DAGs, “Kafka”, **Spark**, [dbt](https://example.com) and `pandas`"), [
      "airflow",
      "kafka",
      "spark",
      "dbt",
      "pandas",
    ]);
  });

  it("are found at the edges of names that hold signs", () => {
    assert.deepEqual(skillsIn("C/C++, C#, F# and .NET"), ["c", "cpp", "csharp", "fsharp", "dotnet"]);
    assert.deepEqual(skillsIn("R/Python, T-SQL, Objective-C"), ["r", "python", "tsql", "objective-c"]);
    assert.deepEqual(skillsIn("Python-based tools on Java 17+, AWS-native"), ["python", "java", "aws"]);
  });

  it("are not found in words that only stand beside a tool", () => {
    assert.deepEqual(skillsIn("SQL, access and retrieve data"), ["sql"]);
    assert.deepEqual(skillsIn("Python, go beyond the brief"), ["python"]);
    assert.deepEqual(skillsIn("Tableau and excel at explaining"), ["tableau"]);
    assert.deepEqual(skillsIn("data governance, access").includes("ms-access"), false);
  });
});

describe("the employer", () => {
  const posting = (...lines: string[]): string[] =>
    engine
      .check(["# Data Engineer", ...lines].join("\n\n"), { today: "2026-01-01", force: true })
      .mentions.map((mention) => mention.text);

  it("is not asked for in its own posting", () => {
    assert.deepEqual(
      posting("## About us", "Vercel is a leading company. Vercel's mission is speed. Join Vercel!"),
      [],
    );
    assert.deepEqual(posting("### Vercel", "You shape what Vercel ships, and meet Vercel users."), []);
    assert.deepEqual(posting("Work at Vercel. Vercel is an equal opportunity employer; Vercel hires worldwide."), []);
  });

  it("is asked for where its product is", () => {
    const asked = ["## Requirements", "- Experience with Vercel\n- Next.js, Vercel or Netlify\n- Tools such as Vercel"];
    assert.deepEqual(posting("## About us", "Vercel is a leading company. Vercel's mission is speed.", ...asked), [
      "Vercel",
      "Next.js",
      "Vercel",
      "Netlify",
      "Vercel",
    ]);
  });

  it("is nobody who is only named often", () => {
    const lines = "- Experience with Snowflake\n- Pipelines on Snowflake\n- Snowflake is a must";
    assert.deepEqual(posting("## Requirements", lines), ["Snowflake", "Snowflake", "Snowflake"]);
  });
});

describe("mentions in texts as they come", () => {
  it("are found where a lost line break glued them to other words", () => {
    assert.deepEqual(skillsIn("Reports in KubernetesDocker"), ["kubernetes", "docker"]);
    assert.deepEqual(skillsIn("Pipelines in ApacheSpark and PythonR"), ["spark", "python"]);
    const [mention] = engine.check("# Data Engineer\n\n## Requirements\n\n- Runs ApacheSpark\n", {
      today: "2026-01-01",
      force: true,
    }).mentions;
    assert.equal(mention?.text, "ApacheSpark");
    assert.equal(mention?.respelling, "Apache Spark");
  });

  it("are not found in names that only hold the name of another", () => {
    for (const line of [
      "OpenLDAPish",
      "ProxySQL",
      "CloudLinux",
      "IcingaDB",
      "JavaFX",
      "GoPro cameras",
      "see docs.KubernetesDocker.io",
    ])
      assert.deepEqual(skillsIn(line), [], line);
  });

  it("are not found in acronyms that the text itself gives another meaning", () => {
    const body = (line: string): string[] =>
      engine
        .check(`# Data Analyst\n\n${line}\n\n## Requirements\n\n- Reports for CSS, with SQL\n`, {
          today: "2026-01-01",
          force: true,
        })
        .mentions.map((mention) => mention.skill);
    assert.ok(!body("You join Customer Success Solutions (CSS).").includes("css"));
    assert.ok(body("You write Cascading Style Sheets (CSS).").includes("css"));
    assert.ok(body("Our solutions win (CSS).").includes("css"));
  });

  it("are found misspelt by one letter in a list of tools, and nowhere else", () => {
    assert.deepEqual(skillsIn("Docker, Kuberntes, Terrafrom"), ["docker", "kubernetes", "terraform"]);
    assert.deepEqual(skillsIn("MySQL, Prostgres and Redis"), ["mysql", "postgresql", "redis"]);
    assert.deepEqual(skillsIn("Prostgres is unknown here"), []);
    assert.deepEqual(skillsIn("SQL, Prostgreses"), ["sql"]);
    assert.deepEqual(skillsIn("Vizient, TriNet"), ["vizient-cdb"]);
  });

  it("are not found in the code of a page, nor in a sentence that fills an item", () => {
    assert.deepEqual(
      skillsIn("(function() { var s = document.createElement('script'); s.type = 'text/javascript'; })();"),
      [],
    );
    assert.deepEqual(skillsIn("Make Waves"), []);
    assert.deepEqual(skillsIn("Access"), ["ms-access"]);
  });

  it("are not found where companies are told of", () => {
    const about = (line: string): string[] =>
      engine
        .check(`# Data Engineer\n\n## About us\n\n${line}\n\n## Requirements\n\n- SQL\n`, {
          today: "2026-01-01",
          force: true,
        })
        .mentions.filter((mention) => mention.section.kind === "about")
        .map((mention) => mention.skill);
    assert.deepEqual(about("We serve companies such as Canva, Dropbox and Databricks."), []);
    assert.deepEqual(about("We are backed by investors such as the founders of Datadog."), []);
    assert.deepEqual(about("Our team joined us from places like Canva and Dropbox."), []);
    assert.deepEqual(about("Ana, the Datadog CEO, sits on our board."), []);
    assert.deepEqual(about("Our product runs on Databricks and Datadog."), ["databricks", "datadog"]);
  });
});
