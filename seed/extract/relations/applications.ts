/** Where someone applied or interviewed: never the same as having worked there. */
import type { RelationFamily, Statement } from "./statement.ts";

const applied: Statement = { type: "APPLIED_TO", target: "org" };
const interviewed: Statement = { type: "INTERVIEWED_AT", target: "org" };
const rejected: Statement = { ...applied, properties: { outcome: "rejected" } };
const ORG = "(the)? {Organization:org}";

export const applications: RelationFamily = {
  name: "applications",
  rules: [
    [
      `S (have)? (applied|apply|applying) (to|for|at) _3 ${ORG} (and|or) (to)? {Organization:second}`,
      applied,
      { ...applied, target: "second" },
    ],
    [`S (have)? (applied|apply|applying) (to|for|at) _5 ${ORG}`, applied],
    [`S (interviewed|talked|spoke) (with|to) ${ORG} (twice|once|again|for)`, interviewed],
    [
      `S (wrote|write|sent) _4 (letter|letters|email|application|resume|cv|portfolio|demo|demos|reel|showreel|tape|tapes|clips|pitch|manuscript|samples|cold email) (off)? to ${ORG}`,
      applied,
    ],
    [
      `S (got into|got in to|was accepted to|was accepted by|was accepted at) ${ORG}`,
      { ...applied, properties: { outcome: "accepted" } },
    ],
    [`{Organization:org} offered me (a job|a position|a role)`, { ...applied, properties: { outcome: "offer" } }],
    [`S (cold emailed|emailed|reached out to|wrote to) ${ORG}`, { ...applied, weight: -0.3 }],
    [`S (was|were|had|did|got|have) (an|a|my|the|in)? _2 (interview|interviews|onsite) (with|at) ${ORG}`, interviewed],
    [`S (interviewed|interview|interviewing) (with|at|for) ${ORG}`, interviewed],
    [`I _4 (interview|interviews|rounds|onsites) (with|at) ${ORG}`, interviewed],
    [`S (interviewed|interviewing) {There:org}`, interviewed],
    [`{Organization:org} (rejected|turned) (me|us)`, rejected],
    [`{Organization:org} (did not want|said no to|passed on) (me|us)`, rejected],
    [`S went (up|in)? for (a|an|the) _3 (job|role|position|post|interview|vacancy) (at|with) ${ORG}`, applied],
    [
      `S (put in|filled out|filled in|submitted) (a|an|my|the) _2 (application|form|proposal|tender) (to|at|for|with) ${ORG}`,
      applied,
    ],
    [
      `S (would been|had been|have been) (rejected|turned down|waitlisted|declined|knocked back) (by|from|at) ${ORG}`,
      rejected,
    ],
    [
      `{Organization:org} (never called|never wrote back|never replied|never answered|did not call|said i was overqualified|ghosted me)`,
      { ...rejected, weight: -0.3 },
    ],
    [`S (tried|tried out|auditioned|went for) (for|at|out for) ${ORG} (but|and) (they|it|did|was)`, applied],
    [
      `S (was|got|were)? (rejected|turned down|waitlisted|declined) (by|from|at) ${ORG} (and|then) (was|got)? (rejected|turned down|waitlisted|accepted) (by|from|at) {Organization:second}`,
      rejected,
      { ...rejected, target: "second" },
    ],
    [`S (was|got|were) (rejected|turned down|waitlisted|declined) (by|from|at) ${ORG}`, rejected],
    [
      `S (failed|felt|fail|bombed) _3 (at|with)? {Organization:org} _1 {Organization:second}`,
      { ...rejected, properties: { outcome: "failed" } },
      { ...rejected, target: "second", properties: { outcome: "failed" } },
    ],
    [`S (failed|bombed) _3 (at|with) {Organization:org}`, { ...rejected, properties: { outcome: "failed" } }],
    [
      `S (got|received|had|get|getting) (an|a|the|my)? (offer|job offer) (from|at|by) ${ORG}`,
      { ...applied, properties: { outcome: "offer" } },
    ],
    [
      `(trying to|decided to|going to|considered) (apply|applying) (to|for) ${ORG} (or {Organization:second})?`,
      { ...applied, weight: -0.5 },
    ],
    [`to get _3 (over|offer|off) from ${ORG}`, { ...applied, weight: -0.1, properties: { outcome: "offer" } }],
    [`(get|getting) (into|in to) ${ORG}`, { ...applied, weight: -0.3 }],
    [`S {Milestone:search}`, { type: "APPLIED_TO", target: "search" }],
    [`{Organization:org} (is|was|were) looking for (someone|somebody|people)`, { ...applied, weight: -0.6 }],
  ],
};
