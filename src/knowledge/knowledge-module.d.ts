/** build/knowledge.json, by the name that package.json gives it under "imports". Too large for the compiler to infer its type. */
declare module "#knowledge" {
  const knowledge: import("../core/knowledge.ts").Knowledge;
  export default knowledge;
}
