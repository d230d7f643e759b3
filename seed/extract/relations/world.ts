/** Facts about things themselves: they belong to nobody's story. */
import type { RelationFamily, Statement } from "./statement.ts";

const located: Statement = { type: "LOCATED_IN", source: "org", target: "place" };
const about: Statement = { type: "ABOUT", source: "thing", target: "topic" };
const part: Statement = { type: "PART_OF", source: "org", target: "parent" };

export const world: RelationFamily = {
  name: "world",
  rules: [
    ["{Organization:org} in {Place:place}", { ...located, weight: 0.2 }],
    ["{Organization:org} (is|was|which is|which was|it was|it is) _5 (in|located in|based in) {Place:place}", located],
    ["{Organization:org} (located|based|headquartered) _6 {Place:place}", located],
    ["{Organization:org} (got|was|were|been)? (acquired|bought|purchased) by {Organization:parent}", part],
    ["{Organization:org} it (got|was) (acquired|bought|purchased) by {Organization:parent}", part],
    ["it (got|was) (acquired|bought|purchased) by {Organization:parent}", part],
    ["{Organization:parent} (acquired|bought|purchased) {Organization:org}", part],
    ["{Organization:org} (at|within|part of|run through) (the)? {Organization:parent}", { ...part, weight: -0.6 }],
    [
      "{Organization|Work|Event:thing} (was|is|it was|it is|which is|which was) (a|an|all about|about|the)? {Topic:topic} (agency|company|firm|startup|conference|lab|group|competition|course)?",
      { ...about, weight: -0.2 },
    ],
    ["{Competition:thing} (for|on|about|in) {Topic:topic}", about],
    ["{Organization:thing} (doing|that does|working on|that works on|focused on|specializing in) {Topic:topic}", about],
    ["{Work:thing} (about|on) {Topic:topic}", about],
  ],
};
