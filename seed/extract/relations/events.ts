/** Conferences and the like: presenting there is a fact, merely being there is not stored. */
import type { RelationFamily, Statement } from "./statement.ts";

const presented: Statement = { type: "PRESENTED_AT", target: "event" };
const hostedAt = "(it|this|that|them|these|our _2|my _2|the _2)";
const EVENT = "(the|a|an|this)? {Event:event}";
const hosted: Statement = { type: "HOSTED_BY", source: "contest", target: "org" };

export const events: RelationFamily = {
  name: "events",
  rules: [
    [
      `S (gave|give|giving|did|had|made|delivered|presented|present|presenting) _5 (talk|talks|presentation|presentations|keynote|paper|poster|workshop|papers|work) (at|in|to) ${EVENT}`,
      presented,
    ],
    [
      `S (spoke|speak|spoken|speaking|presented|present|presenting|keynoted|lectured|performed|exhibited) (at|in) ${EVENT}`,
      presented,
    ],
    [`S (presented|present|showed|demoed|published) ${hostedAt}? (at|in) ${EVENT}`, presented],
    [`(speak|spoke|talk|present|speaking|talking|presenting) at ${EVENT}`, { ...presented, weight: -0.3 }],
    [`(accepted|presentation|keynote|talk|poster|paper) (at|to|in) ${EVENT}`, { ...presented, weight: -0.4 }],
    [`experience with {Event:event} (workshops|workshop)`, { ...presented, weight: -0.2 }],
    [
      `{Organization:org} (was|is|were)? (hosting|hosted|organized|organised|organizing|ran|running|holds) (a|the|this)? {Competition|Event:contest} (at|on {Organization:host})?`,
      hosted,
    ],
    [`{Competition|Event:contest} (hosted|organized|organised|run|held) by {Organization:org}`, hosted],
    [`{Competition|Event:contest} (at|on) {Organization:org}`, { ...hosted, weight: -0.2 }],
    [`{Organization:org} {Competition:contest}`, { ...hosted, weight: -0.2 }],
    [`{Work:contest} (of|on|from|at|by) {Organization:org}`, hosted],
    [`{Competition:contest} (at|in) {Event:event}`, { type: "PART_OF", source: "contest", target: "event" }],
  ],
};
