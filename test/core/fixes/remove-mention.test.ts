import assert from "node:assert/strict";
import { remove } from "./reading.ts";

/** An item with Tableau, and what is left of it: "" where the item goes, undefined where no clean removal is known. */
const items: readonly (readonly [before: string, after: string | undefined])[] = [
  // Enumerations
  ["Python, Tableau and SQL", "Python and SQL"],
  ["Python, Tableau, and SQL", "Python and SQL"],
  ["Python, SQL, Tableau, and Docker", "Python, SQL, and Docker"],
  ["Python, SQL, Docker, and Tableau", "Python, SQL, and Docker"],
  ["Python, SQL, Docker and Tableau", "Python, SQL and Docker"],
  ["Tableau, Python and SQL", "Python and SQL"],
  ["Python, SQL, and Tableau", "Python and SQL"],
  ["Python, Tableau, or SQL", "Python or SQL"],
  ["Python, Tableau, SQL", "Python, SQL"],
  ["Python, SQL, Tableau", "Python, SQL"],
  ["Python and Tableau", "Python"],
  ["Tableau and Python", "Python"],
  ["Python and Tableau and SQL", "Python and SQL"],
  ["Python & Tableau", "Python"],
  ["Python, SQL & Tableau", "Python & SQL"],
  ["Python and/or Tableau", "Python"],
  ["Python/Tableau", "Python"],
  ["Tableau / Power BI", "Power BI"],
  ["Python, Tableau/Power BI and SQL", "Python, Power BI and SQL"],
  ["Python + Tableau + SQL", "Python + SQL"],
  ["Python | Tableau | SQL", "Python | SQL"],
  ["Python; Tableau; SQL", "Python; SQL"],
  ["Python,Tableau,SQL", "Python,SQL"],
  ["Python, Tableau, SQL, etc.", "Python, SQL, etc."],
  ["Python, Tableau, etc.", "Python, etc."],
  ["Python, Tableau or similar", "Python or similar"],
  ["Python, SQL, Tableau …", "Python, SQL …"],
  ["Python or R, Tableau, and SQL", "Python or R, and SQL"],
  ["Python, SQL, as well as Tableau", "Python as well as SQL"],
  [
    "Experience with Looker and knowledge of SQL, Tableau, or Power BI",
    "Experience with Looker and knowledge of SQL or Power BI",
  ],
  [
    "Prepare and share data between our systems, Tableau, and Power BI",
    "Prepare and share data between our systems and Power BI",
  ],
  ["Docker, SQL, advanced Python and Tableau", "Docker, SQL and advanced Python"],
  [
    "Experience using Python and deploying reports with Looker, Tableau, and Excel",
    "Experience using Python and deploying reports with Looker and Excel",
  ],
  ["Python, SQL and Tableau like in our reports", undefined],
  [
    "Build things with Python, Tableau, and Glue (Cutting and Pasting)",
    "Build things with Python and Glue (Cutting and Pasting)",
  ],
  ["Experience with Python and Tableau Single Page Applications, above all", "Experience with Python, above all"],
  ["(1) Python; (2) Tableau; (3) SQL", undefined],
  ["Docker; if you do not know Tableau, we will teach you; Python", undefined],
  ["Clean, well-kept reports using Tableau, Looker, and Python", "Clean, well-kept reports using Looker and Python"],
  [
    "Stay current on data visualization in Tableau, storytelling, and dbt",
    "Stay current on data visualization, storytelling, and dbt",
  ],
  // Lead-ins and what is said of all
  ["Experience with Python, Tableau and SQL", "Experience with Python and SQL"],
  ["Experience with Tableau, Python and SQL", "Experience with Python and SQL"],
  ["Experience with Python, SQL and Tableau for reporting", "Experience with Python and SQL for reporting"],
  ["3+ years of Python, SQL and Tableau experience", "3+ years of Python and SQL experience"],
  ["Tableau or Power BI experience", "Power BI experience"],
  ["Power BI and Tableau are a plus", "Power BI is a plus"],
  ["Proficiency in both Python and Tableau", "Proficiency in Python"],
  ["Experience with at least one of Tableau or Power BI", "Experience with Power BI"],
  ["One of the following: Tableau or Power BI", undefined],
  ["Experience with two or more of Tableau, Power BI or Looker", undefined],
  ["Strong Python, SQL and Tableau skills", "Strong Python and SQL skills"],
  ["Strong Tableau, SQL and Python skills", "Strong SQL and Python skills"],
  ["You have used Python and SQL, and ideally Tableau", "You have used Python and SQL"],
  ["Build dashboards with Tableau and deploy models with Docker", undefined],
  ["Experience building dashboards with Tableau and deploying models with Docker", undefined],
  ["Build dashboards with Tableau; deploy models with Docker", "Deploy models with Docker"],
  ["Knowledge of Power BI and Tableau (desired), and Docker", "Knowledge of Power BI and Docker"],
  // Elements of more than a name
  ["Strong SQL, basic Tableau and Excel", "Strong SQL and Excel"],
  ["Python, Tableau dashboards and SQL", "Python and SQL"],
  ["Python, SQL and Tableau dashboards", "Python and SQL"],
  ["Build Looker and Tableau dashboards", "Build Looker dashboards"],
  ["Python, SQL and Tableau 2023", "Python and SQL"],
  ["Python, Tableau (preferred) and SQL", "Python and SQL"],
  ["Python and experience with Tableau", "Python"],
  ["Strong SQL skills and hands-on experience with Tableau", "Strong SQL skills"],
  ["Strong SQL; experience with Tableau; Docker", "Strong SQL; Docker"],
  ["Experience with Tableau; strong SQL", "Strong SQL"],
  ["Python and experience with Tableau or Power BI", "Python and experience with Power BI"],
  ["Experience with Microsoft Power BI, Tableau and SQL", "Experience with Microsoft Power BI and SQL"],
  ["Looker for finance and Tableau for sales", "Looker for finance"],
  ["Python and Tableau for sales", "Python for sales"],
  ["Looker, Tableau and Server", undefined],
  ["Work in an agile, Tableau-based team, inclusive of planning", undefined],
  // Examples and brackets
  ["BI tools (Tableau)", "BI tools"],
  ["BI tools (Tableau, Power BI)", "BI tools (Power BI)"],
  ["BI tools (e.g., Tableau, Power BI)", "BI tools (e.g., Power BI)"],
  ["BI tools (e.g. Tableau or Power BI), Python and SQL", "BI tools (e.g. Power BI), Python and SQL"],
  ["BI tools such as Tableau", "BI tools"],
  ["BI tools such as Tableau and Looker", "BI tools such as Looker"],
  ["BI tools such as Tableau or similar", "BI tools"],
  ["BI tools like Tableau, Power BI, etc.", "BI tools like Power BI, etc."],
  ["BI tools, including Tableau", "BI tools"],
  ["Experience with BI tools, such as Tableau, for reporting", "Experience with BI tools for reporting"],
  ["Python, SQL, and BI tools such as Tableau or Looker", "Python, SQL, and BI tools such as Looker"],
  ["Python, SQL, and tools such as Tableau", "Python and SQL"],
  ["Python and tools such as Tableau", "Python"],
  ["SQL databases (Postgres) and BI tools (Tableau)", "SQL databases (Postgres) and BI tools"],
  ["Python and BI tools, such as Tableau, and SQL", "Python and BI tools and SQL"],
  ["BI tools, such as Tableau, and SQL", "BI tools and SQL"],
  ["BI tools, such as Looker, Tableau, and Power BI", "BI tools, such as Looker and Power BI"],
  ["Experience with Tableau or similar BI tools (e.g., Looker, Power BI)", undefined],
  ["Experience with Tableau or a similar tool like Looker", undefined],
  // The skill alone
  ["Tableau", ""],
  ["**Tableau**", ""],
  ["3+ years of Tableau", ""],
  ["Experience building dashboards in Tableau", ""],
  ["3+ years of experience building reports and dashboards in Tableau.", ""],
  ["Experience with Tableau or another BI tool", ""],
  ["Tableau is a plus", ""],
  ["Data visualization: Tableau", ""],
  ["Proficiency in tools such as Tableau", ""],
  ["Strong data visualization skills and experience with Tableau", "Strong data visualization skills"],
  ["Experience with data visualization in Tableau", "Experience with data visualization"],
  // A phrase
  ["Build dashboards in Tableau", "Build dashboards"],
  ["Build dashboards in Tableau for the sales team", "Build dashboards for the sales team"],
  ["Create Tableau dashboards for executives", "Create dashboards for executives"],
  ["Strong Python skills, ideally with Tableau", "Strong Python skills"],
  ["Build dashboards in Tableau on Snowflake", undefined],
  ["Migrate dashboards from Tableau to Looker", undefined],
  ["Integrate Tableau with Snowflake", undefined],
  ["Experience with Tableau and a willingness to learn Python", undefined],
  ["Choose between Tableau and Looker", undefined],
  ["Experience in Tableau-based reporting and SQL", "Experience in SQL"],
  ["Experience with Python and Tableau for the platform team", "Experience with Python for the platform team"],
  ["Experience building dashboards in Tableau, with an understanding of the tool", undefined],
  // Marks
  ["**Python**, **Tableau** and **SQL**", "**Python** and **SQL**"],
  ["**Python, Tableau and SQL**", "**Python and SQL**"],
  ["Python, *Tableau*, SQL", "Python, SQL"],
  ["`Python`, `Tableau` and `SQL`", "`Python` and `SQL`"],
  [
    "[Python](https://example.org/a,b), [Tableau](https://example.org/c) and SQL",
    "[Python](https://example.org/a,b) and SQL",
  ],
  ["**Analytics:** Python, Tableau", "**Analytics:** Python"],
  ["**Python, Tableau** and SQL", "**Python** and SQL"],
  ["Python, **Tableau, SQL**", "Python, **SQL**"],
  ["Python &amp; Tableau", "Python"],
  ["Python, Tableau <!-- why --> and SQL", "Python <!-- why --> and SQL"],
  ["Python, <!-- why -->Tableau and SQL", undefined],
];

describe("removeMention", () => {
  describe("of a name with its short form in brackets, whichever of the two is meant", () => {
    for (const [before, after] of [
      ["Docker, Infrastructure as Code (IaC) and Helm", "Docker and Helm"],
      ["Helm and Infrastructure as Code (IaC)", "Helm"],
      ["Experience with Infrastructure as Code (IaC)", ""],
    ] as const) {
      for (const name of ["Infrastructure as Code", "IaC"]) {
        it(`${before} without ${name} → ${after || "no item"}`, () => {
          const list = (item: string): string => `# AI Engineer\n\n## Requirements\n\n- Git\n${item}- Linux\n`;
          assert.equal(remove(list(`- ${before}\n`), name), list(after === "" ? "" : `- ${after}\n`));
        });
      }
    }
  });

  describe("from the text of an item", () => {
    for (const [before, after] of items) {
      it(`${before} → ${after === undefined ? "no removal" : after || "no item"}`, () => {
        const list = (item: string): string => `# AI Engineer\n\n## Requirements\n\n- Git\n${item}- Linux\n`;
        const expected = after === undefined ? undefined : list(after === "" ? "" : `- ${after}\n`);
        assert.equal(remove(list(`- ${before}\n`), "Tableau"), expected);
      });
    }
  });
});
