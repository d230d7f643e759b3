/** What led to what and what paid for what, where the words join the two: "thanks to", "that is how", "paid for". */
import type { RelationFamily, Statement } from "./statement.ts";

const led: Statement = { type: "LED_TO", source: "cause", target: "effect" };
const likely: Statement = { ...led, weight: -0.2 };
const funded: Statement = { type: "FUNDED", source: "award", target: "bought" };
const owned: Statement = { type: "OWNED", target: "bought" };
const CAUSE = "{Work|Event|Competition|Award|Tool|Credential|Milestone:cause}";
const ANY = "{Work|Event|Competition|Award|Tool|Organization|Topic|Credential|Milestone:cause}";
const EFFECT = "{Organization|Role|Event|Competition|Award|Work|Topic|Milestone:effect}";
const A = "(a|an|the|my|our|another|this|that|working in|working at|working for)?";
const JOB =
  "(a|an|the|my|our|another)? _1 (job|offer|interview|internship|role|position|place|call|career|contract|post|gig|commission|invitation|fellowship|opportunity|chance|slot) (offer)? (at|from|with|in|as|to|for|to speak at|to work at|to join|by) (a|an|the)?";
const BROUGHT =
  "(led|led me|led us|led directly|led straight|led eventually|brought me|brought us|took me|took us|turned|grew|turned into|grew into|evolved into|developed into|morphed into|opened the door|opened doors|opened the doors|paved the way|set me on the path|was my way|was my route|was my ticket|was my stepping stone|was the bridge|was a stepping stone|was a springboard|was the springboard)";
const GOT =
  "(got me hired at|got me hired by|got me into|got us into|got me noticed by|got me a call from|got me in at|got me invited to|got me invited to speak at|landed me at|landed me in|landed me|got me|got us|earned me|won me|brought me|gave me|caught the attention of|caught the eye of|attracted|inspired|inspired me to start|inspired me to write|gave birth to|spawned|sparked|became)";
const PAID =
  "(paid for|covered|went on|went into|went towards|went toward|bought|bought me|bought us|funded|financed|was spent on|got me|got us|became|went straight into|all went on|all went into|covered the cost of|paid the bill for)";

export const outcomes: RelationFamily = {
  name: "outcomes",
  rules: [
    [
      `${CAUSE} (that|which|and that|and this|and it|it|this)? _1 ${BROUGHT} (to|into|for|onto|towards|at)? ${A} ${EFFECT}`,
      led,
    ],
    [
      `${CAUSE} (that|which|and that|and this|and it|it|this)? _1 ${BROUGHT} (to|into|for|towards)? ${JOB} ${EFFECT}`,
      led,
    ],
    [`${CAUSE} (that|which|and that|and this|and it|it|this)? _1 ${GOT} ${A} ${EFFECT}`, led],
    [
      `${CAUSE} (that|which|and that|and this|and it|it|this)? _1 (got|landed|brought|won|earned|gave) (me|us) ${JOB} ${EFFECT}`,
      led,
    ],
    [
      `${CAUSE} _2 (and|which is|that is|and that is|this is) (that is|this is|which is)? how (I|we) (got|ended up|came|landed|met|found|joined|started|wound up|became|moved|went) _6 ${EFFECT}`,
      led,
    ],
    [
      `(because of|thanks to|as a result of|off the back of|on the back of|on the strength of|through|by way of) (that|this|the|my|our|a|winning|doing|writing|entering)? _1 ${CAUSE} _3 (I|we) (got|was|were|landed|joined|ended up|moved|went|became|started|won|found|could|met) _6 ${EFFECT}`,
      led,
    ],
    [
      `(because of|thanks to|as a result of|off the back of|on the back of|on the strength of|through) (that|this|the|my|our|a|winning|doing|writing)? _1 ${CAUSE} {Organization:effect} (hired|called|found|offered|approached|contacted|noticed|recruited|wrote|took)`,
      led,
    ],
    [
      `{Organization:effect} (hired|called|found|offered|approached|contacted|noticed|recruited|invited|wrote to|took) (me|us) _4 (because of|thanks to|through|on the strength of|off the back of|after|after seeing|after reading|because I had won|because I wrote) (that|this|the|my|our|a|winning)? _1 ${CAUSE}`,
      likely,
    ],
    [
      `(got|landed|won|found|joined|hired|recruited|ended up) _5 {Organization|Event|Role:effect} (because of|thanks to|on the strength of|off the back of|through|as a result of) (that|this|the|my|our|a|winning)? _4 ${ANY}`,
      likely,
    ],
    [`(I)? owe MY _3 (at|in|with|from) {Organization:effect} to ${A} ${ANY}`, led],
    [
      `(without|if it were not for|were it not for) ${A} ${ANY} (I|we) (would|could) (not|never) have _6 {Organization:effect}`,
      led,
    ],
    [
      `(it was|was) (that|this|the|MY|our) _3 (at|in|from|for|of)? ${CAUSE} that (got|brought|led|landed|took) (me|us) _5 {Organization|Role|Topic:effect}`,
      led,
    ],
    [
      `(winning|losing|finishing|writing|publishing|building|doing|giving _2 at|speaking at|presenting at|maintaining) ${A} ${CAUSE} _1 (opened|led|got|brought|landed|gave|paved|took) _5 ${EFFECT}`,
      led,
    ],
    [
      `(internship|placement|contract|summer|thesis|project|stint|work) (at|with|in) {Organization:cause} (turned into|led to|led directly to|became|grew into|got me|resulted in) _5 {Organization|Role|Work:effect}`,
      { ...led, weight: -0.1 },
    ],
    [
      `{Role|Topic|Organization:effect} (because|since) (I|we) (had)? (won|read|saw|took|wrote|discovered) _2 ${CAUSE}`,
      likely,
    ],
    [
      `{Award:award} (money)? (I|we|it|that|which)? (all)? ${PAID} (a|an|the|MY|our|another|two|three|four|half of)? _2 {Hardware|Work:bought}`,
      funded,
    ],
    [
      `{Award:award} _8 (spent|spend|blew|used|put|invested|splashed out|sank|threw) (it|that|the money|them|all of it|half of it|most of it|the whole lot|some of it)? (all)? (on|in|into|to buy|to build|to get|to pay for|for|towards|toward) (a|an|the|MY|our|another|two|three|four)? _1 {Hardware|Work:bought}`,
      funded,
      owned,
    ],
    [
      `(with|out of|from|using|thanks to) (the|that|this|MY|our|those) {Award:award} _2 (I|we) (bought|got|built|could afford|paid for|funded|made|financed|ordered|treated myself to|got myself) (a|an|the|MY|our|another|two|three|four)? _1 {Hardware|Work:bought}`,
      funded,
    ],
    [
      `(used|spent|blew|put|invested|took|sank) (the|that|this|MY|our|all the) {Award:award} (money)? _4 (on|in|into|to buy|to build|to get|to pay for|for|towards) (a|an|the|MY|our|another|two|three|four)? _1 {Hardware|Work:bought}`,
      funded,
      owned,
    ],
    [
      `{Hardware|Work:bought} (was|were|is|got) (paid for|funded|financed|bought) (by|with|from|out of) (the|that|this|MY|our|a|an)? _1 {Award:award}`,
      funded,
    ],
    [
      `(bought|got|built|paid for|funded|financed|made) (a|an|the|MY|our|another|two|three|four)? _1 {Hardware|Work:bought} (with|from|out of|using) (the|that|this|MY|our)? _1 {Award:award}`,
      funded,
      owned,
    ],
  ],
};
