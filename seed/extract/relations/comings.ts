/** How someone came to an employer and how they went, by the many verbs of both. */
import { AS, AT, ORG, ROLE } from "./places-of-work.ts";
import type { RelationFamily, Statement } from "./statement.ts";

const worked: Statement = { type: "WORKED_AT", target: "org", take: { role: "role" } };
const held: Statement = { type: "HELD_ROLE", target: "role", take: { organization: "org" } };
const lies: Statement = { type: "LOCATED_IN", source: "org", target: "place" };
const likely: Statement = { ...worked, weight: -0.3, employer: true };
const ended: Statement = { ...worked, ends: true };

const WENT =
  "(hopped|jumped|moved|went|switched|crossed|defected|shifted|transitioned|progressed|migrated|skipped|drifted|leapt|stepped|walked|headed|" +
  "jumped ship|made the jump|made the move|made the switch|made the leap|found my way|made my way|worked my way|came over|was lured|got lured|was tempted)";
const OVER = "(over|across|on|back|up|straight|away|out|off|down)?";
const TAKEN =
  "(hired|taken on|recruited|employed|poached|headhunted|brought on|brought in|snapped up|picked up|engaged|retained|appointed|signed|contracted|commissioned|enlisted|roped in|rehired)";
const GONE =
  "(walked away|parted ways|parted company|resigned|retired|departed|stepped down|stepped away|moved on|took voluntary redundancy|took redundancy|took a buyout|took a package|" +
  "took early retirement|handed in my notice|handed my notice in|gave my notice|gave notice|packed it in|burned out|burnt out|got fired|got sacked|was fired|was sacked|" +
  "was laid off|got laid off|was let go|was made redundant|got made redundant|quit my job|left my job|gave up my job|walked out)";
const DISMISSED = "(let me go|laid me off|fired me|sacked me|made me redundant|laid us off|let us go|let us all go)";

export const comings: RelationFamily = {
  name: "comings",
  rules: [
    [`S ${WENT} _1 ${OVER} from {Organization:old} to ${ORG} ${AS}`, worked, { ...worked, target: "old" }, held],
    [
      `S (left|quit) {Organization:old} _3 (for|to join|to work at|to work for|to go to|and joined|and went to|and moved to) ${ORG} ${AS}`,
      worked,
      { ...ended, target: "old" },
      held,
    ],
    [`S ${WENT} ${OVER} (to|into|onto) ${ORG} as ${ROLE}`, worked, held, lies],
    [`S ${WENT} ${OVER} (to|into|onto) ${ORG}`, { ...likely, weight: -0.5 }, lies],
    [`S (have)? (moved|gone|come|switched) _1 to ${ORG} as ${ROLE}`, worked, held],
    [`(get|getting|got|be|being|been|was|were) ${TAKEN} (away)? (by|at) ${ORG} ${AS}`, worked, held, lies],
    [`S (was|got|am) ${TAKEN} (away)? (by|at) ${ORG} ${AS}`, worked, held, lies],
    [`(they|he|she|who) (took|hired|brought|kept) me (on|in|over)? as ${ROLE} _1 (at|for) ${ORG}`, worked, held],
    [
      `{Organization:org} (took|hired|brought|recruited|poached|signed|picked|snapped|headhunted|employed|rehired) me`,
      worked,
    ],
    [
      `{Organization:org} (came calling|came knocking|rang|called|phoned|reached out|got in touch|wrote|emailed|approached me) _5 I (became|joined|started|went|moved|said yes|took|jumped|signed|accepted)`,
      likely,
    ],
    [
      `{Organization:org} (offered|made) me _5 I (said yes|took|accepted|jumped|went|joined|started|signed|grabbed)`,
      likely,
    ],
    [
      `{Organization:org} (gave me my|took a chance on me|took a punt on me|took a gamble on me|took me in|was my first|was my next|was my second|was my last)`,
      likely,
    ],
    [
      `(accepted|took) (an|the|their|that)? (offer|job|position|post|role|place) (from|at|with) ${ORG} ${AS}`,
      { ...worked, employer: true },
      held,
    ],
    [`S (came up|rose|climbed|worked my way up|moved up|went up|came through) _4 (at|in|within|inside) ${ORG}`, worked],
    [
      `(got|was|were|been|being) (brought|drafted|parachuted|called|taken|drawn|sucked|pulled) (in|into|in to) ${ORG}`,
      { ...likely, weight: -0.4 },
    ],
    [
      `S (swapped|traded|exchanged|left|ditched|dropped) {Organization:old} for (a|an|the|this)? _4 (called|named)? {Organization:org}`,
      likely,
      { ...likely, target: "old", ends: true },
    ],
    [`S (left|quit|retired from|came out of) ${ORG} as ${ROLE}`, { ...ended, employer: true }, held],
    [
      `(make|made|earn|earned|ended|started|began|finished|spent|closed|built) MY (living|career|money|keep|working life) _2 as ${ROLE}`,
      held,
    ],
    [
      `{They:org} (hired|took|recruited|brought|employed|signed|rehired|poached|kept) me (on|in|over|back)? ${AS}`,
      { ...worked, employer: true, weight: -0.1 },
      held,
    ],
    [
      `{They:org} (gave|offered|had) me (a|an|the|my)? _2 (job|position|contract|internship|apprenticeship) ${AS}`,
      { ...worked, employer: true, weight: -0.2 },
      held,
    ],
    [
      `(gave|offered|got|found|landed) me (a|an|the|my)? _2 (job|position|contract|role|post|place|start|internship|chance) _1 as ${ROLE}`,
      held,
    ],
    [`(bumped|moved|pushed|promoted|kicked) me up to ${ROLE}`, held],
    [
      `(the|MY) (job)? title (was|is|became|changed to|went to|changed from {Role:before} to|on the door was|on the badge was) ${ROLE}`,
      held,
    ],
    [`{Organization:org} (took|hired|recruited|signed) me (on)? ${ROLE}`, worked, held],
    [
      `S (got|went|came|moved|walked|fell|got taken|was taken|broke|stepped) (into|in to|in at|on at|to|over to) ${ORG} _2 as ${ROLE}`,
      worked,
      held,
      lies,
    ],
    [`S (started|began|came|stayed) (there|in|on|in {time}|{time})? as ${ROLE}`, held],
    [`S (came|climbed|jumped|got) (aboard|on board) as ${ROLE} (${AT}|with ${ORG})`, worked, held],
    [`S (signed on|signed up|enlisted|joined up) (with|in|for|to) ${ORG} ${AS}`, worked, held],
    [`S (reported|turned up|showed up) (for duty|for work) (at|to) ${ORG}`, worked],
    [`S (started|began|got going) (there|out|off)? as ${ROLE} _2 (at|with|for|in) ${ORG}`, worked, held],
    [`S ${GONE} _1 (from|with|at|of) ${ORG}`, { ...ended, employer: true }],
    [`S (resigned|retired|quit) _2 (from|at) ${ORG}`, ended],
    [`(they|he|she|who) ${DISMISSED} (from|at) ${ORG}`, { ...ended, weight: -0.2 }],
    [
      `S (rose|moved up|climbed|went up|worked up|worked my way up|stepped up|went|moved) (from (a|an)? {Role:before})? (to|to be|to become|into) ${ROLE} ${AT}`,
      worked,
      held,
      { ...held, target: "before" },
    ],
    [
      `MY (first|second|third|next|last|current|previous|only) _2 (job|gig|role|position|post|work) (was|is) as ${ROLE} (${AT}|with ${ORG})?`,
      worked,
      held,
      lies,
    ],
    [
      `S (was|were|am|are|became) (a|an|the|their|one of the)? {Role:first} and (a|an|the)? {Role:role} (${AT}|of ${ORG}|with ${ORG})`,
      worked,
      held,
      { ...held, target: "first" },
    ],
    [
      `S (cut my teeth|made my living|earned my keep|earned a living|got work|found work|paid my way|went freelance|went out on my own|went independent|struck out|struck out on my own|became self employed|set up|set up on my own|retrained|requalified|moonlighted|carried on|kept going|fetched up|got by|paid the rent|paid the bills|paid my rent|went back|came back|came up|made a living|started life|went solo|branched out) _1 as ${ROLE} (${AT})?`,
      held,
      worked,
    ],
    [`S (had|did|spent {time}|spent _3|put in) _3 as ${ROLE}`, { ...held, weight: -0.1 }],
    [
      `(a|an|my|another|brief|short) _2 (stint|stretch|spell|career|run|life|turn|season|summer|year|gig) as ${ROLE}`,
      { ...held, weight: -0.1 },
    ],
    [`{time} as ${ROLE} (${AT}|with ${ORG}|in ${ORG})?`, { ...held, weight: -0.2 }, worked],
    [`S am ${ROLE} by (trade|training|profession|background|day)`, { ...held, ongoing: true }],
    [
      `by (trade|training|profession|background|day) I am ${ROLE} (${AT})?`,
      { ...held, ongoing: true },
      { ...worked, ongoing: true },
    ],
    [`(I|and) _5 as (a|an|the|their) {Role:role}`, { ...held, deed: true, weight: -0.3 }],
    [`(was|got|were) ${TAKEN} _6 by ${ORG} ${AS}`, likely, held],
  ],
};
