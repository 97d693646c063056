import { rules } from "../core/index.ts";
import type { EngineIndex } from "../core/lookup/engine-index.ts";
import { nearest } from "../core/text/nearest.ts";
import { explainRole, roleOption } from "./check-settings.ts";
import { type Command, lastValue } from "./command.ts";
import { createComplaints } from "./complaints.ts";
import { configOption, openConfigs } from "./configs.ts";
import { type ExplainedRule, explainRule } from "./explained-rule.ts";
import { type ExplainedSkill, explainSkill } from "./explained-skill.ts";
import { formatRuleText } from "./formats/explain-rule-text.ts";
import { formatSkillText } from "./formats/explain-skill-text.ts";
import { createPaint } from "./formats/paint.ts";

export const explain: Command = {
  name: "explain",
  usage: "SKILL|RULE [options]",
  summary: "say how a skill fits each role and how many postings ask for it, or what a rule finds and why",
  options: ({ knowledge }) => ({
    ...configOption,
    ...roleOption(knowledge),
    format: { value: "FORMAT", choices: ["text", "json"], summary: "text (default) or json" },
  }),
  notes: [
    "A skill is found by its name, its id or another spelling of it; a rule by its id. A company's own roles and",
    "skills are those of the rolewise.yaml that holds in the current folder.",
    "",
    "Exit code: 0, or 2 when there is no such skill or rule, or something is wrong with the configuration.",
  ],
  async run(args, io, engine) {
    // A name of several words needs no quotes.
    const name = args.positionals.join(" ");
    if (name === "") return { usage: "explain needs a skill or a rule: rolewise explain Tableau" };
    const role = lastValue(args, "role");
    const isJson = lastValue(args, "format") === "json";
    const paint = createPaint(io.stdout, io.env);
    const rule = rules.find(({ id }) => id === name.toLowerCase());
    if (rule !== undefined) {
      if (role !== undefined) return { usage: `--role goes with a skill, and ${rule.id} is a rule: leave it out.` };
      const explained = explainRule(engine, rule, io.today);
      io.stdout.write(isJson ? toJson({ rule: explained }) : formatRuleText(explained, paint));
      return 0;
    }
    const complaints = createComplaints(io.stderr);
    const configs = await openConfigs(args, [], io, engine, complaints);
    if ("usage" in configs) return configs;
    const { config } = await configs.ofFolder(io.cwd);
    const problem = explainRole(args, [config], engine);
    if (problem !== undefined) return problem;
    const index = config.engine.index();
    const skill = index.skillNames.find(name);
    if (skill === undefined) return { usage: explainUnknown(name, index) };
    const explained = explainSkill(index, skill, role);
    io.stdout.write(isJson ? toJson({ skill: explained }) : formatSkillText(explained, paint));
    return complaints.count() > 0 ? 2 : 0;
  },
};

/** One line, which holds either a skill or a rule. Fields are only ever added. */
function toJson(explained: { readonly skill: ExplainedSkill } | { readonly rule: ExplainedRule }): string {
  return `${JSON.stringify({ version: 1, ...explained })}\n`;
}

function explainUnknown(name: string, { skillNames, knowledge, roles }: EngineIndex): string {
  if (roles.has(name)) return `“${name}” is a role: rolewise roles ${name} shows its map.`;
  const near = nearest(name, [
    ...rules.map(({ id }) => id),
    ...skillNames.all,
    ...knowledge.skills.flatMap(({ aliases }) => aliases),
  ]);
  const advice = near === undefined ? "Name a skill, such as Python, or a rule." : `Did you mean “${near}”?`;
  return `There is no skill or rule “${name}”. ${advice}`;
}
