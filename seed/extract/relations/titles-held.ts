/** Positions named by "as …" or "the title was …", whatever was said of the work before. */
import { ROLE } from "./places-of-work.ts";
import type { RelationFamily, Statement } from "./statement.ts";

const held: Statement = { type: "HELD_ROLE", target: "role" };

export const titlesHeld: RelationFamily = {
  name: "titles-held",
  rules: [
    [
      `S as (a|an|their|the)? {Role:role} (and|in|at|for|on|with|there|until|till|from|which|because|then|.)`,
      { ...held, weight: -0.3 },
    ],
    [
      `(took|accepted|got|landed|found|had|did|get) (a|the|my|another|this) (first|new)? (job|post|position|contract|place) _5 as ${ROLE}`,
      held,
    ],
    [`went to _6 as (a|an) {Role:role}`, { ...held, weight: -0.3 }],
    [`(MY|the) (job|official|new)? (title|position|rank|role) (was|became|is|changed to|there was) ${ROLE}`, held],
    [`employee number {number} (the|a|and the|as the|as)? {Role:role}`, held],
    [
      `MY (first|second|third|next|last|only) (real|proper|paid|full time|official)? (job|role|title|position|post) _3 (was|is) (as)? ${ROLE}`,
      held,
    ],
  ],
};
