/** How people say that they made a work: authors, creators, what came out, what was filed, accepted, open-sourced. */
import type { RelationFamily, Statement } from "./statement.ts";

const published: Statement = { type: "PUBLISHED", target: "work" };
const likely: Statement = { ...published, weight: -0.2 };
/** What one made and is software is used: only works are published. */
const used: Statement = { type: "USED", target: "work", weight: -0.2 };
const THE =
  "(a|an|the|my|our|your|this|that|some|another|my own|their|its|one)? (first|second|third|latest|last|new|next|little|small|short|debut|entire|own|big)?";
const KIND =
  "(book|novel|memoir|textbook|collection|anthology|play|film|short film|documentary|feature|album|record|ep|single|song|opera|symphony|game|video game|app|mobile app|library|package|framework|tool|compiler|language|engine|plugin|website|site|podcast|show|series|newsletter|magazine|zine|blog|column|channel|youtube channel|paper|article|essay|report|piece|post|blog post|story|course|online course|typeface|font|exhibition|script|screenplay|cookbook|comic|graphic novel|dataset|data set|project|open source project|software|simulator|program|system|chip|robot|device|product|platform|service|model|benchmark|algorithm|standard|protocol)";
const WORK = `${THE} {Work|Tool|Dataset:work}`;
const NAMED = `${THE} _3 ${KIND} (called|named|titled|entitled|we called|I called|that we called|that I called|which we called|which I called)? {Work|Tool|Dataset:work}`;
const MADE =
  "(wrote|have written|had written|co wrote|cowrote|co authored|coauthored|authored|penned|ghostwrote|published|have published|self published|put out|brought out|came out with|released|launched|shipped|produced|co produced|directed|co directed|shot|edited|cut|made|created|co created|cocreated|built|developed|designed|invented|coded|programmed|started|began|founded|set up|open sourced|recorded|composed|illustrated|drew|translated|narrated|curated|compiled|filed|drafted|submitted|contributed|hosted|ran|maintain|maintained|got out|finished|completed|printed|presented|wrote up|turned it into|turned that into|premiered|staged|typeset|staged)";
const AUTHOR =
  "(author|co author|coauthor|creator|co creator|cocreator|writer|editor|co editor|director|host|co host|cohost|maintainer|inventor|designer|developer|lead author|first author|second author|main author|original author|translator|illustrator|producer|founder|architect)";

export const creations: RelationFamily = {
  name: "creations",
  rules: [
    [
      `S (also|then|eventually|finally|just|even|later|recently|actually|had|have|went on and|ended up and)? ${MADE} ${NAMED}`,
      published,
      used,
    ],
    [`I _2 ${MADE} ${NAMED}`, likely, used],
    [
      `S (also|then|eventually|finally|just|even|later|recently|actually|have|had)? ${MADE} ${THE} {Work|Dataset:work}`,
      likely,
    ],
    [
      `S (ended up|finished up|wound up|kept|started|began|spent _3|was|were|have been) (on)? (writing|publishing|co writing|making|building|directing|producing|recording|editing|translating|developing|designing|hosting|running|composing|creating|maintaining) ${NAMED}`,
      published,
    ],
    [
      `S (am|was|were|became) (the|a|an|one of the|also the|also a)? _1 ${AUTHOR} (of|on|for|behind) ${WORK}`,
      published,
    ],
    [`HE (is|was) (also)? (the|a|an|one of the) _2 ${AUTHOR} (of|on|for|behind) ${WORK}`, published],
    [`(as)? (the|a) ${AUTHOR} of ${WORK}`, { ...likely, weight: -0.6 }],
    [
      `MY _2 ${KIND} (was|is|were|was called|is called|called|titled|was titled|named|came out as|on _4 called) ${WORK}`,
      published,
    ],
    [`MY _2 ${KIND} {Work|Dataset:work}`, published],
    [
      `(it|that|this|they|which) (became|turned into|grew into|ended up as|came out as|evolved into|was published as|was the start of) ${NAMED}`,
      likely,
    ],
    [
      `(it|that|this|which) (became|turned into|grew into|ended up as|came out as|was published as) {Work:work}`,
      likely,
    ],
    [
      `(what|software|code|script|thing|project|idea|prototype|tool) (that)? (became|turned into|grew into|would become|is now|we now call|later became) (called|known as)? ${WORK}`,
      likely,
    ],
    [
      `{Work:work} (came out|was published|was released|got published|got accepted|was accepted|appeared|premiered|went live|hit the shelves|was printed) (in|at|on|by|with|last|two|three|a|the)`,
      { ...published, weight: -0.4 },
    ],
    [`(had|have|got|with) ${THE} {Work:work} (published|accepted|out|in print|released|printed|picked up)`, likely],
    [
      `(paper|article|result|results|findings|work|study) _3 (came out|appeared|was published|were published|got published|got accepted|was accepted|got in|was printed|went) (in|at|to|into) {Work|Organization:work}`,
      { ...likely, weight: -0.5 },
    ],
    [`MY _1 {Work:work} (was|is|looked|dealt|came) (all)? (about|on|at|with)`, published],
    [`(the|MY) (thesis|dissertation|phd|masters thesis) (was|is) (called|titled|on|about) {Work:work}`, published],
  ],
};
