/** How people say that one tool or machine took the place of another: traded, ditched, ported, left behind, tired of. */
import type { RelationFamily, Statement } from "./statement.ts";

const switched: Statement = { type: "SWITCHED_TO", source: "from", target: "to" };
const both: readonly Statement[] = [switched, { type: "USED", target: "from" }, { type: "USED", target: "to" }];
const likely: readonly Statement[] = [{ ...switched, weight: -0.2 }, ...both.slice(1)];
const THE = "(the|a|an|my|our|some|old|using|all my|all our|good old|plain|writing|years of|a bit of|my old|our old)?";
const FROM = `${THE} {Tool|Hardware:from}`;
const TO = `(something)? (called|named)? ${THE} {Tool|Hardware:to}`;
const DROPPED =
  "(gave up|give up|dropped|ripped out|tore out|took out|stripped out|ditched|dumped|abandoned|scrapped|retired|binned|swapped|swapped out|traded|traded in|exchanged|replaced|left|left behind|threw out|threw away|junked|" +
  "got rid of|moved off|moved off of|moved away from|moving off|moving away from|came off|got off|stopped using|quit|quit using|walked away from|said goodbye to|turned my back on|outgrew|phased out|shelved|parked)";
const TOOK =
  "(went|went back|switched back|came back|moved back|go|going|put in|brought in|moved|move|moving|switched|switch|switching|changed|changed over|converted|migrated|migrating|shifted|jumped|jumped ship|crossed over|ported|ported it|ported everything|" +
  "turned|transitioned|transitioning|upgraded|upgrading|progressed|graduated|rebuilt it|rewrote it|rewrote everything|redid it|redid everything|moved everything|moved everyone|moved us|moved all of it|moved over|went over|went across|went on|came)";

export const swaps: RelationFamily = {
  name: "swaps",
  rules: [
    [
      `S (have|had|was|were|am|are)? ${DROPPED} ${FROM} (behind|altogether|completely|entirely)? (for|with|by|in favor of|in favour of|to use|and onto|onto|towards|toward|and to) ${TO}`,
      ...both,
    ],
    [
      `S (have|had|was|were|am|are)? ${DROPPED} ${FROM} (behind|altogether|completely|entirely)? and (we|I|then)? ${TOOK} (over|across|on|up|all)? (to|onto|into|with|in|for|towards)? ${TO}`,
      ...both,
    ],
    [`${DROPPED} ${FROM} and hello to ${TO}`, ...both],
    [
      `S (was|were|got|am)? (sick|tired|fed up|frustrated|bored|done|unhappy|had enough) (of|with) ${FROM} _4 ${TOOK} (over|across)? (to|onto|with|for) ${TO}`,
      ...both,
    ],
    [`S ${TOOK} _3 from ${FROM} (over|across|on|up|straight|directly|all the way)? (to|into|onto) ${TO}`, ...both],
    [`S ${TOOK} _3 away from ${FROM} (to|towards|toward|and onto|and to|into) ${TO}`, ...both],
    [`S ${TOOK} (over|across|on|up|everything|it)? (to|onto|into) ${TO} from ${FROM}`, ...both],
    [
      `S (was|were|am)? (ported|converted|translated|rewrote|rewritten|migrated|moved|transferred|porting|converting|rewriting|migrating|moving) (all|the|our|my|that|everything|it|everyone|most)? _3 (from|off|out of) ${FROM} (and)? (to|into|onto|in|over to) ${TO}`,
      ...both,
    ],
    [
      `S (ported|converted|translated|migrated|turned) (all|the|our|my|that|old)? (of|the|our|my|old)? {Tool:from} _2 (to|into|onto) ${TO}`,
      ...both,
    ],
    [`S ${TOOK} _2 (to|onto|for|with) ${TO} (after|because) _3 (of|with|on|using) {Tool|Hardware:from}`, ...likely],
    [
      `S (made|did|took) the (switch|move|jump|leap|change|transition|migration) (over)? from ${FROM} to ${TO}`,
      ...both,
    ],
    [
      `S (made|did|took) the (switch|move|jump|leap|change|transition|migration) (over)? to ${TO} (from|after _3) ${FROM}`,
      ...both,
    ],
    [`from ${FROM} (I|we) (then)? ${TOOK} (over|across|on|up)? (to|onto|into) ${TO}`, ...both],
    [
      `S (started|began|began life|started off|started out|grew up|learned|trained|had been|had it all|had everything) (out|off|it)? (in|on|with) ${FROM} (and|but|then|before) (then|we|I|later|eventually)? _2 (ended up|finished|finished up|landed|wound up|settled) (in|on|with) ${TO}`,
      ...both,
    ],
    [
      `(was|were|started|began) (originally|initially|first|all|written|built|done)? (out|as|life)? (in|on|with) ${FROM} (and|but|then|until|till|before) (then|later|we|I|eventually)? _1 (redid it|rewrote it|rebuilt it|ported it|redone|moved it|moved|switched|changed over|changed|went|ported) (in|to|into|with|over to) ${TO}`,
      ...both,
    ],
    [
      `S (used|use|were using|was using|were on|was on|had|worked in|worked with|ran|drew in|wrote in|lived in|programmed in) ${FROM} (until|till|before|and then|but then|then|up to when|at first and then|at first then|first and then|first then|for _3 then|for _3 and then) _3 ${TOOK} (over|across|on|up)? (to|onto|into|with) ${TO}`,
      ...both,
    ],
    [
      `S (rewrote|rebuilt|redid|wrote) (it|that|everything|the whole thing|all of it) in ${TO} (it|which|that) (had been|was) (all|written|originally)? in {Tool:from}`,
      ...both,
    ],
    [
      `instead of (using|writing|the)? ${FROM} (we|I) (use|used|started|began|went|chose|picked|took|had|wrote) _2 ${TO}`,
      ...both,
    ],
    [`S (use|used|started|began|wrote|took) _3 ${TO} (instead of|in place of|rather than) ${FROM}`, ...both],
    [`{Tool|Hardware:from} (gave way|made way) (to|for) ${TO}`, ...both],
    [
      `{Tool|Hardware:from} (was|were|got|had been) (replaced|superseded|swapped out|displaced) (by|with|for) ${TO}`,
      ...likely,
    ],
    [
      `(goodbye|out went|away went|away with|bye bye|so long|farewell) ${FROM} (and)? (hello|in came|welcome|along came) ${TO}`,
      ...both,
    ],
    [`(no more|not) ${FROM} (any more|anymore)? (it was|it is|now it is|it was all|now) (all)? ${TO}`, ...likely],
    [
      `{Tool|Hardware:from} (back then|first|at first|at the beginning|in the beginning|originally|initially) (and)? (then|later|now) ${TO}`,
      ...likely,
    ],
    [
      `(first|originally|initially|at first) (it was|in|with|on|I used|we used)? ${FROM} (and)? (then|later|now|afterwards) ${TO}`,
      ...likely,
    ],
    [
      `(got|talked|moved|dragged|pulled|weaned|persuaded|convinced) (me|us|everyone|everybody|the team|the lab|the office) (off|away from|from|out of) ${FROM} (and)? (to|onto|on to|into|over to) ${TO}`,
      ...both,
    ],
  ],
};
