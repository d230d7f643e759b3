/** How people say in passing what they won, entered, showed and published. */
import type { RelationFamily, Statement } from "./statement.ts";

const earned: Statement = { type: "EARNED", target: "award" };
const competed: Statement = { type: "COMPETED_IN", target: "contest" };
const presented: Statement = { type: "PRESENTED_AT", target: "event" };
const published: Statement = { type: "PUBLISHED", target: "work" };
const learned: Statement = { type: "LEARNED", target: "topic" };
const IT =
  "(it|that|this|which|the film|the book|the paper|the game|the project|the show|the team|the story|the piece|my team|our team)";
const THE = "(the|a|an|my|our|its|this|another|two|three)?";

export const honours: RelationFamily = {
  name: "honours",
  rules: [
    [
      `(S|${IT}) (won|got|received|landed|picked up|took|took home|earned|was awarded|were awarded|was given|were given|collected|shared|claimed) ${THE} {Award:award}`,
      earned,
    ],
    [`S (was|were|got|been) (named|voted|crowned|made) (the|a|an)? {Award:award}`, earned],
    [`(gave|awarded|handed|granted) (me|us) ${THE} {Award:award}`, earned],
    [
      `(S|${IT}) (was|were|got|been) (nominated|shortlisted|longlisted|named|selected|honored|honoured|up) (for|as|to|with) ${THE} {Award:award}`,
      earned,
    ],
    [`(S|${IT}) (was|were) (a|an)? _1 (finalist|winner|recipient|runner up) (for|of|in) ${THE} {Award:award}`, earned],
    [
      `S (was|were) (a|an)? _1 (finalist|winner|runner up|semifinalist) (of|in|at) (the)? {Competition:contest}`,
      competed,
    ],
    [
      `(grant|prize|award|scholarship|fellowship|money|investment) (of|was|worth|for|that was)? (about|like)? {Award:award}`,
      earned,
    ],
    [`S (raised) (about|like|over)? {Award:award}`, earned],
    [`(came|comes) with {Award:award}`, earned],
    [
      `S (went for|applied for|applied to|put in for|entered for) ${THE} {Award|Credential:award} _8 (gave it to me|got it|won it|was accepted|was awarded it|picked me|got me)`,
      earned,
    ],
    [`S (was|got) (chosen|selected|picked|accepted) (for|as) ${THE} {Award:award}`, earned],
    [`S (spent|did) {time}? (on|as) ${THE} {Award:award}`, { ...earned, weight: -0.2 }],
    [
      `S (made|qualified for|ran in|ran|rode|raced|fought|swam|skied|rowed|played|sang|danced|reached|entered|competed|represented _3) (at|in|for|to)? (the)? {Competition:contest}`,
      competed,
    ],
    [
      `(raced|swam|ran|won|medaled|medalled|placed|finished _2|came _2) (at|in) (the)? {Competition:contest}`,
      { ...competed, weight: -0.2 },
    ],
    [
      `S (spoke|talked|presented|exhibited|showed|performed|taught|keynoted|read|lectured|premiered|demoed|speak) (it|this|that|my work|our work|there)? _3 (at|in|to) (the|a|an)? {Event:event}`,
      presented,
    ],
    [
      `S (gave|did|delivered|led|ran|taught|held) (a|an|the|my|two) _2 (plenary|lecture|seminar|workshop|demo|session|tutorial|masterclass|reading|recital|concert|performance) (at|in) (the)? {Event:event}`,
      presented,
    ],
    [
      `(premiered|screened|shown|exhibited|accepted|debuted|presented) (at|in|to) (the)? {Event:event}`,
      { ...presented, weight: -0.3 },
    ],
    [
      `S (came out with|put out|self published|released|shipped|open sourced|edited|cut|illustrated|translated|narrated|shot|scored|choreographed|curated|co wrote|cowrote|contributed to|finished) _4 {Work:work}`,
      published,
    ],
    [
      `HE (cut|wrote|directed|edited|made|produced|shot|composed|created|published|designed) (the|a)? {Work:work}`,
      published,
    ],
    [
      `S (fell into|stumbled into|drifted into|pivoted to|moved into|went into|retrained in|was fascinated by|became obsessed with|got hooked on|lectured in|taught|teach) {Topic:topic}`,
      learned,
    ],
    [`(taught|teaching|teach) (myself|me) _1 {Topic:topic}`, learned],
  ],
};
