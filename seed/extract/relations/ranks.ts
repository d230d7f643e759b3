/** How people say in passing what they were: promotions, appointments, trades. Wanting to be one is none. */
import { AT, ROLE } from "./places-of-work.ts";
import type { RelationFamily, Statement } from "./statement.ts";

const held: Statement = { type: "HELD_ROLE", target: "role", take: { organization: "org" } };
const worked: Statement = { type: "WORKED_AT", target: "org", take: { role: "role" } };
const ongoing: Statement = { ...held, ongoing: true };
const MADE = "(made|named|appointed|elected|crowned|promoted|called|voted)";

export const ranks: RelationFamily = {
  name: "ranks",
  rules: [
    [
      `S (rose|climbed|moved up|worked my way up|advanced|progressed|stepped up|came up|made it) _3 (to|as|into|to be) ${ROLE} (${AT})?`,
      held,
      worked,
    ],
    [
      `S (got|was|were) (bumped|moved|kicked|pushed|promoted) (up|straight up|twice|again|quickly)? (to|into) (be)? ${ROLE} (${AT})?`,
      held,
      worked,
    ],
    [
      `S (took over|stepped in|came in|came on|came back|came out|stayed on|signed on|went in|got hired|got in|started out|started|got my start|filled in|doubled|retrained|requalified|enlisted|acted|went back|was hired|got a job|got work|found work|made my living|earned a living) _2 as ${ROLE} (${AT})?`,
      held,
      worked,
    ],
    [
      `${MADE} me (the|their|its|a|an)? (first|youngest|new|next|full|acting|interim)? {Role:role} (${AT})?`,
      held,
      worked,
    ],
    [
      `(hired|brought|took|signed|kept|rehired|recruited|moved|promoted|put) me _4 (as|to|to be) ${ROLE} (${AT})?`,
      held,
      worked,
    ],
    [
      `S (was|got|been|were) (made|named|appointed|elected|voted|sworn in as|commissioned|ordained|called) (as|the|a|an|their)? (first|youngest|new|next|full|acting|interim)? {Role:role} (${AT})?`,
      held,
      worked,
    ],
    [`S (made|made it to) (full|head|senior)? {Role:role} (in|at|by|when|after)`, held],
    [`S (was|were|am) (the|their) (first|only|youngest|second|one) _2 {Role:role} (${AT})?`, held, worked],
    [
      `{Person:self} (is|was|who is)? (a|an|the) _2 {Role:role} (${AT})?`,
      { ...ongoing, weight: -0.2 },
      { ...worked, ongoing: true, weight: -0.2 },
    ],
    [`(gave|offered|found|got) me _5 (job|position|role|contract|post|shift) as ${ROLE}`, held],
    [`S used to be ${ROLE} (${AT})?`, held, worked],
    [`S (am|was) {Role:role} by (training|trade|profession)`, held],
    [`S (am|was) (now|still|also|currently)? on {time}? as ${ROLE}`, held],
    [
      `(work|working|gig|stint|spell|season|tour|turn|run|stretch) as ${ROLE} (${AT})?`,
      { ...held, weight: -0.3 },
      worked,
    ],
    [`HE (works|serves|practices|worked|served|started|trained|began) _2 as ${ROLE} (${AT})?`, held, worked],
    [
      `HE (is|was) (now|also|still|currently)? (the|a|an) (first|former|current|founding|lead|award winning)? {Role:role}`,
      held,
    ],
    [`(and|so) now S (am|work as|run things as) ${ROLE} (${AT})?`, ongoing, worked],
    [`S (have been|had been) ${ROLE} (for|since|ever since|there|now)`, held],
    [`(there|here) ever since as ${ROLE}`, ongoing],
    [`(year|years|months) as ${ROLE} (${AT})?`, held, worked],
    [`S (run|ran|did|do) _3 (as|working as) ${ROLE} (${AT})?`, { ...held, weight: -0.2 }, worked],
  ],
};
