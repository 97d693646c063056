/** Verbs that begin what somebody does, as postings write it: "build …", "deploying …", "explores …". */

function words(list: string): readonly string[] {
  return list.trim().split(/[\s,]+/);
}

/** Verbs that are hardly ever nouns. */
const verbs = new Set(
  words(`achieve, adapt, adopt, advise, advocate, align, analyse, analyze, apply, architect, assess, assist, attend,
  author, automate, be, bring, build, carry, clean, coach, collaborate, collect, communicate, conduct, configure, consult,
  continue, contribute, convert, coordinate, create, curate, debug, define, deliver, deploy, derive, determine, develop,
  devise, diagnose, discover, document, drive, educate, enable, engage, enhance, ensure, establish, evaluate, evangelize,
  examine, execute, explain, explore, extend, extract, facilitate, find, fine-tune, finetune, gather, generate, get, give,
  go, grow, guide, handle, harden, help, hire, identify, implement, improve, influence, ingest, inform, innovate, inspect,
  install, integrate, interact, interpret, investigate, iterate, join, keep, learn, lead, leverage, liaise, maintain, make,
  manage, mentor, migrate, mine, moderate, move, negotiate, operate, operationalize, operationalise, optimise, optimize,
  orchestrate, organise, organize, oversee, own, participate, perform, pitch, prepare, present, prioritise, prioritize,
  produce, productionise, productionize, promote, propose, prototype, provide, provision, publish, recommend, refactor,
  refine, run, serve, ship, simplify, solve, stay, steer, streamline, supervise, support, sustain, synthesise, synthesize,
  tackle, take, teach, think, train, transform, translate, troubleshoot, turn, understand, update, use, utilise, utilize,
  validate, verify, visualise, visualize, wrangle, write, work`),
);
/** Words that are as often nouns: "design systems", "test automation". */
const nounsToo = new Set(
  words(`address, audit, benchmark, code, craft, design, experiment, forecast, interface, measure, model, monitor, partner,
  pilot, plan, process, program, query, report, research, review, scale, scope, set, share, target, test, track, tune`),
);

/** "sure": what the words begin with is a verb; "perhaps": it may be a noun as well; "no": anything else. */
export function startsWithVerb(text: string): "sure" | "perhaps" | "no" {
  const word = /^[\p{L}-]+/u.exec(text)?.[0].toLowerCase() ?? "";
  const bases = [word, word.replace(/s$/, ""), word.replace(/es$/, "")];
  if (bases.some((base) => verbs.has(base))) return "sure";
  if (nounsToo.has(word) || /^\p{Ll}+ing\s/u.test(text)) return "perhaps";
  return "no";
}
