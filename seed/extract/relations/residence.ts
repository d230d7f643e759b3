/** Where someone lived: only a residence frame counts, a bare mention never. */
import type { RelationFamily, Statement } from "./statement.ts";

const lived: Statement = { type: "LIVED_IN", target: "place" };
const PLACE = "(the)? (city of)? {Place:place}";

export const residence: RelationFamily = {
  name: "residence",
  rules: [
    [
      `S (moved|move|moving|relocated|relocating|came|immigrated|emigrated) (back|out|over|up|down)? (to|into) ${PLACE}`,
      lived,
    ],
    [`(let 's|let us) move to ${PLACE}`, { ...lived, weight: -0.4 }],
    [`S (live|lived|living|reside|resided|settled|stayed|based) (in|near) ${PLACE}`, lived],
    [`S (was|were|am|are) (born|raised|living|based|studying) (and raised)? in ${PLACE}`, lived],
    [`S (grew up) (in|near) ${PLACE}`, lived],
    [`S (am|was|come|came) (originally)? from ${PLACE}`, { ...lived, weight: -0.4 }],
    [`(brought|took|got|moved) (me|us) (out|up|down|over|back)? to ${PLACE}`, lived],
    [`S (was|were|am) in ${PLACE} (area|at the time|then)?`, { ...lived, weight: -0.6 }],
    [`years ago (making|coming|moving|moved|came) (to)? ${PLACE}`, { ...lived, weight: -0.2 }],
    [`when S (was|were) (studying|working|living) in ${PLACE}`, lived],
    [`moving to ${PLACE}`, { ...lived, weight: -1 }],
    [`(back|stay|stayed|home) in ${PLACE}`, { ...lived, weight: -1 }],
  ],
};
