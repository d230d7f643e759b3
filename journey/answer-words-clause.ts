/** One clause of an answer: a date, a length, or what it came before or after. */
import { OPEN } from "../model/period.ts";
import { readDate, yearOf } from "./answer-words-dates.ts";
import { readLength } from "./answer-words-lengths.ts";

/** The side of a thing that an answer leans on. */
export type Relative = "before-start" | "until-start" | "after-start" | "after-end" | "during" | "with-start";

/** What a clause says of the fact that was asked about. */
export type Clause =
  | { readonly says: "dates"; readonly start?: string; readonly end?: string; readonly duration?: string }
  | { readonly says: "place"; readonly relative: Relative; readonly name: string; readonly gap?: string }
  | { readonly says: "nothing"; readonly why: Unclear };
export type Unclear = "one-sided" | "range" | "clock" | "unknown" | "left";

/** @param words plain, see `plainWords`. @returns undefined when no pattern fits. */
export function readClause(words: string): Clause | undefined {
  const text = words.replace(FILLER, "").trim();
  for (const read of [readUnclear, readOpen, readDates, readRange, readPlace]) {
    const clause = read(text);
    if (clause) return clause;
  }
  return undefined;
}

const FILLER =
  /^(?:(?:well|oh|yes|so|and|then|hm+|um|uh|(?:it|that|this) (?:was|must have been)|must have been|(?:i|we|it)?(?: have)? ?(?:been|joined|started|began|moved|got|went|did|was|were|am|worked|lived|studied|stayed|used|ran|happened|lasted|took)(?: (?:there|it|here|using it))?)(?=\s|$)\s*)+/;

const CLOCK =
  /\b(?:ago|last (?:year|month|week|spring|summer|autumn|fall|winter)|this (?:year|month)|yesterday|recently|lately|earlier|later|back then|next year)$/;
const UNKNOWN =
  /^(?:i )?(?:don't|do not|can't|cannot) (?:know|remember|recall|say|tell).*$|^(?:no idea|not sure|unknown|never|\?+|)$/;

function readUnclear(text: string): Clause | undefined {
  if (UNKNOWN.test(text)) return { says: "nothing", why: "unknown" };
  if (CLOCK.test(text)) return { says: "nothing", why: "clock" };
  const sided = /^(?:(?:some ?time|just|shortly|right|well) )?(?:before|after|not before|not after|by) (.+)$/.exec(
    text,
  )?.[1];
  if (sided !== undefined && readDate(sided) !== undefined) return { says: "nothing", why: "one-sided" };
  const [, first, second] =
    /^(?:sometime |somewhere )?(?:between (.+) and (.+))$/.exec(text) ?? /^(.+) or (.+)$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined && readDate(second) !== undefined)
    return { says: "nothing", why: "range" };
  if (/^(?:before|until|till) (?:i |we )?(?:left|leaving|quit|quitting|finish)/.test(text))
    return { says: "nothing", why: "left" };
  return undefined;
}

const NOW = "(?:now|today|the present|present|this day|date)";
const OPEN_WORDS = new RegExp(
  `^(?:(?:i am|i'm|we are|i|it is|it's) )?(?:still(?: (?:there|here|do|am|is|going|running|on|at it|(?:do|doing|use|using|have|own|live|living|work|working|study|studying|am|being)(?: (?:it|there|here))?))?|(?:until|till|to|up to) ${NOW}|ongoing|to this day|never left)$`,
);

function readOpen(text: string): Clause | undefined {
  if (OPEN_WORDS.test(text)) return { says: "dates", end: OPEN };
  const since = /^(?:ever )?since (.+)$/.exec(text)?.[1];
  const start = since === undefined ? undefined : readDate(since);
  return start === undefined ? undefined : { says: "dates", start, end: OPEN };
}

/** "2014 to 2016", "from March to June 2014", "2014 until now". */
function readRange(text: string): Clause | undefined {
  const match = /^(?:from )?(.+?)(?: (?:to|until|till|through|up to) | ?- ?)(.+)$/.exec(text);
  const [, from = "", to = ""] = match ?? [];
  if (!match) return undefined;
  const end = new RegExp(`^${NOW}$`).test(to) ? OPEN : readDate(to);
  const start = readDate(from) ?? (end === undefined ? undefined : readDate(`${from} ${yearOf(end) ?? ""}`));
  return start === undefined || end === undefined ? undefined : { says: "dates", start, end };
}

function readDates(text: string): Clause | undefined {
  const start = readDate(text.replace(/^from (.+?)(?: on| onwards)?$/, "$1"));
  if (start !== undefined) return { says: "dates", start };
  const duration = readLength(text.replace(/^for /, ""));
  if (duration !== undefined) return { says: "dates", duration };
  const until =
    /^(?:until|till|to|up to|(?:it |that )?ended|(?:i |we )?(?:left|quit|finished)(?: there| it)?)(?: in)? (.+)$/.exec(
      text,
    )?.[1];
  const end = until === undefined ? undefined : readDate(until);
  if (end !== undefined) return { says: "dates", end };
  const [, first = "", second = ""] =
    /^(.+?) (?:for|from|in|starting(?: in)?|beginning(?: in)?) (.+)$/.exec(text) ?? [];
  for (const [date, length] of [
    [readDate(first), readLength(second)],
    [readDate(second), readLength(first.replace(/^for /, ""))],
  ])
    if (date !== undefined && length !== undefined) return { says: "dates", start: date, duration: length };
  return undefined;
}

const JOINED =
  "(?:(?:i|we) )?(?:joined|joining|started(?: at| with)?|starting(?: at| with)?|began(?: at)?|beginning(?: at)?|moved to|moving to|went to|going to|got into|getting into|got|getting|used|using)";
const LEFT =
  "(?:(?:i|we) )?(?:left|leaving|quit|quitting|finished|finishing|completed|completing|graduated from|graduating from)";
const WORKED =
  "(?:(?:i|we) (?:was|were) |(?:i|we) )?(?:working|worked|studying|studied|living|lived|being)?(?: ?(?:at|for|in|with))?";
const NEARLY =
  "(?:sometime|some time|just|right|shortly|soon|immediately|directly|long|well|straight|a bit|a little|a few (?:years|months|weeks|days)|several (?:years|months|weeks|days)|some years|years|months) ";

const PLACES: readonly (readonly [RegExp, Relative])[] = [
  [new RegExp(`^(?:${NEARLY})?before ${JOINED} (.+)$`), "before-start"],
  [new RegExp(`^(?:${NEARLY})?(?:before|prior to|earlier than) (.+?)(?: started| began)?$`), "before-start"],
  [new RegExp(`^(?:until|till|up to) (?:${JOINED} )?(.+)$`), "until-start"],
  [new RegExp(`^(?:${NEARLY})?after ${JOINED} (.+)$`), "after-start"],
  [new RegExp(`^(?:as soon as|once|when|right when) ${LEFT} (.+)$`), "after-end"],
  [new RegExp(`^(?:${NEARLY})?after ${LEFT} (.+)$`), "after-end"],
  [/^after (.+) (?:started|began)$/, "after-start"],
  [new RegExp(`^(?:${NEARLY})?(?:after|following|later than) (.+?)(?: ended)?$`), "after-end"],
  [new RegExp(`^(?:right )?(?:when|as|the moment|the day) ${JOINED} (.+)$`), "with-start"],
  [/^(?:at )?the same time as (.+)$/, "with-start"],
  [new RegExp(`^(?:when|while|whilst|as) ${WORKED} (.+)$`), "during"],
  [/^(?:during|within|throughout)(?: my)?(?: time (?:at|with))? (.+)$/, "during"],
  [/^(?:in my (?:time|days|years) at|at|back at) (.+)$/, "during"],
];

const NO_GAP = new Set<Relative>(["during", "with-start", "until-start"]);

function readPlace(text: string): Clause | undefined {
  const { gap, rest } = withoutGap(text);
  for (const [pattern, relative] of PLACES) {
    const name = pattern.exec(rest)?.[1];
    if (name === undefined || (gap !== undefined && NO_GAP.has(relative))) continue;
    return { says: "place", relative, name, ...(gap === undefined ? {} : { gap }) };
  }
  return undefined;
}

/** "two years before Lyft" → `P2Y`, "before Lyft". */
function withoutGap(text: string): { readonly gap?: string; readonly rest: string } {
  const match = /^(.+?) (before|after|prior to|following) (.+)$/.exec(text);
  const gap = match?.[1] === undefined ? undefined : readLength(match[1]);
  return gap === undefined || !match ? { rest: text } : { gap, rest: `${match[2]} ${match[3]}` };
}
