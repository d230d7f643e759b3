/** Contests, titles, medals and money. Hosting a contest is not competing in it. */
import type { RelationFamily, Statement } from "./statement.ts";

const competed: Statement = { type: "COMPETED_IN", target: "contest", take: { placement: "placement" } };
const earnedAward: Statement = { type: "EARNED", target: "award" };
const earnedTitle: Statement = { type: "EARNED", target: "title" };
const CONTEST = "(the|a|this|these|a lot of|lots of|many|various|some)? {Competition:contest}";

export const results: RelationFamily = {
  name: "results",
  rules: [
    [
      `S (have)? (competed|participated|participating|participate|took part|taken part|competing|compete|worked|working|entered|played|joined) (in|on|at|for)? ${CONTEST}`,
      competed,
    ],
    [`S (did|won|win|finished|lost|entered) ${CONTEST}`, competed],
    [`HE (did|won|entered) ${CONTEST}`, competed],
    [`{Competition:contest} that (HE|I) did`, competed],
    [`(contest|competition|challenge|hackathon) (it|which|that)? (was|called) (the)? {Competition:contest}`, competed],
    [
      `MY (first|second|third|only|last) {Award:award} (was)? (in|at|from) (the|a)? {Competition:contest}`,
      competed,
      earnedAward,
    ],
    [`MY (first|second|third|only|last) {Award:award}`, earnedAward],
    [`MY {Competition:contest}`, competed],
    [`S (and my friend|and I|and my team)? (we)? {Award:award} in _2 {Competition:contest}`, competed, earnedAward],
    [`{Award:award} (in|at) (the|this)? _1 {Competition|Event:contest}`, competed, earnedAward],
    [`S (was|were|competed|raced|rowed|swam|ran|played) (in|at) (the)? {Competition:contest}`, competed],
    [`S (switched|moved) from {Organization|Tool|Competition} to {Competition:contest}`, competed],
    [`I _2 (got|get|won|win|received|earned|took|made) (the|a|an|my|first|our|some)? {Award:award}`, earnedAward],
    [`S (was|were) (awarded|given) (the|a|an)? {Award:award}`, earnedAward],
    [`(won|winning) (the|a)? {Award:award}`, { ...earnedAward, weight: -0.3 }],
    [`(called|got) (a|the)? {Award:award}`, { ...earnedAward, weight: -0.4 }],
    [`to get (a|the)? {Award:award}`, { ...earnedAward, weight: -0.9 }],
    [`(and)? (finished|placed|came) {Award:award}`, earnedAward],
    [`S {Award:award}`, earnedAward],
    [
      `S (won|win|got|received|earned|took) {Award:award} (in|at) (the|a)? {Competition:contest}`,
      competed,
      earnedAward,
    ],
    [`HE (is|was|became) (a|an|the)? {Credential:title}`, earnedTitle],
    [`S (am|became|become|was|got) (a|an|the|certified as|licensed as)? {Credential:title}`, earnedTitle],
    [`S (passed|got|have|earned|received|hold|did) (a|an|the|my)? {Credential:title}`, earnedTitle],
    [`(title|titles) (of)? {Credential:title}`, earnedTitle],
    [`to (being|becoming|become) (a|an)? {Credential:title}`, { ...earnedTitle, weight: -0.4 }],
  ],
};
