/** How people say in passing that they came to work somewhere, what they did there and how it ended. */
import { AS, AT, ORG, ROLE } from "./places-of-work.ts";
import type { RelationFamily, Statement } from "./statement.ts";

const worked: Statement = { type: "WORKED_AT", target: "org", take: { role: "role" } };
const held: Statement = { type: "HELD_ROLE", target: "role", take: { organization: "org" } };
const lies: Statement = { type: "LOCATED_IN", source: "org", target: "place" };
const ended: Statement = { ...worked, ends: true };
const ongoing: Statement = { ...worked, ongoing: true };
const likely: Statement = { ...worked, weight: -0.3 };

const DID =
  "(ran|led|managed|coached|cooked|edited|sold|designed|bagged|washed|cleaned|drove|produced|covered|reported|practiced|" +
  "danced|acted|conducted|programmed|tested|waited|tended|nursed|flew|sailed|farmed|brewed|baked|tutored|researched|operated|" +
  "maintained|repaired|fixed|assembled|machined|welded|painted|animated|composed|directed|filmed|photographed|supervised|" +
  "oversaw|handled|lectured|interpreted|litigated|prosecuted|audited|traded|modeled|modelled|drew|drafted|surveyed|drilled|" +
  "treated|delivered|counted|served|lectured|temped|clerked|freelanced|contracted|subbed|scouted|refereed|restored|curated|wrote|reviewed|blogged|photographed|shot|illustrated|styled|reported|produced|coded|animated|scored|mixed|freelanced|strung|broke stories|did freelance|wrote freelance)";
const DOING =
  "(running|leading|managing|coaching|cooking|editing|selling|designing|bagging|washing|cleaning|driving|producing|covering|" +
  "reporting|practicing|dancing|acting|conducting|programming|testing|waiting|tending|nursing|flying|sailing|farming|brewing|" +
  "baking|tutoring|researching|operating|maintaining|repairing|fixing|assembling|machining|welding|painting|animating|" +
  "composing|directing|filming|photographing|supervising|overseeing|handling|lecturing|interpreting|teaching|doing|stacking|" +
  "pouring|answering|building|writing|making|loading|temping|clerking|freelancing|contracting|drawing|trading|modeling)";
const STINT =
  "(stint|rotation|clerkship|summer|summers|co op|secondment|sabbatical|traineeship|work experience|tour|season|seasons|deployment|spell|fellowship|shift|shifts|gap year)";

const FIRM =
  "(company|airline|startup|start up|firm|studio|lab|school|club|paper|newspaper|weekly|agency|nonprofit|hospital|team|band|label|charity|college|bank|shop|restaurant|spin out|spinout|spin off|venture|practice|consultancy|gallery|bakery|brewery)";

export const waysIn: RelationFamily = {
  name: "ways-in",
  rules: [
    [
      `S (signed on|signed|came on board|came aboard|came on|hired on|got my start|cut my teeth|landed|wound up|found myself|stayed on|settled in|got a foot in the door) (at|with|for) ${ORG} ${AS}`,
      worked,
      held,
      lies,
    ],
    [`S (got|came|hired) on (at|with) ${ORG} ${AS}`, worked, held, lies],
    [
      `(internships|jobs|placements|summers|stints|postdocs|rotations|residencies|contracts) _2 (one|first)? (was)? (at|with) {Organization:org} _9 (and)? (one|another|then|the other|the second) (was)? (at|with) {Organization:other}`,
      worked,
      { ...worked, target: "other" },
    ],
    [`S started (again|over|out|fresh) (at|with) ${ORG} ${AS}`, { ...likely, employer: true }],
    [`(while|when) S (was|were) with ${ORG}`, worked],
    [`S (was|were|am|are) (still|back|now)? with ${ORG} (until|till|til|since|for|from|as|now|in)`, worked],
    [`(now|today|currently|these days) S (am|are) (with|at) ${ORG} ${AS}`, ongoing, { ...held, ongoing: true }],
    [
      `S (got in|came in|went in|stepped in|came over|went across|came across|came up|fetched up|landed up) (with|at) ${ORG} ${AS}`,
      worked,
      held,
      lies,
    ],
    [
      `S (went|got|came|walked|moved) (straight|right|directly) (into|to) ${ORG} ${AS}`,
      { ...worked, employer: true },
      held,
    ],
    [`{Organization:org} (took|hired|wanted|snapped|picked) me (for|up) (the|a|an|their)? _6 as ${ROLE}`, worked, held],
    [`{Organization:org} took me (for|as|in|and|to)`, { ...likely, employer: true }],
    [
      `S (was|were|got) (kept|kept on|taken|taken on|brought back|retained|rehired) (at|by|with) ${ORG} ${AS}`,
      worked,
      held,
    ],
    [
      `S (took|got|had|signed|did|was offered|landed|picked up) (a|an|my|some|another|two) _2 (contract|contracts|secondment|maternity cover|cover|shift|shifts|gig|gigs|temp job|freelance gig|commission|commissions|retainer|stint|stints|position|job) (with|at|for|from) ${ORG} ${AS}`,
      worked,
      held,
      lies,
    ],
    [`(a|another|one) ${STINT} (at|with|in) ${ORG} ${AS}`, likely, held, lies],
    [
      `(then|next|afterwards|thesis|phd|degree|that) . (a|an) {Role:role} (job|position|post)? (at|with) ${ORG}`,
      likely,
      { ...held, weight: -0.2 },
      lies,
    ],
    [
      `S worked (nights|weekends|days|shifts|summers|evenings|part time|full time|weekdays|mornings|afternoons) ${AT} ${AS}`,
      worked,
      held,
    ],
    [`S (lasted|survived|clocked up|put in|served|managed|stuck it out) _4 (at|with) ${ORG} ${AS}`, worked, held],
    [`S freelanced (mostly|mainly)? for ${ORG} ${AS}`, worked, held],
    [
      `MY (first|second|next|last|current) (proper|real|paid|big)? (job|gig|position|role|post) (was|is) (at|with|for) ${ORG} as ${ROLE}`,
      worked,
      held,
    ],
    [`{Organization:org} (gave|offered) me (a|an|my) _3 (traineeship|apprenticeship|staff job|staff position)`, likely],
    [`to (join|work for|work at) ${ORG} ${AS}`, { ...likely, employer: true, weight: -0.5 }, { ...held, weight: -0.5 }],
    [
      `{Organization:org} (needed|wanted|was looking for|were looking for) (somebody|someone|people|an|a) _14 I (said yes|took it|jumped|applied|went)`,
      likely,
    ],
    [`S (have been|had been|stayed|worked|am still|have worked|was|were|was still) (with|for) {There:org}`, worked],
    [`S (then|later|later on|afterwards) (at|for) {Organization:org} {time}`, { ...likely, employer: true }],
    [`S (went|go) (on|straight)? to work (for|at|with) ${ORG} ${AS}`, worked, held, lies],
    [`{Organization:org} (took|brought|kept|put|signed|moved) me (on|in|up|over|back)? ${AS}`, worked, held],
    [`{Organization:org} took a chance on me ${AS}`, worked, held],
    [
      `{Organization:org} in {Place:place} (hired|took|brought|recruited|signed|gave) me _4 (as {Role:role})?`,
      worked,
      held,
      lies,
    ],
    [`{Organization:org} called _8 as {Role:role}`, worked, held],
    [`{Organization:org} (reached out|called|came calling|came knocking) _3 I (joined|started|moved)`, worked],
    [
      `S (moved|went|came|jumped|switched|transferred) (over|across|on)? to ${ORG}`,
      { ...worked, employer: true, weight: -0.5 },
    ],
    [
      `(at|for|with|joined|started|founded|left) (a|an|this|my|our|the) _3 ${FIRM} {Organization:org}`,
      { ...likely, employer: true },
    ],
    [
      `S (run|own|started|founded|co founded|cofounded|opened|have|lead|built|created) (a|an|my|this|our|the) _10 called {Organization:org}`,
      likely,
    ],
    [`S (teach|taught|lecture|lectured) _3 (at|for) ${ORG}`, worked],
    [
      `{Organization:org} gave me (a|an|my) _3 (job|position|contract|shot|chance|break|internship|start|fellowship|apprenticeship|traineeship)`,
      worked,
    ],
    [`{Organization:org} (promoted|transferred|relocated|posted) me`, worked],
    [`{Organization:org} (let me go|laid me off|fired me|laid us off|let us go|made me redundant)`, ended],
    [`S (got|was|were) (laid off|let go|fired|made redundant|dismissed|furloughed) (from|by|at) ${ORG}`, ended],
    [
      `S (got|was|were|have been) (hired|recruited|poached|headhunted|brought on|brought in|taken on|picked up|posted|assigned|transferred|seconded|drafted|stationed|placed|called up|signed) (away|over|out)? (by|at|to|with|into|on) ${ORG} ${AS}`,
      worked,
      held,
      lies,
    ],
    [
      `S (stayed|interned|apprenticed|volunteered|volunteer|trained|flew|temped|(took|got|had|found|landed|did) (a|an|my) _2 (job|position|internship|residency|contract|fellowship)) with ${ORG} ${AS}`,
      worked,
      held,
      lies,
    ],
    [`S (enlisted|served|serve|reenlisted) (in|with|on|aboard) ${ORG} ${AS}`, worked, held],
    [`S (spent|did|had) _4 (in|at|with|inside) ${ORG}`, { ...likely, employer: true }, lies],
    [`S (did|had|got|finished|started|completed|began) _3 ${STINT} (at|with|in|for) ${ORG}`, worked, lies],
    [
      `S (opened|formed|incorporated|registered|bootstrapped|spun out|took over|bought into) (a|my|our|the)? _2 (called|named)? {Organization:org}`,
      { ...worked, properties: { role: "founder" }, weight: -0.2 },
    ],
    [`S (was|were|am|have been)? ${DOING} _3 (at|for) ${ORG} ${AS}`, likely, held],
    [`S ${DID} _3 (at|for) ${ORG} ${AS}`, likely, held],
    [`S (am|was|are|were) (back|still) (at|with) ${ORG}`, worked],
    [
      `S (moved|jumped|hopped|crossed|switched|went) (over|across|on)? (to|into) ${ORG} to (run|lead|head|work|build|start|manage)`,
      worked,
    ],
    [`S left (for|to join) ${ORG}`, { ...likely, employer: true }],
    [`S (left|quit) {Organization:old} (for|to join|and joined) ${ORG}`, worked, { ...ended, target: "old" }],
    [`S (am|was) (part|a member|on the staff|on staff|on the faculty|on the team) (of|at|with) ${ORG}`, worked],
    [`S (got|had) (tenure|promoted|a raise|my own desk|partner|partnership) (at|with) ${ORG}`, worked],
    [
      `HE (works|teaches|practices|plays|coaches|is working) (at|for|with) ${ORG} ${AS}`,
      ongoing,
      { ...held, ongoing: true },
    ],
    [
      `HE (runs|leads|heads|owns|manages|directs|edits|chairs) (a|an|the)? _3 (called|named|at|of)? (the)? {Organization:org}`,
      ongoing,
    ],
    [`HE (founded|co founded|started|built) (a|the)? _2 (called|named)? {Organization:org}`, worked],
    [`HE (worked|taught|played|served|was|trained) (at|for|with|in) ${ORG} ${AS}`, worked, held],
    [`HE (spent|served) _4 (at|with|in) ${ORG}`, worked],
    [
      `(first|second|third|last|next|real|proper) (job|gig|position|contract|post) (was|is) (with|at|for) ${ORG}`,
      worked,
      lies,
    ],
    [`the (rest|whole|entire) of my career (at|with) ${ORG}`, worked],
  ],
};
