/** Where someone lived, told by home, by the ways of coming and going, and by years spent. */
import type { RelationFamily, Statement } from "./statement.ts";

const lived: Statement = { type: "LIVED_IN", target: "place" };
const likely: Statement = { ...lived, weight: -0.3 };
const other: Statement = { ...lived, target: "other" };
const PLACE =
  "(the)? (city of|town of|village of|north of|south of|west of|east of|heart of|middle of|outskirts of|suburbs of|hills of|countryside of)? {Place:place}";
const NEAR =
  "(in|near|outside|around|inside|beside|outside of|close to|not far from|north of|south of|west of|east of|just outside|just north of|just south of|on the edge of|on the outskirts of|in the suburbs of|an hour from|an hour outside)";
const OVER = "(back|over|out|up|down|across|off|home|away|straight|on|back home|in|here|there)?";
const STAY =
  "(year|years|month|months|summer|winter|decade|time|childhood|stint|spell|days|twenties|teens|youth|weeks)";
const HOME = "(flat|apartment|house|place|room|home|studio|digs|bedsit|lodgings|garage|kitchen|house share)";

export const homes: RelationFamily = {
  name: "homes",
  rules: [
    [
      `S (come|came|am|was|hail|hailed|are|were) (originally)? from (a|the|this) _5 (in|near|outside|up in|down in|out in) ${PLACE}`,
      lived,
    ],
    [`S (hail|hailed|come|came) from ${PLACE}`, { ...lived, weight: -0.1 }],
    [
      `S (am|was) (a|an)? {Place:place} (native|boy|girl|lad|lass|man|woman|kid|local|born|girl through)`,
      { ...lived, weight: -0.1 },
    ],
    [`being (originally)? from ${PLACE} _1 (I|we)`, { ...lived, weight: -0.2 }],
    [`S call ${PLACE} home`, lived],
    [`S (made|have made|make) ${PLACE} MY home`, lived],
    [`S made (MY|a) (home|life) (in|near) ${PLACE}`, lived],
    [
      `(home|home for me|home for us|home base) (is|was|has been|became|now is) (now|still|in|always)? ${PLACE}`,
      { ...lived, weight: -0.1 },
    ],
    [`S (left|fled|escaped|got out of) ${PLACE}`, { ...lived, weight: -0.3 }],
    [`S (left|fled|escaped) {Place:place} (for|and came to|and moved to|and went to) {Place:other}`, lived, other],
    [
      `S (live|lived|have lived|have been living|divide|split|spend|divided|spent|go|am|travel) _4 between ${PLACE} and (the)? {Place:other}`,
      lived,
      other,
    ],
    [
      `S (upped sticks|packed up|packed our bags|packed my bags|packed a bag|picked up|upped and left|sold everything|took off|set off) _4 (to|for|in) ${PLACE}`,
      lived,
    ],
    [`(went|came|off|back|got|moved) to live (in|near) ${PLACE}`, { ...lived, weight: -0.1 }],
    [
      `S (was|were|am|are|have been|had been|ended up|started|kept) _1 (living|staying|lodging|renting|squatting|camping|sleeping|raising _3) _4 ${NEAR} ${PLACE}`,
      { ...lived, weight: -0.1 },
    ],
    [`S (live|lived|grew up|was born|was raised|settled|stayed|moved) _3 ${NEAR} ${PLACE}`, lived],
    [
      `S (have)? (lived|live|been living) in {Place:place} _1 {Place:other} and (the)? {Place:last}`,
      lived,
      other,
      { ...lived, target: "last" },
    ],
    [
      `S (moved|went|came|relocated|got|emigrated|immigrated|returned|flew|sailed|drifted|transferred|shipped|migrated) ${OVER} _1 to ${PLACE} (to (work|study|live|join|be|start|take|look|do|teach|train)|for (the|a|my|work|school|university|college|uni)|when|with|as|at|because|and (stayed|never|got|started|lived|found|worked|joined|spent|did|have been))`,
      { ...lived, weight: -0.1 },
    ],
    [`(bus|train|boat|plane|ferry|flight) ${OVER} to ${PLACE} and (never|stayed|started|found|lived|did not)`, lived],
    [
      `S (moved|relocated|emigrated|immigrated|returned|transferred|migrated|came home|went home|moved home|defected) ${OVER} to ${PLACE}`,
      lived,
    ],
    [
      `(after|during|in|through|throughout|for|following) (MY|a|an|the|those|these|our|one|two|three|four|five|six|{time}) _2 ${STAY} _1 in ${PLACE}`,
      { ...lived, weight: -0.2 },
    ],
    [`(MY|our) _2 ${STAY} _1 in ${PLACE}`, { ...lived, weight: -0.1 }],
    [`{time} (living|working|out|over|up|down|back)? in ${PLACE}`, { ...lived, weight: -0.4 }],
    [
      `S (was|were|am|are|have been|had been) (here|out|over|back|up|down|living|still)? in ${PLACE} (now|then|for|until|till|at the time|by then|since|these days|at that point|when|{time}|been here)`,
      { ...lived, weight: -0.2 },
    ],
    [`(from|here in|in) ${PLACE} where (I|we) (live|lived|grew up|am based|settled|still live|have lived)`, lived],
    [
      `S (set up shop|set up home|set up|put down roots|bought _3|built _3|found a job|found work|got work|got a job|took a job|opened _4|hung out my shingle|started a family|raised _3|met my wife|met my husband|got married) ${NEAR} ${PLACE}`,
      { ...lived, weight: -0.2 },
    ],
    [`MY (first|second|own|old|next|new|current) _1 ${HOME} (was|is) (in|near|outside) ${PLACE}`, lived],
    [`(a|an|my|our|the|this) _2 ${HOME} (in|near|outside) ${PLACE}`, { ...likely, weight: -0.8 }],
    [
      `MY (parents|family|mother|father|mom|mum|dad|folks|grandparents) _3 (moved|emigrated|immigrated|came|relocated|fled|brought us|took us|settled|went back) ${OVER} (to|in) ${PLACE} _2 when I was`,
      lived,
    ],
    [`(as a|when I was a) (kid|child|boy|girl|teenager|student|young man|young woman) in ${PLACE}`, lived],
    [`growing up ${NEAR} ${PLACE}`, { ...lived, weight: -0.3 }],
    [
      `(sent|posted|stationed|transferred|moved|relocated|seconded|brought|assigned) (me|us) ${OVER} (to|in) ${PLACE}`,
      lived,
    ],
    [
      `S (got|was|were) (posted|sent|transferred|moved|relocated|seconded|assigned|deployed|drafted) ${OVER} (to|in) ${PLACE}`,
      lived,
    ],
    [`{time} (I|we) (am|are|was|were) (back|over|out|up|down|living|here)? in ${PLACE}`, { ...lived, weight: -0.2 }],
    [
      `S (was|were|got|am) on (a|the) (plane|boat|train|bus|ferry|flight|coach) ${OVER} to ${PLACE}`,
      { ...lived, weight: -0.2 },
    ],
    [
      `S (got|took|found|had|landed|accepted) (a|an|my|the|another) _2 (job|post|position|contract|place|placement|internship|apprenticeship) in ${PLACE}`,
      { ...lived, weight: -0.2 },
    ],
    [
      `S (made the move|made the jump|took off|went off|headed off|shipped out|decamped|upped and left|went out) (to|for) ${PLACE}`,
      lived,
    ],
    [`(living|staying|lived|to live) _6 in ${PLACE}`, { ...lived, weight: -0.5 }],
    [`S (swapped|traded|exchanged) {Place:place} for (the)? {Place:other}`, lived, other],
    [`{Place:place} which is (home|where I live|where I am|where we live|my home)`, lived],
    [
      `{Place:place} (is|was|became|feels like|has been) (my|our)? (home|hometown|home town)`,
      { ...lived, weight: -0.2 },
    ],
    [
      `S (took|rented|found|got|bought|shared) (a|an|the|my|our) _2 (flat|room|apartment|house|place|bedsit|studio|lease) (in|near) ${PLACE}`,
      lived,
    ],
    [`S did MY growing up in ${PLACE}`, lived],
    [
      `S (came of age|have been settled|had been settled|made a life|found MY feet|washed up|started over) in ${PLACE}`,
      lived,
    ],
    [`S (crossed|crossed over|escaped|fled) (over)? to ${PLACE}`, lived],
  ],
};
