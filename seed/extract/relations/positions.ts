/** Positions held, with or without the organization. Wanting to be one, or meeting one, is none. */
import { AT, ROLE } from "./places-of-work.ts";
import type { RelationFamily, Statement } from "./statement.ts";

const held: Statement = { type: "HELD_ROLE", target: "role", take: { organization: "org" } };
const worked: Statement = { type: "WORKED_AT", target: "org", take: { role: "role" } };

export const positions: RelationFamily = {
  name: "positions",
  rules: [
    [`S (was|were|became|become|have been|had been) (also)? ${ROLE} (${AT})?`, held],
    [`S am (now|currently|still)? (a|an|the) {Role:role}`, { ...held, ongoing: true }],
    [
      `S (worked|work|working|started|start|served|joined|trained|freelanced|began|stayed|hired|graduated|returned|continued|qualified|volunteered|taught|competed|practiced|came out|topped out|ended up|finished up|came back|stayed on|signed on) (out|off|there|on)? _2 as ${ROLE}`,
      held,
    ],
    [
      `S (did|do|got|had|finished|started|landed|completed) (a|an|my|the|their|this wonderful|another|this|this _1)? {Role:role} (${AT})?`,
      held,
      { ...worked, weight: -0.3 },
    ],
    [`HE (is|was|became|works as|worked as) (also|currently|now)? ${ROLE}`, held],
    [`before that (he|she)? (was)? (a|an) {Role:role}`, { ...held, weight: -0.2 }],
    [`(he|she) (is|was) also ${ROLE}`, held],
    [`who (was|is) ${ROLE} for {time}`, { ...held, weight: -0.2 }],
    [`(promoted|hired|rehired|elected|appointed|brought|moved) (me)? (on)? (up)? (to|as|into|to be) ${ROLE}`, held],
    [`(made|named|appointed) me ${ROLE}`, held],
    [
      `S (joined|got in|started|came in|went in|signed up|signed on|got taken on|was hired|was taken on|got a job|got a place|got work) _5 as ${ROLE}`,
      { ...held, weight: -0.1 },
    ],
    [`(took|hired|brought|wanted|kept) me _8 as ${ROLE}`, { ...held, weight: -0.1 }],
    [
      `(that is|that was|which was|it was|this was) (a|an) {Role:role} in the {Place} (office|studio|bureau|lab|newsroom)`,
      held,
    ],
    [`as (a|an) {Role:role} in the {Place} (office|studio|bureau|lab|newsroom)`, held],
    [`(changed|moved|upgraded|switched) MY (job)? title to ${ROLE}`, held],
    [`MY (job)? title (changed|became|went|was changed) (to)? ${ROLE}`, held],
    [
      `S (came in|went in|came on|was in|were in|came over|was there|stepped in|moved up|went back|was taken on|got taken on|took over|got in) as ${ROLE}`,
      held,
    ],
    [
      `S (rose|moved up|climbed|went up|worked up|worked my way up|stepped up|got bumped up|was bumped up) (to|to be|to become|into) ${ROLE}`,
      held,
    ],
    [`S (was|were|am|became) (their|the company 's|the paper 's) (first|only|second|third|last)? {Role:role}`, held],
    [`S have been (a|an|the|their) {Role:role} (since|for|ever since|now)`, { ...held, ongoing: true }],
    [`S am {Role:role} since`, { ...held, ongoing: true }],
    [
      `S (went|moved) from (being)? (a|an)? {Role:before} to (being)? (a|an)? {Role:role}`,
      held,
      { ...held, target: "before" },
    ],
    [`(kept|took|brought|hired) me (on)? as ${ROLE}`, held],
    [`S (teach|taught) as ${ROLE}`, held],
    [`S (was|got|were) (commissioned|licensed|employed|recruited|posted|ordained) as ${ROLE} (${AT})?`, held, worked],
    [`S made {Role:role}`, { ...held, weight: -0.4 }],
    [`(job|position|offer) that was offered _1 was ${ROLE}`, held],
    [`which was ${ROLE} at`, { ...held, weight: -0.4 }],
    [`S (was|got|were) (promoted|elected|appointed|hired) (to|as)? ${ROLE} (${AT})?`, held, worked],
    [`S (was|got|have been|had been|would been) offered (a|an)? {Role:role} (${AT})?`, held, worked],
    [`offered (a|an) {Role:role} at {Organization:org}`, held, worked],
    [`(journey|career|life|job|work|role|position|training|time|years|start) as ${ROLE}`, held],
    [`eventually becoming ${ROLE}`, held],
    [`S (am|was|were) (now)? going to be ${ROLE} for`, { ...held, weight: -0.2 }],
    [`do (an|a) {Role:role}`, { ...held, weight: -0.2 }],
    [`you are ${ROLE}`, { ...held, weight: -0.4 }],
    [`MY (first|second|last|current|next|new|old) (role|job|title|position) (was|is) (as)? ${ROLE}`, held],
  ],
};
