/** How people say in passing where they lived. */
import type { RelationFamily, Statement } from "./statement.ts";

const lived: Statement = { type: "LIVED_IN", target: "place" };
const likely: Statement = { ...lived, weight: -0.3 };
const PLACE = "(the)? (city of|town of|village of|middle of|outskirts of|suburbs of)? {Place:place}";
const HOME = "(room|apartment|flat|house|place|studio|basement|couch|loft|cabin|farm|garage)";
const FAMILY = "(family|parents|mom|mother|father|dad|folks|wife|husband|partner)";

export const whereabouts: RelationFamily = {
  name: "whereabouts",
  rules: [
    [
      `S (sublet|rented|found|bought|had|got|shared|crashed on|slept on|renovated|built) (a|an|my|our|the)? _3 ${HOME} (in|near|outside) ${PLACE}`,
      lived,
    ],
    [
      `S (landed|settled|arrived|wound up|found myself|touched down|lived and worked|put down roots|settled down) (back|down|over|out|up)? (in|near|outside) ${PLACE}`,
      lived,
    ],
    [
      `S (packed|packed up|picked up|up and) _5 (moved|went|left|drove) (out|up|down|over|back)? (to|for) ${PLACE}`,
      lived,
    ],
    [`S left {Place:old} for ${PLACE}`, lived, { ...lived, target: "old" }],
    [`S left for ${PLACE}`, likely],
    [
      `S (grew up|grow up|was born|was raised|lived|live) (just|right)? (outside of|outside|south of|north of|east of|west of|not far from|close to) ${PLACE}`,
      lived,
    ],
    [
      `S (was|were|am|got|have been|had been)? (stationed|deployed|posted|based|raised|born|brought up|relocated|transferred) (in|at|to|near|out of) ${PLACE}`,
      lived,
    ],
    [`S (am|was) (a|an) _2 (kid|girl|boy|native|guy|woman) (from|of|in) ${PLACE}`, lived],
    [`S (spent|did) _5 (in|out in|up in|down in|over in) ${PLACE}`, likely],
    [`MY (hometown|home town|home) (is|was) ${PLACE}`, lived],
    [
      `MY ${FAMILY} (and I)? _2 (moved|came|immigrated|emigrated|relocated|settled|fled) (back|over|here)? (to|in) ${PLACE}`,
      lived,
    ],
    [`(moved|relocated|uprooted) (my|our|the) (whole|entire)? ${FAMILY} to ${PLACE}`, lived],
    [
      `(sent|posted|stationed|placed|transferred|relocated|deployed) (me|us) (out|over|up|down|back)? (to|in) ${PLACE}`,
      lived,
    ],
    [
      `S (have been|had been|have lived|had lived|have been living) (here)? in ${PLACE} (for|since|ever since|now)`,
      lived,
    ],
    [`S (went|moved|came) home to ${PLACE}`, lived],
    [`HE (lives|is based|is living|grew up|was born|was raised) (in|outside|near) ${PLACE}`, lived],
  ],
};
