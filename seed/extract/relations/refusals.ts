/** Applications, interviews, offers and refusals by the many ways of telling them. */
import type { RelationFamily, Statement } from "./statement.ts";

const applied: Statement = { type: "APPLIED_TO", target: "org" };
const interviewed: Statement = { type: "INTERVIEWED_AT", target: "org" };
const rejected: Statement = { ...applied, properties: { outcome: "rejected" } };
const offered: Statement = { ...applied, properties: { outcome: "offer" } };
const ORG = "(the)? {Organization:org}";
const JOB =
  "(job|role|position|post|place|internship|traineeship|vacancy|apprenticeship|contract|gig|fellowship|grant|spot|scholarship|residency|opening|graduate scheme|graduate program)";
const PAPERS =
  "(cv|resume|application|letter|portfolio|form|forms|demo|reel|showreel|tape|proposal|manuscript|samples|email)";
const NO =
  "(said no|turned me down|turned us down|rejected me|rejected us|passed on me|would not have me|would not take me|did not want me|did not take me|did not hire me|never called back|never called me back|never rang back|never wrote back|told me no|showed me the door|sent me a rejection|gave me a no|said i was too|said not yet|said come back)";

export const refusals: RelationFamily = {
  name: "refusals",
  rules: [
    [`{Organization:org} ${NO}`, rejected],
    [`{Organization:org} flew me (out|over|down|up|in|across) (to|for)`, { ...interviewed, weight: -0.2 }],
    [`S wrote to ${ORG} (asking|and asked|and they|and never|and heard|but|for a|about a|about work|looking)`, applied],
    [`{Organization:org} (rejected|refused|declined) (me|us|my)`, rejected],
    [`(rejection|rejections|no|rejection letter|polite no|rejection email|refusal|knock back) from ${ORG}`, rejected],
    [
      `S (got|was|were) (knocked back|turned away|refused|passed over|not accepted|not hired) (by|at|from) ${ORG}`,
      rejected,
    ],
    [`S (did not|never|could not) (get|make it|make) (into|in to|in at|in) ${ORG}`, rejected],
    [`S (did not|never) (get|land|win) (the|a|that|my) _2 ${JOB} (at|with|in) ${ORG}`, rejected],
    [
      `S (tried|had tried) (to get|getting|to break|to transfer|to go) (into|in to|to) ${ORG}`,
      { ...applied, weight: -0.2 },
    ],
    [`S (tried|try|chanced) (MY luck|MY hand|out|it) (with|at|for) ${ORG}`, applied],
    [
      `S (auditioned|audition|tried out|tested|put in|sat the test|sat the exam|sat the _2 exam|took the _2 exam|went up|stood|ran) (for|at|with) ${ORG}`,
      { ...applied, weight: -0.1 },
    ],
    [`S (put|threw) MY (name|hat) (down|in|forward|in the ring) (for|at|with) ${ORG}`, applied],
    [
      `S (had|got|did|was given) (a|an|two|three|my|the) _1 (trial|trials|audition|tryout|test) (with|at|for) ${ORG}`,
      { ...applied, weight: -0.1 },
    ],
    [`S (knocked on|knocked at|banged on) _4 (door|doors) (of|at) ${ORG}`, applied],
    [`S (walked|went|marched) into ${ORG} and asked _3 (job|work)`, applied],
    [
      `S (cold emailed|cold called|pitched myself to|pitched to|badgered|pestered) ${ORG}`,
      { ...applied, weight: -0.2 },
    ],
    [
      `S (sent|send|fired|dropped|mailed|handed|posted|emailed|put) (off|in|out)? (MY|a|an|the|some|our) _1 ${PAPERS} (off|in|out)? (to|at|for|with|into) ${ORG}`,
      applied,
    ],
    [
      `S (applied|apply|went|interviewed|was up|was in the running|was shortlisted|shortlisted|put in|was considered|was turned down|was rejected|got turned down) for (a|an|the|some|my|that) _3 ${JOB} _2 (at|with|in) ${ORG}`,
      applied,
    ],
    [`S interviewed for (a|an|the|some|that) _3 ${JOB} (at|with|in) ${ORG}`, interviewed],
    [`S (applied|apply) to both ${ORG} and (the)? {Organization:other}`, applied, { ...applied, target: "other" }],
    [
      `(saw|answered|found|spotted|replied to) (a|an|the) _2 (ad|advert|advertisement|opening|posting|listing|vacancy) _4 (at|for|with|from) ${ORG} _2 (I|and)? (applied|wrote|sent|rang|called|phoned|put)`,
      applied,
    ],
    [`MY (application|applications|letter|cv|resume) (to|for) ${ORG}`, applied],
    [`MY _2 (interview|interviews|onsite) (was|were)? (at|with|for) ${ORG}`, interviewed],
    [
      `S (had|got|did|went through|sat through|survived|went for|flew out for|flew over for|came in for|was called for|went in for|was invited for|was invited to) (a|an|the|my|some|one|two|three|four|five|six|seven)? _2 (interview|interviews|rounds|round|onsite|phone screen|panel) _3 (at|with|for) ${ORG}`,
      interviewed,
    ],
    [`S (was|got|were) interviewed (by|at|with) ${ORG}`, { ...interviewed, weight: -0.3 }],
    [
      `(called|invited|brought|flew|asked) me _3 (for|to|in for|out for) (an|the|a) _1 interview (at|with) ${ORG}`,
      interviewed,
    ],
    [
      `{Organization:org} (called|invited|brought|flew|asked|had|got) me (in|out|up|over|down|back)? (for|to) (an|the|a)? _1 (interview|interviews|onsite|chat)`,
      interviewed,
    ],
    [
      `S (got|made it|came|went|went all the way|was) _2 to the (final|last|second|third|next|interview) (round|stage|interview|rounds|three|two|five|ten) (at|with|of|for) ${ORG}`,
      interviewed,
    ],
    [
      `S (failed|flunked|bombed|blew|messed up|screwed up|passed|aced|fluffed) (the|my|an|a|their) _3 (interview|test|onsite|round|screen|audition|exam) (at|with|for) ${ORG}`,
      interviewed,
    ],
    [
      `S (talked|spoke|was talking|was in talks) (to|with) ${ORG} about (a|the|some) _1 (job|role|position|work)`,
      { ...applied, weight: -0.1 },
    ],
    [`S (turned|turn) down (a|an|the|my)? _2 (offer|job|place|role|position)? (from|at|with)? ${ORG}`, offered],
    [
      `S (declined|refused|passed on|said no to) (an|the|their|a)? _1 (offer|job)? (from|at)? ${ORG}`,
      { ...offered, weight: -0.4 },
    ],
    [`{Organization:org} (offered me|made me an offer|had offered me|would offered me)`, { ...offered, weight: -0.3 }],
    [`S (had|have|got|received) (an|a|my|the|two|one) _1 (offer|offers) (from|at|with|to) ${ORG}`, offered],
    [`{Organization:org} never (got back|answered|replied|called|responded|wrote|phoned|rang|came back)`, rejected],
    [`(callback|call back|interview invitation|invitation) from ${ORG}`, { ...applied, weight: -0.4 }],
    [
      `S (begged|asked|pestered|badgered|contacted|approached|rang|rang up|emailed|messaged|called|wrote) ${ORG} (for|about|asking) _3 (job|work|internship|position|chance|placement|apprenticeship)`,
      applied,
    ],
    [
      `(tried|trying|wanted|hoping|begged) to (join|work for|work at|get into|get in to|sign for) ${ORG} (but|and they|and it|and got|and failed|three|twice)`,
      applied,
    ],
    [`MY heart set on ${ORG}`, { ...applied, weight: -0.3 }],
    [`S (sat|stood|went|appeared) (in front of|before) _3 (panel|board|committee) (at|of|from) ${ORG}`, interviewed],
  ],
};
