/** How people say that they spoke, showed or played somewhere: keynotes, panels, posters, demos, stages. */
import type { RelationFamily, Statement } from "./statement.ts";

const presented: Statement = { type: "PRESENTED_AT", target: "event" };
const likely: Statement = { ...presented, weight: -0.2 };
const EVENT = "(the|a|an|this|that|our|their|last|first|very first|local|annual|big)? {Event:event}";
const TALK =
  "(talk|talks|lightning talk|keynote|keynotes|opening keynote|closing keynote|speech|address|lecture|lectures|presentation|presentations|paper|papers|poster|posters|oral|orals|demo|demos|session|sessions|tutorial|tutorials|workshop|workshops|panel|panels|masterclass|seminar|set|gig|show|exhibition|installation|booth|stand|stall|slot|spot|screening|reading|plenary|pitch|work|results|findings|research|film|piece|project|thesis|invited talk|birds of a feather)";
const SPOKE =
  "(spoke|have spoken|talked|presented|have presented|keynoted|lectured|performed|exhibited|demoed|demonstrated|pitched|showed|shown|read|taught|played|sang|danced|debuted|premiered|screened|headlined|appeared|moderated|chaired|emceed|mc ed|stood up|got up|gave it|stood on stage|was on stage|went on stage|got on stage|walked on stage|was on a panel|sat on a panel|sat on panels|was on the panel|was part of a panel|was a speaker|was a panelist|was a panellist|was the keynote|was one of the speakers|was an invited speaker|was an exhibitor|was on the bill|was on the programme|was on the program)";

export const stageCalls: RelationFamily = {
  name: "stage-calls",
  rules: [
    [
      `S (have|had|also|even|then|later|first|once)? ${SPOKE} (it|that|this|them|about it|there|our work|my work|our paper|the paper|the work)? _3 (at|in|to) ${EVENT}`,
      presented,
    ],
    [
      `S (have|had|also|even|then|later)? (spoke|keynoted|headlined|opened|closed|played|emceed|chaired|moderated) ${EVENT}`,
      presented,
    ],
    [
      `S (gave|did|delivered|had|have|got|ran|led|held|hosted|taught|chaired|moderated|presented|put on|put together|brought|took|made) (a|an|the|my|our|two|three|some|several|its)? _3 ${TALK} (at|in|into|to|for|of|accepted at|accepted to|accepted by|accepted for) ${EVENT}`,
      presented,
    ],
    [
      `(was|were|got|been|being) (invited|asked|booked|chosen|picked|selected|accepted|flown out|flown over) _3 to (speak|talk|present|give a talk|keynote|give the keynote|perform|play|exhibit|show|demo|lecture|teach|pitch|give a lecture|run a workshop|give a keynote) _3 (at|in|to) ${EVENT}`,
      presented,
    ],
    [
      `(asked|invited|got|flew|booked|had) (me|us) (over|out|back)? to (speak|talk|present|give a talk|keynote|give the keynote|perform|play|exhibit|show|demo|lecture|teach|pitch|run a workshop) _3 (at|in|to) ${EVENT}`,
      presented,
    ],
    [
      `(put|had|got) (me|us|it|the piece|my film|our work) (up)? (on|onto) (the|a)? _2 (stage|panel|programme|program|bill|schedule|podium) (at|of|for|in) ${EVENT}`,
      presented,
    ],
    [`MY _3 ${TALK} (was|were|is|came|happened)? (at|in|to|for) ${EVENT}`, presented],
    [
      `(the|a|an|MY|our) _2 ${TALK} (got|was|were|went|made it|is) (accepted|selected|in|into|chosen|picked|taken|shown|screened|given|presented)? (at|in|to|into|by|for|on at) ${EVENT}`,
      likely,
    ],
    [
      `(paper|talk|poster|film|piece|abstract|demo|submission|it) (got into|made it into|got in to|got accepted at|got accepted to|got accepted by|was accepted at|was accepted to|was accepted by|went to|was selected for|was shown at|premiered at|was on at|screened at) ${EVENT}`,
      likely,
    ],
    [
      `(at|in) {Event:event} (I|we) (talked|spoke|presented|gave|showed|demoed|did|ran|had|performed|exhibited|launched|announced|read|played|stood|demonstrated|unveiled|pitched)`,
      likely,
    ],
    [
      `S (flew|went|travelled|traveled|drove|took a train|came|got|was sent|were sent) _5 to (present|speak|give|talk|show|perform|exhibit|demo|demonstrate|pitch) _5 (at|in|to) ${EVENT}`,
      presented,
    ],
    [
      `S (stood|got up|went up|walked out|spoke|appeared|presented|performed) _4 (in front of|before) _4 at ${EVENT}`,
      likely,
    ],
    [
      `(speaking|presenting|performing|exhibiting|keynoting|playing|lecturing|talking|showing|demoing) _2 (at|in) ${EVENT}`,
      { ...presented, weight: -0.3 },
    ],
    [`{Event:event} (invited|asked|booked|had|accepted) (me|us) (to|on|back|for|as)`, likely],
    [`{Event:event} (accepted|took|screened|showed|selected|programmed) (MY|it|the)`, likely],
    [
      `S (gave|did|delivered) (a|an|my|our|the)? _1 {Event:event} (talk|keynote|lecture|speech|workshop|presentation)`,
      presented,
    ],
    [`(and)? (also|later|then) (spoke|presented|talked|keynoted|performed|exhibited) (at|in) ${EVENT}`, likely],
  ],
};
