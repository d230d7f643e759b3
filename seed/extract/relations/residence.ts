/** Where someone lived: only a residence frame counts, a bare mention never. */
import type { RelationFamily, Statement } from "./statement.ts";

const lived: Statement = { type: "LIVED_IN", target: "place" };
const PLACE =
  "(the|a|this|an)? (city of|_3 (town|city|village|suburb|island|place|hamlet|township) (called|named|of))? {Place:place}";
const AND = "(and|or) {Place:other}";

export const residence: RelationFamily = {
  name: "residence",
  rules: [
    [
      `S (moved|move|moving|relocated|relocating|came|immigrated|emigrated|went) (back|out|over|up|down|home|back home|right back) (here)? (to|into) ${PLACE}`,
      lived,
    ],
    [`S (moved|move|moving|relocated|relocating|came|immigrated|emigrated|come) (to|into) ${PLACE}`, lived],
    [`S (moved|relocated|came|went|emigrated) from {Place:other} to ${PLACE}`, lived, { ...lived, target: "other" }],
    [`S studied (abroad)? in ${PLACE}`, lived],
    [`S (returned|headed) (home|out|back)? to ${PLACE}`, lived],
    [`S (packed|left) _6 (drove|moved|flew) to ${PLACE}`, lived],
    [`S moved to ${PLACE}`, lived],
    [`(a|an) {Role} in the {Place:place} (office|studio|bureau|lab|newsroom)`, { ...lived, weight: -0.1 }],
    [
      `S (am|was|come|came|are) (originally)? from {Place:home} (just)? (in|outside|near|on|up in|down in|out in|over in) (the (north|south|east|west|middle) of)? ${PLACE}`,
      { ...lived, target: "home" },
      lived,
    ],
    [`S (am|was|come|came|are) (originally)? from {Place:home} in {Place:region} in {Place:place}`, lived],
    [
      `S (worked|work|was|were|stayed|lived|spent {time}|spent _3) _8 in the {Place:place} (office|studio|bureau|branch|lab|plant|newsroom)`,
      lived,
    ],
    [
      `S (am|was|were|are) (now|then|still|mostly|currently)? (based|living|working) (over|out|down|up|back)? (in|near|out of) ${PLACE}`,
      lived,
    ],
    [`S spent {time} (back|over|out|up|down|living|working)? in ${PLACE}`, lived],
    [
      `S (flew|sailed|came|moved|shipped|took the train|got on a plane|went back|went) (home|over|out|back|off) to ${PLACE}`,
      { ...lived, weight: -0.3 },
    ],
    [
      `(moved|brought|dragged|followed) _3 (to|over to|out to|back to) ${PLACE} (for|because|with|when)`,
      { ...lived, weight: -0.5 },
    ],
    [`(let 's|let us) move to ${PLACE}`, { ...lived, weight: -0.4 }],
    [
      `S (live|lived|living|reside|resided|settled|stayed|based) (in|near) ${PLACE} (${AND})?`,
      lived,
      { ...lived, target: "other" },
    ],
    [`S (was|were|am|are) (born|raised|living|based|studying) (and raised)? (in|near) ${PLACE}`, lived],
    [`S (grew up|grow up) (in|near|outside) ${PLACE}`, lived],
    [`S (am|was|come|came) (originally)? from ${PLACE}`, { ...lived, weight: -0.4 }],
    [`(brought|took|got|moved) (me|us) (out|up|down|over|back)? to ${PLACE}`, lived],
    [`(up|down|out|back|over) (here|there)? in ${PLACE}`, { ...lived, weight: -0.5 }],
    [`S (was|were|am) in ${PLACE}`, { ...lived, weight: -0.6 }],
    [`years ago (making|coming|moving|moved|came) (to)? ${PLACE}`, { ...lived, weight: -0.2 }],
    [`when S (was|were) (studying|working|living) in ${PLACE}`, lived],
    [`moving to ${PLACE}`, { ...lived, weight: -1 }],
    [`S _6 (room|apartment|flat|couch|place) in ${PLACE}`.replace("S _6", "(a|an|my) _1"), { ...lived, weight: -0.2 }],
    [`MY _1 (room|apartment|flat|house|place|home|studio) in ${PLACE}`, { ...lived, weight: -0.2 }],
    [`S moved (us|everyone|everybody|my _2) (out|up|down|over|back)? to ${PLACE}`, lived],
    [`(kid|boy|girl|guy|woman) from ${PLACE}`, { ...lived, weight: -0.6 }],
    [`S worked (remotely|remote) from ${PLACE}`, lived],
    [`S worked (a)? (job|gig|contract)? in ${PLACE}`, { ...lived, weight: -0.5 }],
    [`{Place:place} _10 place to be`, { ...lived, weight: -1 }],
    [`in ${PLACE} _6 when S was (a kid|a child|little|growing up|young)`, lived],
    [
      `(uncle|family|parents|mother|father|grandmother|grandfather) (had|owned|ran) _3 in ${PLACE} and S`,
      { ...lived, weight: -0.4 },
    ],
    [`(kid|child|childhood|boy|girl) (growing up)? in ${PLACE}`, lived],
  ],
};
