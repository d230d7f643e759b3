/** Where someone worked. Applying, interviewing and wishing are none. */
import { AS, AT, ORG, ROLE } from "./places-of-work.ts";
import type { RelationFamily, Statement } from "./statement.ts";

const worked: Statement = { type: "WORKED_AT", target: "org", take: { role: "role" } };
const held: Statement = { type: "HELD_ROLE", target: "role", take: { organization: "org" } };
const lies: Statement = { type: "LOCATED_IN", source: "org", target: "place" };
const founded: Statement = { ...worked, properties: { role: "founder" } };
const current: Statement = { ...worked, ongoing: true };
const holds: Statement = { ...held, ongoing: true };
const left: Statement = { ...worked, ends: true };
const doubtful = (statement: Statement, weight: number): Statement => ({ ...statement, weight });

const JOB =
  "(job|position|role|gig|internship|offer|postdoc|fellowship|apprenticeship|residency|traineeship|contract|placement|post)";
const FIRM =
  "(company|startup|start up|firm|lab|studio|business|nonprofit|practice|restaurant|agency|shop|school|clinic|team|group)";

export const employers: RelationFamily = {
  name: "employers",
  rules: [
    [
      `S (have|had)? (been)? (work|worked|working|interned|consulted|apprenticed|volunteered|taught|teach|teaching|trained|practiced) (full time|part time|mostly)? ${AT} ${AS}`,
      worked,
      held,
      lies,
    ],
    [
      "S (have)? (worked|work) at (companies|places|firms) like {Organization:org} (and|or) {Organization:other}",
      worked,
      { ...worked, target: "other" },
    ],
    [
      `S (work|worked|working|started|served|serve|taught|teach|volunteered|qualified) as ${ROLE} (in|of)? ${AT}`,
      worked,
      held,
      lies,
    ],
    [`S (went|moved|switched) over to ${ORG} ${AS}`, worked, held, lies],
    [`S (went|moved) to (a|an) _2 called {Organization:org}`, worked],
    [`S (own|owned) (a|an|the)? _2 (called)? {Organization:org}`, { ...worked, properties: { role: "owner" } }],
    [`S (joined|join|rejoined) ${ORG} ${AS}`, worked, held, lies],
    [`S (started|began|start) (working|work|out|my career|a job|my job)? {time}? ${AT} ${AS}`, worked, held, lies],
    [
      `S (was|were|became|become|have been|had been|be) (also|currently|now|still)? ${ROLE} ((in|of) ${ORG}|${AT})`,
      worked,
      held,
      lies,
    ],
    [`S (am|are|is) (also|currently|now|still)? ${ROLE} ((in|of) ${ORG}|${AT})`, current, holds, lies],
    [
      `HE (is|be) (currently|now|also)? ${ROLE} ((of|in) ${ORG}|${AT})`,
      { ...worked, ongoing: true },
      { ...held, ongoing: true },
      lies,
    ],
    [
      `{Person:self} (is)? (a|an|the)? {Role:role} (and {Role:second})? (at|of|for|with) ${ORG}`,
      current,
      holds,
      { ...holds, target: "second" },
      lies,
    ],
    [`{Person:self} was (a|an|the)? {Role:role} (at|of|for|with) ${ORG}`, worked, held, lies],
    [`HE (was|became) ${ROLE} ((of|in) ${ORG}|${AT})`, worked, held, lies],
    [
      `(who|and) (is|now works as|works as) (currently|now)? ${ROLE} ${AT}`,
      doubtful({ ...worked, ongoing: true }, -0.4),
      doubtful({ ...held, ongoing: true }, -0.4),
      lies,
    ],
    [`{Role:role} turned _3 who now (runs|works) ${AT}`, worked],
    [
      `S (got|took|take|had|found|accepted|landed|started|get|did) (a|an|my|the|another|this)? (first|second|next|new|full time)? (paid|real|summer)? ${JOB} _2 (${AT}|(from|with) ${ORG}|in (a|an)? ${FIRM} (called|named) {Organization:org}) ${AS}`,
      worked,
      held,
      lies,
    ],
    [
      `S (got|took|found|had|landed) MY first ${JOB} (in|at|with) (a|an|the)? ${FIRM} (called|named)? {Organization:org}`,
      worked,
    ],
    [
      `MY (first|second|third|next|last|previous|current) (company|job|employer|work experience|gig|position|role|boss) _4 (was|is|were) (at|with|for)? (a|an)? _3 (called|named)? ${ORG}`,
      worked,
      lies,
    ],
    [`S (spent|have spent) _4 (working|interning)? ${AT}`, worked, lies],
    [`S (stayed|stay|remained) ${AT} ${AS}`, worked, held, lies],
    [`S ended up ${AT} ${AS}`, worked, held, lies],
    [`S (have|had) been with ${ORG}`, worked],
    [
      `S (transferred|moved|worked|joined) (to|in|at|from)? the {Place:place} (office|branch|division|team|bureau) of {Organization:org}`,
      worked,
    ],
    [`S joined as (a|an|the)? (employee number {number}|{Role:role}) ${AT}`, worked, held],
    [`S (worked|working) on _6 (at|for) ${ORG}`, worked, lies],
    [`S (was|were) (part of|on|in) (a|the) _2 (team|group|lab) _5 (at|of) ${ORG}`, worked],
    [`(when|while) S (was|were) (working|still)? ${AT}`, worked, lies],
    [`I (was|were|have been|had been|am) (working|still)? ${AT} ${AS}`, worked, held, lies],
    [`(during|in) MY time ${AT}`, worked, lies],
    [
      `I (was|were) (a|an|the|in|on|doing|back|stuck|based|employed|hired|up|down|out|over|never|happy|one) _2 at ${ORG}`,
      { ...worked, weight: -0.4 },
    ],
    [`{Organization:org} (brought|took|kept) me on ${AS}`, worked, held],
    [`(being|working) ${AT}`, doubtful(worked, -0.4), lies],
    [`S (left|quit|leave|resigned from|retired from) ${ORG}`, left],
    [`the reason I (left|quit) ${ORG}`, left],
    [`after {time} _3 (at|with) {Organization:org} I (left|quit|moved|decided|went)`, left],
    [`S left _4 to (go)? (work|join|working) (for|at|with)? ${ORG}`, worked],
    [`to (go)? work (for|at) ${ORG} (mostly|and|because)?`, doubtful(worked, -0.9)],
    [
      `S (came|went|moved|come|returned) back (to|working at|working for|to work at|to work for) ${ORG} ${AS}`,
      { ...worked, again: true },
      held,
    ],
    [`S (came|went|moved|come|transferred|transitioned|switched) (over|across)? to ${ORG} as ${ROLE}`, worked, held],
    [`S (came|went|come) (on)? (to)? (working|work) ${AT}`, worked],
    [`S (was|am|were) employee number {number} at ${ORG}`, worked],
    [
      `S (founded|co founded|cofounded|started|launched|set up|opened) (a|my|our|the)? (own)? ${FIRM}? (called|named)? ${ORG}`,
      founded,
      lies,
    ],
    [`S (quit|left) and (founded|started|launched|joined) ${ORG}`, worked],
    [
      `who (now|currently)? (runs|leads|heads|directs|manages|owns) _4 (at|of|called) {Organization:org}`,
      { ...worked, ongoing: true, weight: -0.2 },
    ],
    [`(kept|took|brought) me on (as)? ${ROLE}?`, held],
    [`S matched ${AT}`, worked],
    [
      `(now|currently) (runs|leads|heads) (a|an|the)? _2 (called|named)? {Organization:org}`,
      { ...founded, ongoing: true, weight: -0.2 },
    ],
    [`S (ran|led|headed|directed|managed) (a|an|the|my|our)? _3 (called|named|at)? {Organization:org}`, worked],
    [`S (run|lead|head|direct|manage) (a|an|the|my|our)? _3 (called|named|at)? {Organization:org}`, current],
    [`S have been (at|with) (${ORG}|{There:org}) (since|for|ever since|now) _3 ${AS}`, current, holds],
    [`together to found (a|the) {Organization:org}`, founded],
    [`{Organization:org} (hired|recruited|rehired|employed|took) me _5 as ${ROLE}`, worked, held],
    [`{Organization:org} (hired|recruited|rehired|employed) me`, worked],
    [`hired (me)? (by|at) ${ORG} ${AS}`, worked, held],
    [`S (hacking|working|worked) _6 (within|inside) ${ORG}`, worked],
    [`(a)? few years of _6 (within|at) ${ORG}`, doubtful(worked, -0.2)],
    [`S _6 next few years at (a)? _2 (called)? ${ORG}`.replace("S _6", "I (spent the)?"), worked],
  ],
};
