/** What makes words around a name a time of one's life there: a deed of one's own, and no errand, meal or wish. */
import type { RelationType } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const STAYS: ReadonlySet<RelationType> = new Set<RelationType>(["WORKED_AT", "STUDIED_AT", "LIVED_IN"]);

/** "I had lunch at X", "a weekend in X", "I flew to X for a conference", "I was at X's office", "did not take the job at X". */
export function isNoStay(reading: Reading, type: RelationType, first: number, target: Mention): boolean {
  if (!STAYS.has(type)) return false;
  const { tokens } = reading;
  const before = tokens.slice(first, target.first);
  if (type === "WORKED_AT" && before.some(({ lower }) => PATRONS.has(lower))) return true;
  if (type === "WORKED_AT" && (saysTurnedDown(tokens, first - 2) || saysTurnedDown(tokens, first))) return true;
  return (
    before.some(({ lower }, i) => ERRANDS.has(lower) || (SHORT.has(lower) && isOnce(before, i))) ||
    before.some(({ lower }, i) => DENIALS.has(lower) && !LEAVING.has(before[i + 1]?.lower ?? "")) ||
    isErrandAfter(reading, target, type) ||
    (ASKED.has(before[0]?.lower ?? "") && SUBJECTS.has(before[1]?.lower ?? "")) ||
    (type === "WORKED_AT" &&
      tokens.slice(Math.max(0, first - 2), target.first).some(({ lower }) => REFUSALS.has(lower))) ||
    (WISHES.has(tokens[first - 1]?.lower ?? "") && tokens[first]?.lower === "to")
  );
}

/** "… so ⟨did I interview at …⟩": a question, or the end of another clause. */
const ASKED = set("did do was were have had am are");
const SUBJECTS = set("i we you he she they");
const ERRANDS = set(
  "lunch dinner breakfast coffee brunch drinks meeting meetings party dollars euros pounds bucks holiday holidays vacation honeymoon layover wedding funeral interview interviews mind heart",
);
const SHORT = set("day afternoon evening morning night hour weekend minute moment");
const ONCE = set("a an one the that this single whole first last long next");
/** "A day ⟨at⟩ X", but not "the night desk at X". */
const isOnce = (before: Reading["tokens"], i: number): boolean =>
  ONCE.has(before[i - 1]?.lower ?? "") && ["at", "in", "with", "out"].includes(before[i + 1]?.lower ?? "");
const DENIALS = set("not never nearly almost rather");
const PATRONS = set(
  "patient patients customer customers client clients guest guests visitor fan subscriber applicant candidate",
);
const REFUSALS = set("declined refused rejected applied applying apply interviewed interview interviewing auditioned");
const LEAVING = set("leave left quit only just finish finished graduate graduated complete completed");
const WISHES = set(
  "wanted want wants hoping hoped dreamed dreamt wishing dying planning planned nearly almost tried trying begged asked close hope invited supposed",
);

/** "I turned down ⟨a job at …⟩". */
const saysTurnedDown = (tokens: Reading["tokens"], at: number): boolean =>
  [0, 1].some(
    (step) => ["turned", "turn"].includes(tokens[at + step]?.lower ?? "") && tokens[at + step + 1]?.lower === "down",
  );

/** "… at X's office", "… to X for a conference". */
function isErrandAfter({ tokens }: Reading, { first, end }: Mention, type: RelationType): boolean {
  const [next, after, third] = [tokens[end], tokens[end + 1]?.lower ?? "", tokens[end + 2]?.lower ?? ""];
  if (!next || next.sentence !== tokens[end - 1]?.sentence) return false;
  const led = tokens[first - 1]?.lower ?? "";
  if (next.lower === "'s") return PREMISES.has(after) && led !== "to" && led !== "for";
  if (led === "with" && next.lower === "to" && type === "WORKED_AT") return true;
  return type === "LIVED_IN" && next.lower === "for" && (ONCE.has(after) || after === "my") && TRIPS.has(third);
}
const PREMISES = set("office offices party booth stand conference event website store shop headquarters stall door");
const TRIPS = set(
  "conference meeting weekend holiday wedding funeral talk race interview visit competition summit gig show workshop festival concert game match marathon day",
);

/** "I ⟨answered phones⟩ at X", "I was ⟨doing shifts⟩ at X": whoever speaks did it, and it is no visit. */
export function isOwnDeed({ tokens, voices }: Reading, first: number, place: number): boolean {
  if (tokens[first]?.lower === "and" && !voices.lastSubjectIsNarrator(first)) return false;
  let at = first;
  while (at < place && (AUXILIARIES.has(tokens[at]?.lower ?? "") || tokens[at]?.filler)) at += 1;
  if (tokens[place]?.lower === "for" && MEANT_FOR.has(tokens[at]?.lower ?? "")) return false;
  if (at >= place || !isDeed(tokens[at]?.lower ?? "", tokens[at - 1]?.lower ?? "")) return false;
  return tokens.slice(at + 1, place).every(({ lower, comma }) => !comma && !BREAKS.has(lower) && !DENIALS.has(lower));
}

/** "I sat for the exam", "I ran for the bus". */
const MEANT_FOR = set("sat ran stood made did trained studied headed");
const AUXILIARIES = set("i we you have had was were am are been be used to then later also got and so");
const BREAKS = set(
  "i he she they we you it him her them somebody someone who whom that which when where because if but so while people friends for",
);

function isDeed(word: string, before: string): boolean {
  if (word.endsWith("ing")) return ["was", "were", "am", "are", "been"].includes(before) && !VISITING.test(word);
  return DEEDS.has(word) || (/..ed$/.test(word) && !VISITS.has(word));
}
const DEEDS = set(
  "ran led built wrote taught drove sold kept held sat did cut drew flew sang swept shot dug fed rode laid spun strung stood rebuilt oversaw rewrote made swam fought wore clerked",
);
const VISITS = set(
  "visited attended stopped shopped ordered watched looked listened talked asked called tried wanted liked loved hated hoped arrived " +
    "received parked browsed checked used needed purchased rented borrowed noticed discovered learned presented performed exhibited " +
    "premiered competed raced finished placed graduated studied enrolled interviewed applied auditioned laughed aimed pointed " +
    "shouted yelled stared glanced smiled bombed failed died married partnered banked invested donated subscribed complained " +
    "appeared featured debuted showed pitched demoed wondered named invited missed recognized recognised remembered realized " +
    "realised decided joined turned screamed excited interested amazed surprised impressed supposed treated bored tired scared " +
    "trained schooled educated majored lived moved turned ended started stayed landed need indeed seed speed accepted admitted rejected " +
    "offered offended inspired fascinated obsessed based dressed played danced seemed happened believed opened ordered borrowed paid booked hired reserved voted rooted cried shortlisted longlisted nominated",
);
const VISITING =
  /^(?:visiting|attending|shopping|watching|looking|talking|asking|trying|hoping|staying|living|going|coming|studying|reading|interviewing|applying|getting|having|being|thinking|speaking|presenting|sitting|eating|drinking|waiting|training|competing|aiming|something|anything|nothing|everything)$/;
