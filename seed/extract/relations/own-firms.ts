/** Firms of one's own: begun, named, taken over and sold. */
import { AS, ROLE } from "./places-of-work.ts";
import type { RelationFamily, Statement } from "./statement.ts";

const founded: Statement = { type: "WORKED_AT", target: "org", properties: { role: "founder" } };
const likely: Statement = { ...founded, weight: -0.2 };
const worked: Statement = { type: "WORKED_AT", target: "org", take: { role: "role" } };
const held: Statement = { type: "HELD_ROLE", target: "role", take: { organization: "org" } };
const lies: Statement = { type: "LOCATED_IN", source: "org", target: "place" };
const ORG = "(the)? {Organization:org} (in {Place:place})?";
const FIRM =
  "(company|startup|start up|firm|lab|studio|business|nonprofit|non profit|charity|practice|restaurant|agency|shop|school|clinic|bakery|brewery|consultancy|label|gallery|farm|garage|" +
  "publisher|press|magazine|ngo|social enterprise|foundation|outfit|venture|cafe|salon|theatre company|production company|spin out|spinoff|dojo|gym|band|collective|cooperative|workshop)";
const BEGAN =
  "(founded|co founded|cofounded|started|started up|launched|set up|opened|created|established|built|formed|incorporated|registered|bootstrapped|spun out|spun off|began|have|had|run|ran|own|owned|bought|took over|inherited|built up)";

export const ownFirms: RelationFamily = {
  name: "own-firms",
  rules: [
    [`S ${BEGAN} (a|an|my|our|the|this|their) _4 ${FIRM} _4 (called|named)? ${ORG}`, likely, lies],
    [
      `S (founded|co founded|cofounded|launched|set up|started up|incorporated|registered|bootstrapped|spun out|formed|established) ${ORG}`,
      founded,
      lies,
    ],
    [
      `(two|three|four|five|both|some|all|a few) of us _2 (founded|started|set up|launched|opened|built|formed) (a _3 called)? ${ORG}`,
      founded,
    ],
    [
      `(MY|our) (_2 and I|wife and I|husband and I|brother and I|sister and I|friend and I) (founded|started|set up|launched|opened|built|formed|ran|run|own|bought) (a _3 called)? ${ORG}`,
      founded,
    ],
    [
      `(I|we) (founded|started|set up|launched|opened|built|formed|began) ${ORG} _2 (with|from|out of|in|together)`,
      likely,
      lies,
    ],
    [
      `(MY|our) (own)? (little|small|tiny|new|family|design|software|consulting)? ${FIRM} (is called|was called|called|is named|is|was)? ${ORG}`,
      { ...likely, weight: -0.3 },
      lies,
    ],
    [
      `(the|a) ${FIRM} (that)? (I|we) (started|founded|built|run|ran|set up|own|opened|began) (is called|was called|is|was|called)? ${ORG}`,
      founded,
    ],
    [
      `S (am|was|were|are) (a|an|the|one of the|one of)? _1 (founder|co founder|cofounder|founders|co founders|cofounders|owner|proprietor|co owner) (and {Role:role})? (of|at|behind) ${ORG}`,
      founded,
      held,
    ],
    [`S (was|am|were) (part of|on|in) the founding team (of|at) ${ORG}`, worked],
    [
      `(I|we) (sold|merged|folded|shut|closed|wound down|wound up|exited|shut down|closed down) (my|our|the)? _1 ${FIRM}? {Organization:org} (to|into|with|down|in|off)`,
      { ...likely, ends: true },
    ],
    [`(we|I) called it ${ORG}`, likely],
    [
      `that (was|is) (how|when|where|the beginning of|the start of|the birth of) {Organization:org} (was born|began|started|came about|happened)?`,
      { ...likely, weight: -0.4 },
    ],
    [`(from|out of|after) that (came|grew|was born) ${ORG}`, { ...likely, weight: -0.4 }],
    [`S (went|became|was|turned) (freelance|self employed|independent|solo) _2 as ${ROLE}`, held],
    [`S (founded|co founded|started|run|ran) {Organization:org} ${AS}`, likely, held],
  ],
};
