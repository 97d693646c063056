/** The English that the edits rest on. All patterns are matched against lower-case visible words. */

const alternatives = (words: string): string =>
  words
    .trim()
    .split(/\s*\n\s*|\s*,\s*/)
    .join("|");

function wordPattern(words: string): RegExp {
  return new RegExp(`^(?:${alternatives(words)})$`);
}

/** Adjectives that grade one skill: they go with it. */
export const qualifier =
  wordPattern(`strong, solid, basic, advanced, good, great, excellent, deep, some, intermediate, expert,
  working, hands-on, practical, modern, extensive, proven, demonstrated, demonstrable, fluent, in-depth, prior, previous,
  professional, commercial, relevant, beginner, expert-level, advanced-level, intermediate-level, basic-level, enterprise,
  core, interactive, significant, considerable, substantial`);

/** Adverbs that single a skill out where they follow an "and": "SQL, and ideally Tableau". */
export const singledOut =
  /^(?:ideally|preferably|especially|particularly|notably|optionally|also|maybe|possibly|even|bonus)$/;

export const vendor =
  wordPattern(`microsoft, ms, google, apache, amazon, aws, azure, ibm, oracle, sap, salesforce, adobe, facebook,
  meta, nvidia, atlassian, hashicorp, hugging, face, databricks, gcp, intel, jetbrains, elastic, grafana, power, advanced`);

export const article = /^(?:a|an|the|our|your)$/;

/** Words that end a lead-in: what follows them may be any of a list of names. */
export const leadInEnd =
  wordPattern(`with, in, of, using, via, through, on, for, as, by, use, uses, used, know, knows, knowing, write,
  writing, leverage, leveraging, utilize, utilise, utilizing, utilising, learn, learning, like, love, prefer, need, require,
  requires, are, is, include, includes, including, covers, understand, understanding, master, mastering, mastered, employ,
  applying, apply, know-how, both, either, to, from, into, are:, e.g., within, across, under, around, at, about, involving,
  maintain, maintaining, operate, operating, run, running, touch, touching, adopt, adopting, tried, and`);

/** Lead-ins that tie two names to one another: taking one out leaves the other without its partner. */
export const pairing =
  /\b(?:between|from|versus|vs\.?|migrat\w*|compar\w*|integrat\w*|connect\w*|combin\w*|pair\w*|bridg\w*|translat\w*|convert\w*|replac\w*)\b/;

export const negation = /\b(?:not|no|never|without|instead|rather|except|excluding|unlike|beyond|neither|nor)\b/;

export const chooserOfOne =
  /(?:^|\s)(?:both|either|(?:at least |any |minimum |minimum of )?(?:one|1)(?: or (?:more|several|both))?(?: of)?(?: the following)?|any(?: one)?(?: or (?:all|more))? of(?: the following)?|(?:a |any |some )?(?:combination|mix) of)\s*$/;
export const chooserOfMany = /(?:^|\s)(?:two|three|four|2|3|4|several|multiple|many|a couple|a few|most|all)\b[^,;]*$/;

/** Words that name examples of what stands before them. */
export const introducer =
  /(?:^|[\s(,])(?:(such as|like|including(?:,? but not limited to)?|e\.\s?g\.?|eg\.?|i\.\s?e\.?|ex\.|ex:|for example|for instance|namely|specifically|especially|particularly|in particular|notably|ideally|preferably|for ex\.)[,:]?)(?=\s)/g;

/** Examples without a name of their own: they cannot stand for the names before them. */
export const anaphoric =
  /^(?:or |and |and\/or |& )?(?:(?:some |any |a |an |the )?(?:other|others|another|similar|equivalents?|alternatives?|comparable|related|like|likes|relevant|same|analogous|etc|more|so on|so forth|such|something|anything|else|among)\b|\.\.\.|…)/;
export const etcetera = /^(?:etc\b\.?|\.\.\.|…|et al\b\.?|and so on|and more|among others|or similar|or equivalent)/;

/** Nouns that a whole list shares ("Python and SQL skills"). */
export const sharedNoun =
  wordPattern(`skill, skills, experience, knowledge, expertise, proficiency, familiarity, understanding, tool, tools,
  tooling, library, libraries, framework, frameworks, language, languages, technology, technologies, platform, platforms,
  ecosystem, ecosystems, stack, stacks, software, programming, development, engineering, background, fundamentals, exposure,
  environment, environments, database, databases, systems, services, packages, suite, products, applications, solutions, code,
  coding, scripting, infrastructure, cloud, clouds, models, pipelines, applications, apps, ability, competency, capabilities`);

/** Nouns that one name takes as its own ("Tableau dashboards"). */
export const ownNoun =
  wordPattern(`dashboard, dashboards, dashboarding, report, reports, reporting, workbook, workbooks, macro, macros, query,
  queries, script, scripts, chart, charts, visualization, visualizations, visualisation, visualisations, spreadsheet,
  spreadsheets, certification, certifications, certificate, extracts, worksheets, notebooks, server, desktop, online, prep,
  public, cloud, pro, premium, service, studio, administration, modeling, modelling, views`);

/** Verbs that make things: the noun at the end of what they make is shared ("build Looker and Tableau dashboards"). */
export const maker =
  /\b(?:build|create|design|develop|maintain|publish|deliver|produce|own|author|prepare|generate|deploy|manage|make|write|automate|improve|enhance|implement|support|optimi[sz]e|leverage|customi[sz]e)(?:s|ed|d|t|ing)?\b|\b(?:building|creating|designing|developing|maintaining|publishing|delivering|producing|preparing|generating|deploying|managing|making|writing|automating|built|improving|enhancing|implementing)\b/;

/** Words that begin what is said about a whole list. */
export const tailStart =
  wordPattern(`for, to, in, on, at, with, from, by, as, within, across, into, via, using, through, over, during, is, are,
  was, were, would, will, a, an, preferred, required, desired, desirable, needed, strongly, highly, that, which, who, where,
  when, while, because, since, so, but, if, and, or, etc, plus, including, such, like, not, under, alongside, against,
  per, than, helpful, mandatory, essential, beneficial, advantageous, optional, also, certifications-or-better`);

/** Words of strength: who cuts beside them may change what is asked of the rest. */
export const strengthWord =
  /\b(?:preferred|preferable|preferably|required|requirement|mandatory|essential|must|desired|desirable|plus|bonus|advantage|advantageous|asset|ideal|ideally|optional|beneficial|helpful|nice|necessary|welcome|is|are|would|will)\b/;

/** Nouns that say nothing without their examples ("tools such as Tableau"). */
export const bareHead =
  /(?:^|\s)(?:(?:with|in|of|using|use|uses|leveraging|leverage|utilizing|utilize|utilise|via|through|and|or|the|some|any|other|various|common|relevant|modern|popular|key|different|multiple|several|industry|standard|industry-standard|similar|additional|related|specific|appropriate|new|advanced|leading|top|a|an|on|from|to|strong|our)\s+)*(?:tools?|tooling|technolog(?:y|ies)|platforms?|software|languages?|products?|systems?|frameworks?|libraries|packages?|skills?|applications?|solutions?|programs?|things|areas|topics|technologies|services|suites?|something|one|ones|others)$/;

/** Words that begin what does not belong to a list of names. */
export const foreignStart =
  /^(?:a|an|the|to|ability|able|experience|experienced|knowledge|familiarity|familiar|understanding|proficiency|proficient|expertise|comfortable|willing\w*|you|we|they|it|who|which|that|where|when|while|but|so|because|as|is|are|was|were|has|have|will|would|can|with|for|in|on|at|by|from|using|strong|excellent|good|great|solid|hands-on|\w+ing)\b/;

export const relativeStart =
  /^(?:which|that|who|where|whose|is|are|was|were|has|have|will|would|can|being|our|the|its)\b/;
export const clauseStart = /^(?:but|so|while|because|although|though|since|if|when|whereas|you|we|they|it|to|as)\b/;

/** First words of a line that asks for a skill, and does nothing else. */
export const asking =
  /^(?:at least |minimum |minimum of |min\.? |around |over |more than |approximately )?(?:\d+|one|two|three|four|five|six|seven|eight|ten)\s?(?:\+|-|–|to|or more|plus)?\s?\d*\+?\s?(?:years?|yrs?|yoe)\b|^(?:you (?:have|bring|possess)\s+|must have\s+|have\s+|has\s+|should have\s+)?(?:an?\s+)?(?:(?:strong|solid|basic|advanced|good|great|excellent|deep|some|intermediate|expert|working|hands-on|practical|extensive|proven|demonstrated|demonstrable|fluent|in-depth|prior|previous|professional|commercial|relevant|high|highly|very|thorough|sound|general|firm|technical|required|significant|considerable|real-world|industry|core)[\s,]+(?:and\s+)?)*(?:experience\w*|proficien\w*|familiar\w*|knowledge\w*|expert\w*|skills?|skilled|understanding|competen\w*|fluen\w*|comfortable|exposure|background|command|mastery|certifi\w*|aptitude|ability to use|able to use|adept|versed|well-versed|well versed|grasp|acquaint\w*|track record|user|level|qualification)\b/;

/** Words that, with nothing but a name, make a line which asks for that name alone. */
export const filler =
  wordPattern(`experience, experienced, proficiency, proficient, knowledge, knowledgeable, familiarity, familiar, expertise, expert,
  skills, skill, skilled, understanding, competency, competence, competent, fluency, fluent, comfortable, comfort, exposure, background,
  command, mastery, certification, certifications, certified, user, level, with, in, of, using, use, uses, used, a, an, the, and, or, plus, is, are,
  preferred, preferably, required, desired, desirable, nice, to, have, must, be, as, would, bonus, advantage, asset, big, huge, you, your, our, we,
  will, work, working, daily, every, day, know, knows, bring, strong, solid, basic, advanced, good, great, excellent, deep, some,
  intermediate, hands-on, practical, prior, previous, professional, commercial, extensive, proven, demonstrated, in-depth, very,
  highly, high, year, years, yrs, yoe, of:, minimum, at, least, more, than, over, +, data, visualization, visualisation, analytics, bi, business,
  intelligence, reporting, dashboards, dashboard, tool, tools, platform, platforms, software, such, like, ideally, on, for, build, building, from, within, should, well, ability, able, tooling, framework, frameworks, library, libraries, language, languages,
  creating, developing, designing, create, develop, design, reports, visualizations, visualisations, interactive, similar, equivalent, other, another, etc, e.g., other, comparable, related, also, including, specifically, solutions, suite, programming, scripting, modeling, modelling, development, environment, administration, desktop, server, cloud, prep, online, workbooks`);

export const artefact =
  /^(?:dashboards?|reports?|reporting|visuali[sz]ations?|charts?|graphs?|kpis?|metrics|workbooks?|views|scorecards?|analyses|insights|tables|queries|scripts|spreadsheets|data sources|models)$/;
