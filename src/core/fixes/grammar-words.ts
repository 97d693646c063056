/** The English that the edits rest on. Sets hold single words; all are matched against lower-case visible text. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/[\s,]+/));
}

/** Adjectives that grade one skill: they go with it. */
export const qualifiers =
  words(`strong, solid, basic, advanced, good, great, excellent, deep, some, intermediate, expert, working,
  hands-on, practical, modern, extensive, proven, demonstrated, demonstrable, fluent, in-depth, prior, previous,
  professional, commercial, relevant, beginner, expert-level, advanced-level, intermediate-level, enterprise, core,
  interactive, significant, considerable, substantial, custom, complex, recent`);

/** Adverbs that single a skill out where they follow an "and": "SQL, and ideally Tableau". */
export const singledOut = /^(?:ideally|preferably|especially|particularly|notably)$/;
export const adverbs = words(
  "ideally, preferably, especially, particularly, notably, optionally, also, maybe, possibly, even",
);

export const vendors =
  words(`microsoft, ms, google, apache, amazon, aws, azure, ibm, oracle, sap, salesforce, adobe, facebook, meta,
  nvidia, atlassian, hashicorp, hugging, face, databricks, gcp, elastic, grafana`);

export const articles = words("a, an, the, our, your");

/** Words that end a lead-in: what follows them may be any of a list of names. */
export const leadInEnds =
  words(`with, in, of, using, via, through, on, for, as, by, use, uses, used, know, knows, knowing, write,
  writing, leverage, leveraging, utilize, utilise, utilizing, utilising, learn, learning, need, require, requires, are, is,
  include, includes, including, understand, understanding, master, mastering, mastered, employ, applying, apply, to, from,
  into, within, across, under, around, at, about, involving, maintain, maintaining, operate, operating, run, running, adopt,
  adopting, like, than, both, either, the, build, building, create, creating, design, designing, develop, developing,
  administer, administering, support, supporting, deploy, deploying, manage, managing, query, querying, strong, proficient`);

/** Words that need something behind them. */
export const dangling =
  words(`with, in, of, using, via, through, on, for, as, by, to, from, into, within, across, including, like, use, uses, and, or,
  and/or, both, either, the, a, an, than`);

/** An element that asks anew: "Python and hands-on experience with Tableau". */
export const requestNoun =
  /^(?:(?:an?|the|strong|solid|some|good|hands-on|practical|prior|previous|basic|working|proven|deep|ideally|preferably|with|your)\s+)*(?:experience|knowledge|proficiency|familiarity|expertise|skills?|exposure|understanding|familiar|proficient|fluent|comfortable|skilled)\s+(?:with|in|of|using|to|building|creating)\b/;

/** Lead-ins that tie two names to one another: neither stands without the other. */
export const pairing =
  /\b(?:between|versus|vs\.?|compar\w*|combin\w*|pair\w*|bridg\w*|translat\w*|convert\w*|migrat\w*)\b/;

export const negation = /\b(?:not|no|never|without|instead|rather|except|excluding|unlike|beyond|neither|nor)\b/;

const following = "(?: the following)?";
/** Choices that make no sense of a single name: they go when only one is left. */
export const chooserOfOne = new RegExp(
  `(?:^|\\s)(?:both|either|(?:at least |any |a minimum of |minimum )?(?:one|1)(?: or (?:more|several|both|all))?(?: of${following})?|any(?: one)?(?: or (?:all|more))? of${following}|(?:a |any |some )?(?:combination|mix) of)\\s*$`,
);
export const chooserOfMany =
  /(?:^|\s)(?:two|three|four|2|3|4|several|multiple|many|a couple|a few|most|some|all)(?: or more)?(?: of)(?: the following)?\s*$/;

/** Words that name examples of what stands before them. */
export const introducer =
  /(?:^|[\s(,])(such as|like|including(?:,? but not limited to)?|e\.\s?g\.?|eg\.?|i\.\s?e\.?|ex\.|for example|for instance|namely|specifically|especially|particularly|in particular|notably|ideally|preferably)[,:]?(?=\s)/gi;

/** Elements without a name of their own: they cannot stand for the names before them. */
export const anaphoric =
  /^(?:(?:some |any |a |an |the |at least one )?(?:other|others|another|similar|equivalents?|alternatives?|comparable|related|like|likes|relevant|same|analogous|etc|more|so on|so forth|such|something|anything|else)\b|\.\.\.|…)/;
/** What trails a list and stands for more of the same. */
export const etcetera =
  /^,?\s*(?:etc\b\.?|\.\.\.|…|et al\b\.?|and so on|and more|among others|or similar|or equivalent)/;

/** Nouns that a whole list shares ("Python and SQL skills"). */
export const sharedNouns =
  words(`skill, skills, experience, knowledge, expertise, proficiency, familiarity, understanding, tool, tools, tooling,
  library, libraries, framework, frameworks, language, languages, technology, technologies, platform, platforms, ecosystem,
  ecosystems, stack, stacks, software, programming, development, engineering, background, fundamentals, exposure, environment,
  environments, database, databases, systems, services, packages, products, applications, solutions, code, coding, scripting,
  infrastructure, clouds, pipelines, apps, ability`);
/** Plural nouns that read ill after a single name ("Python languages"). */
export const pluralOnly = words(
  "languages, technologies, ecosystems, stacks, libraries, frameworks, packages, environments, clouds",
);

/** Nouns that one name takes as its own ("Tableau dashboards"), unless a verb of making governs the whole list. */
export const ownNouns =
  words(`dashboard, dashboards, dashboarding, report, reports, reporting, workbook, workbooks, macro, macros, query,
  queries, script, scripts, chart, charts, visualization, visualizations, visualisation, visualisations, spreadsheet,
  spreadsheets, certification, certifications, certificate, extracts, worksheets, notebooks, administration, modeling,
  modelling, views`);
/** Words that, behind a name, make the name of another product of the same maker. */
export const productNouns = words(
  "server, desktop, online, prep, public, cloud, pro, premium, service, studio, embedded, gateway",
);

/** Things that are made with a tool and can be spoken of without it ("dashboards in Tableau"). */
export const artefacts =
  words(`dashboard, dashboards, report, reports, reporting, visualization, visualizations, visualisation, visualisations,
  charts, graphs, kpis, metrics, workbooks, views, scorecards, analyses, analysis, analytics, insights, tables, queries,
  scripts, spreadsheets, models, pipelines, prototypes, presentations, dashboarding, modeling, modelling`);

/** Verbs whose objects share their last noun ("build Looker and Tableau dashboards"). */
export const maker =
  /\b(?:buil[dt]|creat|design|develop|maintain|publish|deliver|produc|own|author|prepar|generat|deploy|manag|mak|writ|automat|improv|enhanc|implement|support|optimi[sz]|customi[sz])(?:e|es|s|ed|ing)?\b/;

/** Words that begin what is said about a whole list. */
export const tailStarts =
  words(`for, to, in, on, at, with, from, by, as, within, across, into, via, using, through, over, during, is, are, was, were,
  would, will, a, an, preferred, required, desired, desirable, needed, strongly, highly, that, which, who, where, when, while,
  because, since, so, but, if, and, or, etc, plus, including, such, like, not, under, alongside, against, per, than, helpful,
  mandatory, essential, beneficial, advantageous, optional, also, to`);

/** Words of strength: a cut beside them may change what is asked of the rest. */
export const strengthWord =
  /\b(?:preferred|preferable|preferably|required|requirement|mandatory|essential|must|desired|desirable|plus|bonus|advantage|advantageous|asset|ideal|ideally|optional|beneficial|helpful|nice|necessary|welcome|is|are|would|will)\b/;

const modifiers =
  `with|in|of|using|use|uses|leveraging|leverage|utilizing|utilize|via|through|and|or|the|some|any|other|various|common|
  relevant|modern|popular|key|different|multiple|several|industry|standard|industry-standard|similar|additional|related|specific|
  appropriate|new|advanced|leading|top|a|an|on|from|to|strong|our|experience|proficiency|familiarity|knowledge|working`.replace(
    /\s+/g,
    "",
  );
/** Nouns that say nothing without their examples ("tools such as Tableau"). */
export const bareHead = new RegExp(
  `(?:^|(?:^|\\s)(?:${modifiers})\\s+)(?:tools?|tooling|technolog(?:y|ies)|platforms?|software|languages?|products?|systems?|frameworks?|libraries|packages?|skills?|applications?|solutions?|programs?|things|areas|topics|services|suites?|something|ones?|others|at least one|experience|proficiency|knowledge|familiarity|expertise|exposure)$`,
);

/** Words that begin what does not belong to a list of names. */
export const foreignStart =
  /^(?:(?:a|an|the|to|ability|able|experience|experienced|knowledge|familiarity|familiar|understanding|proficiency|proficient|expertise|comfortable|you|we|they|it|but|so|because|as|can|with|for|in|on|at|by|from|using|strong|excellent|good|great|solid|hands-on)\b|will(?:ing)?\b|\w+ing\b)/;
export const relativeStart = /^(?:which|that|who|where|whose|is|are|was|were|has|have|will|would|can|being)\b/;
/** Words behind a comma with which a sentence leaves its list. */
export const startsAnew =
  /^(?:which|that|who|where|whose|is|are|was|were|has|have|will|would|can|being|with|for|in|on|at|by|from|using|to|but|so|while|because|although|though|since|if|when|whereas|you|we|they|it|able|ability|as|allowing|enabling|ensuring|helping|providing|leveraging|making|including)\b/;

const count = "(?:\\d+|one|two|three|four|five|six|seven|eight|ten)";
const grade =
  "strong|solid|basic|advanced|good|great|excellent|deep|some|intermediate|expert|working|hands-on|practical|extensive|proven|demonstrated|demonstrable|fluent|in-depth|prior|previous|professional|commercial|relevant|high|highly|very|thorough|sound|general|firm|technical|required|significant|considerable|real-world|industry|core|direct";
const asked =
  "experience\\w*|proficien\\w*|familiar\\w*|knowledge\\w*|expert\\w*|skills?|skilled|understanding|competen\\w*|fluen\\w*|comfortable|exposure|background|command|mastery|certifi\\w*|aptitude|ability to use|able to use|adept|well[- ]versed|versed|grasp|acquaint\\w*|user";
/** First words of a line that asks for a skill and does nothing else. */
export const asking = new RegExp(
  `^(?:(?:at least|a? ?minimum(?: of)?|min\\.?|around|over|more than) )?${count}\\s?(?:\\+|plus|or more)?\\s?(?:(?:-|–|to)\\s?${count}\\+?\\s?)?(?:years?|yrs?|yoe)\\b|^(?:(?:you|we|must|should|have|has|bring|possess)\\s+)*(?:an?\\s+)?(?:(?:${grade})[\\s,]+(?:and\\s+)?)*(?:${asked})\\b`,
);

/** Words that, with nothing but names, make a line which asks for those names alone. */
export const fillers =
  words(`experience, experienced, proficiency, proficient, knowledge, knowledgeable, familiarity, familiar, expertise, expert, skills,
  skill, skilled, understanding, competency, competence, competent, fluency, fluent, comfortable, comfort, exposure,
  background, command, mastery, certification, certifications, certified, user, level, with, in, of, using, use, uses, used,
  a, an, the, and, or, plus, is, are, preferred, preferably, required, desired, desirable, nice, to, have, must, be, as,
  would, bonus, advantage, asset, big, huge, you, your, our, we, will, work, working, daily, every, day, know, knows, bring,
  strong, solid, basic, advanced, good, great, excellent, deep, some, intermediate, hands-on, practical, prior, previous,
  professional, commercial, extensive, proven, demonstrated, in-depth, very, highly, high, year, years, yrs, yoe, minimum, at,
  least, more, than, over, data, visualization, visualisation, analytics, bi, business, intelligence, reporting, dashboards,
  dashboard, tool, tools, platform, platforms, software, such, like, ideally, on, for, build, building, from, within, should,
  well, ability, able, tooling, framework, frameworks, library, libraries, language, languages, creating, developing,
  designing, create, develop, design, reports, visualizations, visualisations, interactive, similar, equivalent, other,
  another, etc, e.g, comparable, related, also, including, specifically, solutions, suite, programming, scripting, modeling,
  modelling, development, environment, administration, desktop, server, cloud, prep, online, workbooks, technologies`);
