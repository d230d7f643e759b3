/** How people say what they entered and what came of it: finals, podiums, shortlists, honours, certificates. */
import type { RelationFamily, Statement } from "./statement.ts";

const competed: Statement = { type: "COMPETED_IN", target: "contest" };
const likely: Statement = { ...competed, weight: -0.2 };
const earned: Statement = { type: "EARNED", target: "award" };
const title: Statement = { type: "EARNED", target: "title" };
const THE = "(the|a|an|my|our|this|that|their|my first|our first|my last|its|one of the|another)?";
const CONTEST = `${THE} {Competition:contest}`;
const AWARD = `${THE} _1 {Award:award}`;
const WE =
  "(team|side|crew|robot|startup|start up|company|group|squad|school|club|lab|film|book|project|paper|app|design|building|restaurant|show|model|solution|entry|submission|car|boat)";
const ENTERED =
  "(entered|went in for|went into|signed up for|signed up to|had a go at|had a crack at|took a shot at|took part in|participated in|competed in|competed at|took on|tried my luck in|tried|threw myself into|ran in|rode in|rowed in|rowed at|swam in|raced in|raced at|fought in|fought at|played in|played at|danced in|sang in|sang at|cooked in|cooked at|baked in|skated at|" +
  "fenced at|boxed at|lifted at|represented _3 in|represented _3 at|did|joined|won|lost|finished|came _2 in|came _2 at|placed _2 in|placed _2 at|finished _4 in|finished _4 at|ended up _5 in|ended _2 in|got _4 in|got _4 at|scraped into the final of|scraped into the finals of|sneaked into the final of|got into the final of|made the final of|made the finals of|made the cut in|made the podium at|made the team for|made it to the final of|made it to the finals of|" +
  "reached the final of|reached the finals of|reached the semis of|qualified for|lost in the final of|lost in the finals of|lost the final of|went out in the semi final of|went to|got to the final of|got to the finals of|got through to|scored _4 in|medaled at|medalled at|medaled in|topped|crashed out of|bombed in|bombed at|swam for _2 at|ran for _2 at|rowed for _2 at|competed for _2 at|fenced for _2 at|played for _2 at|was selected for|was on the team for|was on the team that won|was in the team that won|were on the team that won|was part of the team that won)";
const WON =
  "(won|win|got|received|landed|picked up|took|took home|brought home|came home with|came away with|walked away with|went home with|left with|earned|collected|shared|claimed|scooped|bagged|snagged|secured|was awarded|were awarded|got awarded|was given|were given|was handed|was presented with|was honored with|was honoured with|was recognized with|was recognised with|were honored with|were honoured with|was decorated with|have|had|hold|still have)";

export const entries: RelationFamily = {
  name: "entries",
  rules: [
    [`S (also|then|even|finally|once|first|actually|all|both|just|have|had)? ${ENTERED} ${CONTEST}`, likely],
    [
      `S (was|were|came|finished|placed|ended up|ended|am) (the|a|an|in the|joint|a close|only|overall)? _1 (finalist|finalists|semi finalist|semifinalist|winner|winners|runner up|runners up|champion|champions|second|first|third|fourth|fifth|last|contestant|participant|competitor|top ten|top three|top five|top ten percent|silver|gold|bronze) (in|at|of|for) ${CONTEST}`,
      competed,
    ],
    [
      `(in|at|for) {Competition:contest} (we|I|my team|our team) (finished|came|placed|got|won|took|lost|ended|made|scored|were|was|reached|earned|did|had|ranked|missed)`,
      competed,
    ],
    [
      `(the|MY|our|a) ${WE} (won|entered|came _2 in|placed _2 in|finished _2 in|took|got into the final of|competed in|made the final of) ${CONTEST}`,
      likely,
    ],
    [
      `MY (first|second|third|last|only|best|worst|favorite|favourite|biggest|next) _1 (competition|contest|tournament|hackathon|race|challenge|championship|regatta|cup) (was|is) ${CONTEST}`,
      competed,
    ],
    [
      `(competition|contest|tournament|hackathon|race|challenge) (called|named) {Competition:contest}`,
      { ...competed, weight: -0.3 },
    ],
    [`(winning|entering|losing|competing in|qualifying for) ${CONTEST}`, { ...competed, weight: -0.4 }],
    [`MY (win|victory|result|medal|performance|loss|place) (in|at) ${CONTEST}`, competed],
    [`S (have|had|also|then|even|just)? ${WON} ${AWARD}`, earned],
    [
      `(it|that|this|which|the film|the book|the paper|the game|the project|the show|the team|the story|the piece|the building|the house|the restaurant|my team|our team|our paper|my paper|our app|my book|my film|our company|my thesis|our work|the work|the design|the app|the company) (has|had|also|later|then|even|eventually)? ${WON} ${AWARD}`,
      earned,
    ],
    [
      `(gave|awarded|handed|granted|presented|named|voted|made|crowned|elected) (me|us|it) (with|the|a|an|as|their)? _1 {Award:award}`,
      earned,
    ],
    [
      `S (was|were|got|been|have been|am) (also|even|later)? (named|voted|crowned|made|elected|honored|honoured|recognized|recognised|picked|chosen|selected) (as|the|a|an|with|by _4 as)? _1 {Award:award}`,
      earned,
    ],
    [`(it|the book|the film|that|this|paper|work) (earned|won|got|brought|landed) (me|us) ${AWARD}`, earned],
    [
      `S (am|was|were|became|have been|have been made) (a|an|the|both a)? {Award:award} (scholar|fellow|winner|laureate|recipient|holder|finalist|grantee|awardee)`,
      earned,
    ],
    [
      `(on|with|thanks to|funded by|paid for by|supported by|through) (a|an|the|my)? {Award:award} (I|we)`,
      { ...earned, weight: -0.2 },
    ],
    [`S (went|studied|came|did|lived|moved) _6 (on|with) (a|an|the) {Award:award}`, { ...earned, weight: -0.1 }],
    [
      `S (have|had|also|then|finally|eventually|just)? (qualified|certified|chartered|registered|licensed|accredited|qualify|was certified|was licensed|was chartered|got certified|got licensed|got chartered|was called to the bar) as (a|an|the)? {Credential:title}`,
      title,
    ],
    [
      `S (have|had|also|then|finally|eventually|just|even|hold|still hold)? (passed|got|earned|received|hold|completed|finished|finish|gained|obtained|picked up|have|walked out with|came out with|came away with|left with|ended up with|scraped|collected|defended|was awarded) (a|an|the|my|our|both my|two|another|with a|with my)? _2 {Credential:title}`,
      { ...title, weight: -0.1 },
    ],
    [`MY {Credential:title} (came through|arrived|was done|was finished|in hand|was conferred|came)`, title],
    [
      `(with|finished with|graduated with|graduating with|armed with|emerged with|out with) (a|an|my|the) _1 {Credential:title}`,
      { ...title, weight: -0.2 },
    ],
  ],
};
