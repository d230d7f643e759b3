/** Where someone worked. Applying, interviewing and wishing are none. */
import type { RelationFamily, Statement } from "./statement.ts";

const worked: Statement = { type: "WORKED_AT", target: "org", take: { role: "role" } };
const held: Statement = { type: "HELD_ROLE", target: "role", take: { organization: "org" } };
const lives: Statement = { type: "LOCATED_IN", source: "org", target: "place" };
const AT = "{Organization:org} (in {Place:place})?";
const AS = "(as (a|an|the|their)? {Role:role})?";

export const employers: RelationFamily = {
  name: "employers",
  rules: [
    [
      `S (have)? (work|worked|working|interned|consulted|been|stayed) (here|there|full time|part time)? (at|for|with) (companies like|places like)? (the|a|this)? ${AT} ${AS}`,
      worked,
      held,
      lives,
    ],
    [
      `S (have)? (work|worked|working) (here|there|full time)? (at|for|with) (companies like|places like) {Organization} and {Organization:org}`,
      worked,
    ],
    [`S (work|worked|working) as (a|an|the)? {Role:role} (at|for|with|in) (the)? ${AT}`, worked, held, lives],
    [`S (joined|join) ${AT} {time}? ${AS}`, worked, held, lives],
    [
      `S (started|began) (working|work|out|my career|a job|my job) {time}? (at|for|with) ${AT} ${AS}`,
      worked,
      held,
      lives,
    ],
    [
      `S (was|am|were|are|is|became|become) (a|an|the|currently a|currently an|now a|now an)? {Role:role} (at|for|with|in|of) (the|a|this)? ${AT}`,
      worked,
      held,
      lives,
    ],
    [
      `HE (was|is|became) (currently|now)? (a|an|the)? {Role:role} (at|for|with|of) ${AT}`,
      { ...worked, ongoing: true },
      { ...held, ongoing: true },
      lives,
    ],
    [`S (became|become|becoming) (a|an|the)? {Role:role} (at|for|with|of) ${AT}`, worked, held, lives],
    [
      `S (got|took|had|found|accepted|landed|started|get) (a|an|my|the|another)? (first|second|next|new|full time)? (job|position|role|gig|internship|offer|postdoc|fellowship) (at|with|in|from|as) (a|an|the)? (start up|startup|company)? (called|named)? ${AT} ${AS}`,
      worked,
      held,
      lives,
    ],
    [
      `MY (first|second|third|next|last|previous|current) (company|job|employer|work experience|gig|position|role) _4 (was|is|were) (at|with|for)? (a)? _3 (called|named)? ${AT}`,
      worked,
      lives,
    ],
    [`S (spent) _4 (at|with) ${AT}`, worked, lives],
    [`S (spent|have spent) {time} (working)? (at|with|in) ${AT}`, worked, lives],
    [`when S (was|were) (working)? (at|with) ${AT}`, worked, lives],
    [`I (was|were) (working)? (still)? (at|with) ${AT}`, worked, lives],
    [`(during|in) MY time (at|with) ${AT}`, worked, lives],
    [`(being|working) (at|for|with) ${AT}`, { ...worked, weight: -0.4 }, lives],
    [`S (left|quit|leave) ${AT}`, { ...worked, ends: true }],
    [`the reason I (left|quit) ${AT}`, { ...worked, ends: true }],
    [`S left _3 to (go)? (work|join|working) (for|at|with)? ${AT}`, worked],
    [`to (go)? work (for|at) ${AT} (mostly|and|because)?`, { ...worked, weight: -0.9 }],
    [
      `S (came|went|moved|come) back (to|working at|working for|to work at|to work for) (the)? ${AT}`,
      { ...worked, again: true },
    ],
    [`S (came|went|moved|come) (to)? (working|work) (at|for|with) ${AT}`, worked],
    [`after {time} _3 (at|with) {Organization:org} I (left|quit|moved|decided|went)`, { ...worked, ends: true }],
    [`S (was|am|were) employee number {number} at ${AT}`, worked],
    [
      `S (founded|co founded|cofounded|started|launched|built) (a|my|our)? (own)? (company|startup|start up|firm|lab|studio|business|nonprofit)? (called|named)? ${AT}`,
      { ...worked, properties: { role: "founder" } },
      lives,
    ],
    [`S (took|take) a job (at|with|in) ${AT}`, worked, lives],
    [`that 's (what|how|why|when) _3 (brought|got) me to ${AT}`, { ...worked, weight: -0.4 }],
    [`S (hacking|working) on _4 (within|inside|at) ${AT}`, worked],
    [
      `(ceo|cto|founder|co founder|cofounder|president|director|head|partner) (of|at) {Organization:org}`,
      { ...worked, weight: -2 },
    ],
  ],
};
