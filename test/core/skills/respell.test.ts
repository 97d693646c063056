import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function respellings(line: string): string[] {
  const { mentions } = engine.check(`# AI Engineer\n\n## Requirements\n\n- ${line}\n`, {
    today: "2026-01-31",
    force: true,
  });
  return mentions.flatMap(({ text, respelling }) => (respelling === undefined ? [] : [`${text} → ${respelling}`]));
}

describe("spellings", () => {
  const mended: [line: string, expected: string[]][] = [
    ["Tensorflow and Pytorch", ["Tensorflow → TensorFlow", "Pytorch → PyTorch"]],
    ["PowerBI, Sci-kit learn", ["PowerBI → Power BI", "Sci-kit learn → scikit-learn"]],
    [
      "Sql Server, Azure machine learning",
      ["Sql Server → SQL Server", "Azure machine learning → Azure Machine Learning"],
    ],
    ["Cassendra and Sagemake", ["Cassendra → Cassandra", "Sagemake → SageMaker"]],
    ["python, Langchain", ["python → Python", "Langchain → LangChain"]],
    ["Experience with **javascript** and python-based tools", ["javascript → JavaScript"]],
  ];
  for (const [line, expected] of mended) it(line, () => assert.deepEqual(respellings(line), expected));

  const left = [
    "`pip install tensorflow`",
    "run `from langchain import x` daily",
    "see tensorflow.org",
    "github.com/pytorch/pytorch",
    "src/pytorch/train.py",
    "docker-compose.yml",
    "@langchain on the web",
    "my-tensorflow-model",
    "<div>numpy</div>",
    "PYTHON AND SQL",
    "Pandas and sklearn, Postgres, K8s",
    "Azure cloud, Jupyter notebooks, ELK stack and an Oracle database",
    "Helm Charts, R Programming, Scikit-Learn and API Gateway",
    "numpy, matplotlib and pytorch",
    "JIRA, DB2, UNIX, FAISS, ArgoCD, ReactJS, golang, Business Objects and Gen AI",
  ];
  for (const line of left) it(`${line} stays as it is`, () => assert.deepEqual(respellings(line), []));
});
