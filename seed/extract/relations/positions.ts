/** Positions held, with or without the organization. Wanting to be one, or meeting one, is none. */
import type { RelationFamily, Statement } from "./statement.ts";

const held: Statement = { type: "HELD_ROLE", target: "role", take: { organization: "org" } };
const ROLE = "(a|an|the|their|our)? {Role:role}";

export const positions: RelationFamily = {
  name: "positions",
  rules: [
    [`S (was|were|became|become) (also)? ${ROLE}`, held],
    [`S am (now|currently|still)? (a|an|the) {Role:role}`, { ...held, ongoing: true }],
    [
      `S (worked|work|working|started|start|served|joined|trained|freelanced|began|stayed|hired|graduated) (out|off|there|on)? _2 as ${ROLE}`,
      held,
    ],
    [
      `S (did|do|got|had|finished|started|landed|offered) (a|an|my|the|their|this wonderful|another)? {Role:role}`,
      held,
    ],
    [`HE (is|was|became|works as|worked as) (also|currently|now)? ${ROLE}`, held],
    [`(he|she) (is|was) also ${ROLE}`, held],
    [`(promoted|hired|rehired|elected|appointed|brought) (me)? (on)? (to|as|into) ${ROLE}`, held],
    [`S (had|have) this _1 {Role:role}`, held],
    [
      `offered (a|an) {Role:role} (at|with) {Organization:org}`,
      held,
      { type: "WORKED_AT", target: "org", take: { role: "role" } },
    ],
    [`offered (a|an) {Role:role} (at|with)? {Organization:org}`, held],
    [`(journey|career|life|job|work|role|position|training|time|years|start) as ${ROLE}`, held],
    [`eventually becoming ${ROLE} (at {Organization:org})?`, held],
    [`S going to be ${ROLE} (for)?`, { ...held, weight: -0.2 }],
    [`do an {Role:role}`, { ...held, weight: -0.2 }],
    [`you are ${ROLE}`, { ...held, weight: -0.4 }],
  ],
};
