/** Words that announce a name and say what it names. */
import type { EntityKind } from "../../../model/ontology.ts";
import { indexFrames } from "../frames/match.ts";

export interface Announcement {
  /** Undefined: the noun spoken of last decides ("it's called …"). */
  readonly kind: EntityKind | undefined;
  readonly rule: string;
  readonly weight: number;
  /** Only a name that does not look like plain language: capitals, or no common word. */
  readonly proper?: true;
  /** A title may begin with "the" and go on to the end of the phrase. */
  readonly title?: true;
  /** Only where a wider place follows: "Clonmel in Tipperary". */
  readonly placed?: true;
}

const say = (
  kind: EntityKind | undefined,
  rule: string,
  weight: number,
  more?: Partial<Announcement>,
): Announcement => ({
  kind,
  rule,
  weight,
  ...more,
});
const proper = { proper: true } as const;
const title = { title: true } as const;

export const FIRM_NOUNS =
  "company companies startup firm agency studio lab bank school college nonprofit organization hospital clinic restaurant bootcamp newspaper magazine consultancy shop team group fund institute foundation charity practice bakery brewery hotel label house bureau brand crowd mob joint pub bistro diner gallery theater theatre network publisher distillery winery vineyard outlet venture collective cafe outfit weekly airline newsroom spinout brewpub workshop";
export const TOOL_NOUNS =
  "language framework library tool system os package platform engine app program code codes software product editor script";
export const WORK_NOUNS =
  "paper book article course podcast film movie documentary game show blog newsletter report thesis album song play novel memoir series essay exhibition cookbook documentary zine comic musical opera manual guide";

const one = (nouns: string): string => `(${nouns.split(" ").join("|")})`;
const FIRM = `(start up|${FIRM_NOUNS.split(" ").join("|")})`;
const TOOL = one(TOOL_NOUNS);
const WORK = one(WORK_NOUNS);
const CALLED = "(called|named|known as|by the name of|titled)";
const JOB = "(job|position|internship|residency|fellowship|apprenticeship|role|traineeship|gig|offer)";

export const ANNOUNCEMENTS = indexFrames<Announcement>([
  [`${FIRM} ${CALLED}`, say("Organization", "called", 1.4)],
  [
    `(at|for|with|joined|join) (a|an|this|the|some|another) _2 (place|spot|site|paper|station|website|chain|farm|lab) ${CALLED}`,
    say("Organization", "called", 1.4),
  ],
  [
    "MY (first|second|third|next|last|previous|current|own) (company|startup|employer|firm|job) (was|is) (at|called|with)? (a)?",
    say("Organization", "my-company", 0.7),
  ],
  ["S (founded|co founded|cofounded) (a company|a startup)? (called)?", say("Organization", "founded", 0.5, proper)],
  [
    "S (have)? (been)? (worked|interned|work|working|volunteered|apprenticed|matched|trained|consulted) (at|for|with)",
    say("Organization", "worked-at", 0.6, proper),
  ],
  ["(hired|employed) (at|by)", say("Organization", "hired-by", 0.6, proper)],
  ["(turned down|rejected|acquired|funded|recruited) by", say("Organization", "by", 0.4, proper)],
  [`(a|an|my|the|another|first) _2 ${JOB} (at|with)`, say("Organization", "job-at", 0.6, proper)],
  ["S (joined|left|quit|own|owned|run|ran|lead|led)", say("Organization", "joined", 0.4, proper)],
  ["(interviewed|interview|interviews) (with|at)", say("Organization", "interviewed", 0.4, proper)],
  [
    "MY (first|second|next|last|old) (contractor|boss|client|publisher|team|club|ship|lab|paper) was",
    say("Organization", "my-first", 0.5, proper),
  ],
  ["(something|thing|one) called", say("Tool", "something-called", 0.7)],
  ["(turned|put) me on to", say("Tool", "turned-on-to", 0.5)],
  ["S (went|transferred) (in)? to", say("Organization", "went-to", -0.1, proper)],
  ["{Role} (at|with|of)", say("Organization", "role-at", 0.5, proper)],
  ["S (grew up|was born|was raised|lived|live|settled) in", say("Place", "lived-in", 0.5, proper)],
  ["S (am|come|came|was|are) (originally)? from", say("Place", "from", 0.4, { proper: true, placed: true })],
  ["in {Place} in", say("Place", "region", -1, { proper: true, placed: true })],
  ["S (moved|drove|relocated|emigrated) (back|out)? to", say("Place", "moved-to", 0.4, proper)],
  [`${TOOL} ${CALLED}`, say("Tool", "called", 1.2)],
  [`${WORK} ${CALLED}`, say("Work", "called", 1.2, title)],
  [
    `(published|wrote|released|directed|made|edited) (a|an|my|our|the) _1 ${one(WORK_NOUNS)}`,
    say("Work", "wrote", 0.8, { proper: true, title: true }),
  ],
  ["(talk|talks|keynote|poster|presentation|lecture|plenary|demo) at", say("Event", "talk-at", 0.4, proper)],
  [
    "(spoke|presented|presented it|presented them|presented this|speaking|presenting|exhibited) at",
    say("Event", "spoke-at", 0.4, proper),
  ],
  ["(conference|meetup|hackathon|festival|workshop|event|summit) (called|named)", say("Event", "called", 1.2)],
  ["(competition|contest|challenge|tournament|olympiad) (called|named)", say("Competition", "called", 1.2)],
  ["(dataset|data set|corpus) (called|named)", say("Dataset", "called", 1.2)],
  [
    "one of the (languages|tools|editors|programs|frameworks|libraries|systems) _8 (was|is)",
    say("Tool", "one-of", 0.8),
  ],
  [
    "(languages|tools|editors|programs|frameworks|libraries) (we|I|that I) (used|use|was first introduced to|wrote) (was|is|were)",
    say("Tool", "one-of", 0.8),
  ],
  [
    "(tool|code|codes|program|library|framework|system|project|software|language) (we|I) call",
    say("Tool", "we-call", 1),
  ],
  ["(we|I) (call|called|named) (it|this|that)", say(undefined, "we-call", 0.5, title)],
  ["(it|which) (is|was)? called", say(undefined, "it-is-called", 0.5, title)],
  ["(town|city|village|place|suburb) (called|named)", say("Place", "called", 1.1)],
]);
