/**
 * When a stay ended, told without naming it again: "and wrapped up in 2014", "by 2014 I was gone", "we sold it in
 * 2014", "two years later I left", "I only lasted six months". The station told last is meant.
 */
import type { Reading } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";
import type { Claim } from "../relations/claim.ts";
import type { TimePhrase } from "../time/phrase.ts";

/** @returns the station that the phrase ends, and the phrase as an end or as how long it lasted. */
export function departureOf(
  time: TimePhrase,
  stations: readonly Claim[],
  { tokens, voices }: Reading,
): { readonly claim: Claim; readonly time: TimePhrase } | undefined {
  if (time.kind === "since" || time.kind === "span") return undefined;
  const told = goneBefore(time, tokens) ?? goneAfter(time, tokens);
  if (!told) return undefined;
  const [from, to] = told;
  // "I left ⟨Arup⟩ in 2014" names what it ends.
  if (stations.some((claim) => claim.first < to && from < claim.end)) return undefined;
  const claim = stations.findLast(({ end }) => end <= from + 1);
  if (!claim || claim.ends || from - claim.end > REACH) return undefined;
  // "I joined Arup ⟨in 2010⟩ it folded …" without its full stop: the date is that of joining.
  if (from === time.end && time.kind === "point" && time.first - claim.end <= 1) return undefined;
  if (voices.narratorAt(claim.first) !== voices.narratorAt(time.first) || voices.isHost(time.first)) return undefined;
  if (time.duration) return { claim, time: { ...time, kind: "duration" } };
  const end = time.to ?? time.from;
  if (end === undefined) return undefined;
  const { from: _start, ...rest } = time;
  return { claim, time: { ...rest, kind: "until", to: end } };
}

const REACH = 90;
const MOST = 9;
const WHO =
  "i|we|and|it|that|they|which|then|but|only|company|contract|job|post|lab|shop|studio|grant|money|fellowship|project|funding|business|firm|startup";
const GONE =
  "left|quit|resigned|retired|departed|gone|moved on|stepped down|stepped away|bowed out|walked away|walked out|parted ways|wrapped up|wrapped it up|wound (?:it )?(?:up|down)|" +
  "finished up|sold (?:it|up|out|the company|the business|the firm|the shop|the practice)|shut (?:it )?down|closed(?: it)?(?: down)?|closed its doors|folded|went under|went bust|" +
  "ran out(?: of (?:money|cash|funding|runway))?|came to an end|ended|expired|packed it in|gave it up|called it a day|called time|handed in my notice|gave (?:my )?notice|let go|laid off|sacked|fired|made redundant|lasted|stuck it out|stuck around|hung on|acquired|bought out";
const BETWEEN = "had|have|was|were|got|only|just|finally|then|eventually|actually|all|both|even|been|being|he|she";
const BEFORE = new RegExp(
  `(?:^| )(?:${WHO}) (?:(?:${BETWEEN}) ){0,3}(?:${GONE})(?: (?:there|again|early|finally|after|for|until|till|about|around|only|another|just|all|completely))*$`,
);
const AFTER = new RegExp(
  `^(?:of (?:that|this|it) |there |in |on )?(?:i|we|they|it) (?:(?:${BETWEEN}|decided to) ){0,3}(?:${GONE}|leave|had enough|laid me off|let me go|called it a day)(?: |$)`,
);

/** "…, and left ⟨in 2014⟩": the token indices of the words. */
function goneBefore({ first, kind }: TimePhrase, tokens: readonly Token[]): [number, number] | undefined {
  const from = sentenceStart(tokens, first);
  const said = wordsBetween(tokens, from, first);
  if (!BEFORE.test(said)) return undefined;
  return kind === "duration" && !/(?:lasted|stuck|hung|after|only)[a-z ]*$/.test(said) ? undefined : [first - 2, first];
}

/** "⟨Two years later⟩ I left", "⟨by 2014⟩ I was gone", "after ⟨four years⟩ we sold it". */
function goneAfter({ first, end, kind }: TimePhrase, tokens: readonly Token[]): [number, number] | undefined {
  if (kind === "duration" && tokens[first - 1]?.lower !== "after") return undefined;
  let to = end;
  while (to < end + MOST && tokens[to]?.sentence === tokens[first]?.sentence) to += 1;
  return AFTER.test(wordsBetween(tokens, end, to)) ? [end, end + 3] : undefined;
}

function sentenceStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < MOST && tokens[from - 1]?.sentence === tokens[at]?.sentence) from -= 1;
  return from;
}

const wordsBetween = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .filter(({ filler }) => !filler)
    .map(({ lower }) => lower)
    .join(" ");
