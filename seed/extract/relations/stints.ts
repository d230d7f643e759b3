/** Jobs told as things one had ("a stint at X", "my boss at X", "my third year at X") or by what was done there. */
import { AS, AT, ORG, ROLE } from "./places-of-work.ts";
import type { RelationFamily, Statement } from "./statement.ts";

const worked: Statement = { type: "WORKED_AT", target: "org", take: { role: "role" } };
const held: Statement = { type: "HELD_ROLE", target: "role", take: { organization: "org" } };
const lies: Statement = { type: "LOCATED_IN", source: "org", target: "place" };
const likely: Statement = { ...worked, weight: -0.3, employer: true };
const deed: Statement = { ...worked, weight: -0.4, employer: true, deed: true };
const current: Statement = { ...worked, ongoing: true };

const STINT =
  "(time|year|years|decade|days|career|stint|stretch|spell|tenure|job|jobs|role|position|post|contract|placement|internship|apprenticeship|" +
  "traineeship|gig|summer|secondment|residency|fellowship|postdoc|rotation|clerkship|training contract|house job|work experience)";
/** What one has had; a job one may only have heard of. */
const SPELL =
  "(time|year|years|decade|stint|stretch|spell|tenure|placement|internship|apprenticeship|traineeship|summer|secondment|residency|fellowship|postdoc|rotation|clerkship|training contract|work experience)";
const ABROAD =
  "(boss|manager|supervisor|line manager|team lead|foreman|director|colleagues|team|desk|mentor|editor|bosses)";
const LIFE = "(career|working life|life|professional life|twenties|thirties|forties|time)";
const TRAINING =
  "(residency|postdoc|fellowship|internship|house job|clerkship|tenure|registrarship|lectureship|sabbatical)";
const DOING_NOW =
  "(look after|run|lead|manage|handle|head|head up|oversee|teach|coach|cook|edit|drive|fly|fix|sell|do|research|practice|practise|cover|supervise|direct|lecture|nurse|design|build|write)";
const PERFORMED =
  "(danced|played|sang|acted|drummed|conducted|toured|rowed|raced|rode|skated|sailed|drove|served|fought|deployed|cycled|fenced|swam|coached|apprenticed|articled|clerked)";

export const stints: RelationFamily = {
  name: "stints",
  rules: [
    [
      `MY _3 ${STINT} (was|were|is)? _1 (at|with|for|inside) ${ORG} ${AS}`,
      { ...worked, employer: true, weight: -0.2 },
      held,
      lies,
    ],
    [`MY _1 ${ABROAD} (at|in) ${ORG}`, likely],
    [
      `(a|an|one|another|that|this|brief|short|long|two|three|four|five|six|seven|eight|nine|ten) _3 ${SPELL} (at|with|inside) ${ORG} ${AS}`,
      likely,
      held,
      lies,
    ],
    [`{time} _1 (at|with|inside) ${ORG} ${AS}`, likely, held, lies],
    [
      `(rest|bulk|most|majority|part|half|all|whole|length) of MY _1 ${LIFE} _2 (at|with|in) ${ORG}`,
      { ...worked, employer: true },
    ],
    [
      `MY (career|working life|professional life|journey|first break|big break) (began|started|kicked off|took off|came|was) (at|with|in) ${ORG} ${AS}`,
      worked,
      held,
      lies,
    ],
    [
      `S (kicked off|launched|began|started|made|built|spent) _3 MY _1 (career|name|working life|whole career|living) (at|with|in) ${ORG} ${AS}`,
      worked,
      held,
      lies,
    ],
    [`(then|next|afterwards|and then) (came|was|it was|there was|it was on to|on to|it was off to) ${ORG}`, likely],
    [
      `(from there|after that|then|next) (it was|I was|we were|on) (on|off|over)? (to|at|with) ${ORG} ${AS}`,
      likely,
      held,
    ],
    [
      `(before|after|prior to|since) {Organization:org} (I|we) (was|were|went|joined|worked|moved|started|took|did|had|spent|came|got)`,
      likely,
    ],
    [
      `(before|after|prior to|since|upon|until|on) (joining|leaving|working at|working for|quitting|moving to|starting at|going to|being at) {Organization:org} _4 (I|we)`,
      { ...worked, employer: true, weight: -0.2 },
    ],
    [
      `having (left|joined|quit|worked at|worked for|been at|served in) ${ORG}`,
      { ...worked, employer: true, weight: -0.2 },
    ],
    [
      `(after that|then|next|in the end|this time|and then|first|by then) it was (the)? {Organization:org} ${AS}`,
      likely,
      held,
    ],
    [
      `(yes|yeah|yep|right|first|then|later|afterwards|next|initially) (it was)? (at|with) ${ORG} ${AS}`,
      { ...likely, weight: -0.5 },
      held,
      lies,
    ],
    [
      `{Organization:org} where (I|we) (am|was|were|are|have been|had been|became) (now|still)? ${ROLE}`,
      { ...likely, weight: -0.1 },
      held,
    ],
    [`where (I|we) (am|are) (now|still|currently)? ${ROLE}`, { ...held, ongoing: true }],
    [
      `{Organization:org} where (I|we) (am|was|were|ran|run|led|lead|stayed|built|managed|work|designed|wrote|taught|looked|helped|handled)`,
      likely,
    ],
    [`S (am|was) (an|also)? ex ${ORG}`, likely],
    [
      `S (am|was|were|became) (now|still|currently)? (in|on|part of|one of|among|the|a|an|their|number) _5 (at|inside) ${ORG}`,
      likely,
    ],
    [`S (am|was|were) (on the books|part of the furniture|a regular|a lifer|a staffer) (of|at) ${ORG}`, likely],
    [`{Organization:org} (is|was) where (I|we) (worked|started|learned|learnt|began|cut|spent|did|got)`, likely],
    [`(I|and) _6 (at|in|inside) ${ORG} ${AS}`, deed, { ...held, deed: true, weight: -0.2 }, lies],
    [`I _4 for ${ORG} ${AS}`, { ...deed, weight: -0.5 }, { ...held, deed: true, weight: -0.3 }],
    [
      `S (freelance|freelanced|temp|temped|moonlight|consult|contract|report|write|blog|review|broadcast) _1 (for|with|at) ${ORG}`,
      { ...current, weight: -0.1 },
    ],
    [
      `S (now|also|still|currently)? ${DOING_NOW} _5 (at|for|inside) ${ORG} ${AS}`,
      { ...current, weight: -0.3 },
      { ...held, ongoing: true },
    ],
    [`S (work|worked) (in|on|with) (the|a|an|their) _4 (at|for|of) ${ORG} ${AS}`, worked, held],
    [`S (am|was) (currently|now)? (heading|running|leading|looking|managing|building) _5 (at|for) ${ORG}`, current],
    [`S ${PERFORMED} _3 (with|for|in) ${ORG} ${AS}`, { ...worked, weight: -0.3 }, held],
    [`S ${PERFORMED} under _4 at ${ORG}`, likely],
    [`S (gave|devoted|dedicated) _5 to ${ORG}`, { ...likely, weight: -0.8 }],
    [
      `S (had|have|hold|held|got|took|won|secured|was given) (a|an|the|my)? (personal)? (chair|tenure|lectureship|readership|professorship|fellowship|faculty position|faculty job|tenure track job|teaching job|post|desk|partnership) _3 (at|in|with) ${ORG}`,
      { ...worked, weight: -0.1 },
    ],
    [
      `S (chaired|headed|directed|led|ran|taught in|joined) (the|a|their) _4 (department|faculty|lab|school|group|unit|team) (at|of) ${ORG}`,
      worked,
    ],
    [`S (lecture|lectured|am lecturing|teach|taught) _4 (at|for) ${ORG}`, worked],
    [`S (am|was|were) based (at|out of) ${ORG} ${AS}`, { ...worked, weight: -0.3 }, held],
    [`(MY|a|an|the|another) _2 ${TRAINING} (at|in|with) ${ORG}`, { ...worked, weight: -0.1 }],
    [
      `S (got|gotten) (onto|on to|on) (the|a|their) _3 (scheme|program|programme|rotation|course|trainee scheme) (at|with|for) ${ORG} ${AS}`,
      likely,
      held,
    ],
    [
      `S (got|get|had) MY (foot in the door|first break|big break|start|first job|first gig) (at|with|from) ${ORG} ${AS}`,
      worked,
      held,
    ],
    [
      `S (work|worked|do|did) (nights|days|weekends|shifts|part time|full time|mornings|earlies|lates) (${AT}|in ${ORG}) ${AS}`,
      worked,
      held,
    ],
    [`S (had|did|spent {time}|put in|served) _3 as ${ROLE} _1 (at|with|for|in) ${ORG}`, worked, held],
    [
      `(at|over at|back at|down at) {Organization:org} (I|we) (worked|looked after|ran|led|built|wrote|managed|designed|handled|helped|oversaw|supervised|taught|cooked|sold|coached)`,
      likely,
    ],
    [`(at|over at|back at|down at) {Organization:org} (I|we) (was|were|am|became) ${ROLE}`, worked, held],
    [
      `(at|over at|back at|down at) {Organization:org} they (put|gave|made|taught|had|let|moved|promoted|paid|trained|called) (me|us)`,
      likely,
    ],
    [
      `(gave up|lost|left|kept|took up|handed over) (MY|a|the) _2 (place|job|post|seat|desk|role|position|contract|appointment) (as ${ROLE})? (at|with|in) ${ORG}`,
      likely,
      held,
    ],
    [`S joined (the|a|their) _4 (at|of|in) ${ORG} ${AS}`, likely, held],
    [`S (work|worked|am working|was working) as ${ROLE} in ${ORG}`, worked, held],
  ],
};
