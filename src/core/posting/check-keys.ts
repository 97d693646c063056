import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { explainUnknownName } from "../text/unknown-name.ts";
import type { Problem } from "./types.ts";
import { keysOf, pairOf, spanOf } from "./yaml-nodes.ts";

const settings = ["allow", "rules"];

/** What front matter says in a way that would be passed over without a word: keys said twice, settings that there are not. */
export function checkKeys(root: YAMLMap, start: number): Problem[] {
  const problems = findRepeated(root, start);
  const keys = keysOf(root, start);
  const roles = keys.find((key) => key.value === "roles");
  // An empty `role:` is what a template leaves behind; what stands under `roles` counts then.
  if (roles !== undefined && hasValue(root, "role"))
    problems.push({ message: "Both role and roles stand here; role is used. Keep one of them.", span: roles.span });

  const tell = (message: string, node: Node | null | undefined): void => {
    const span = spanOf(node, start);
    if (span !== undefined) problems.push({ message, span });
  };
  const tellOthers = (node: Node | null | undefined, expected: string): void => {
    for (const item of isSeq(node) ? node.items : [node]) {
      if (isMap(item) || isSeq(item)) tell(expected, item);
      else if (isAlias(item)) tell(`References such as *${item.source} are not followed here. ${expected}`, item);
    }
  };
  const role = hasValue(root, "role") ? "role" : "roles";
  tellOthers(pairOf(root, role)?.value, "Expected a role, such as ai-engineer, or a list of roles.");
  const rolewise = pairOf(root, "rolewise")?.value;
  if (!isMap(rolewise)) {
    if (hasValue(root, "rolewise"))
      tell("Expected allow or rules under rolewise. To turn the checks off: role: none.", rolewise);
    return problems;
  }
  problems.push(...findRepeated(rolewise, start));
  for (const { value, span } of keysOf(rolewise, start)) {
    if (!settings.includes(value))
      problems.push({
        message: `${explainUnknownName("setting", value, settings)} There are ${settings.join(" and ")}.`,
        span,
      });
  }
  const rules = pairOf(rolewise, "rules")?.value;
  if (isMap(rules)) problems.push(...findRepeated(rules, start));
  else if (hasValue(rolewise, "rules")) tell("Expected rules with their levels, such as consistent-role: off.", rules);
  tellOthers(pairOf(rolewise, "allow")?.value, "Expected a list of skills, such as [tableau].");
  return problems;
}

function findRepeated(map: YAMLMap, start: number): Problem[] {
  const seen = new Set<string>();
  return keysOf(map, start).flatMap(({ value, span }) => {
    if (seen.has(value)) return [{ message: `“${value}” stands here twice; the first is used.`, span }];
    seen.add(value);
    return [];
  });
}

function hasValue(map: YAMLMap, key: string): boolean {
  const value = pairOf(map, key)?.value;
  if (isScalar(value)) return value.value !== null;
  return value !== null && value !== undefined;
}
