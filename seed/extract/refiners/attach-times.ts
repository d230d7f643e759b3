/** Gives each time phrase to the claims it stands beside. A phrase belongs to the nearest words, never to all around. */
import type { RelationType } from "../../../model/ontology.ts";
import type { Reading } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";
import type { Claim } from "../relations/claim.ts";
import type { TimePhrase } from "../time/phrase.ts";
import { departureOf } from "./departures.ts";

const UNTIMED: ReadonlySet<RelationType> = new Set<RelationType>([
  "MENTIONED",
  "ABOUT",
  "LOCATED_IN",
  "PART_OF",
  "HOSTED_BY",
  "LED_TO",
  "INTERVIEWED_BY",
]);
const LASTING: ReadonlySet<RelationType> = new Set<RelationType>([
  "WORKED_AT",
  "STUDIED_AT",
  "LIVED_IN",
  "USED",
  "HELD_ROLE",
  "LEARNED",
  "OWNED",
]);
const STATIONS: ReadonlySet<RelationType> = new Set<RelationType>(["WORKED_AT", "STUDIED_AT"]);

/** Words between a phrase and the statement it dates. */
const REACH_BEFORE = 9;
const REACH_AFTER = 7;
/** Words between "doing that" and what was done. */
const DOING_REACH = 60;

export function attachTimes(claims: readonly Claim[], reading: Reading): Claim[] {
  const given = new Map<Claim, TimePhrase[]>();
  const ordered = [...claims].sort((a, b) => a.first - b.first || a.end - b.end);
  const told = { ordered, stations: ordered.filter(isOwnStation), near: nearby(ordered) };
  for (const time of reading.times) {
    const ended = endedBy(time, told, reading);
    const departure = ended ? undefined : departureOf(time, told.stations, reading);
    if (ended) given.set(ended, [...(given.get(ended) ?? []), endOf(time)]);
    else if (departure) given.set(departure.claim, [...(given.get(departure.claim) ?? []), departure.time]);
    else for (const claim of claimsOf(time, told, reading)) given.set(claim, [...(given.get(claim) ?? []), time]);
  }
  return claims.map((claim) => {
    const times = given.get(claim);
    const still = claim.ongoing || (LASTING.has(claim.type) && saysStill(reading, claim));
    return times || still
      ? { ...claim, ...(times ? { times } : {}), ...(still ? { ongoing: true as const } : {}) }
      : claim;
  });
}

/** "I left ⟨in 2018⟩", "I graduated ⟨in 2011⟩", where what was left is not named again: the station told last ends. */
function endedBy(time: TimePhrase, { ordered, stations }: Told, { tokens, voices }: Reading): Claim | undefined {
  if (time.kind !== "point" && time.kind !== "until") return undefined;
  let verb = leavingAfter(time, tokens) ?? time.first - 1;
  while (verb > 0 && (tokens[verb]?.filler || AFTER_LEAVING.has(tokens[verb]?.lower ?? ""))) verb -= 1;
  if (time.kind === "until" && isStaying(tokens, verb)) return stayEndedBy(time, ordered, verb);
  const cameOut = tokens[verb]?.lower === "came" && tokens[verb + 1]?.lower === "out";
  const type = cameOut ? "STUDIED_AT" : LEAVING.get(tokens[verb]?.lower ?? "");
  const [subject, before] = [tokens[verb - 1]?.lower, tokens[verb - 2]?.lower];
  if (!type || tokens[verb]?.sentence !== tokens[time.first]?.sentence) return undefined;
  if (subject !== "i" && !(subject === "and" && before !== undefined) && subject !== "finally") return undefined;
  if (ordered.some(({ first, end }) => first <= verb && verb < end && time.first >= end - 1)) return undefined;
  const station = stations.findLast((claim) => claim.end <= verb + 1 && claim.type === type);
  const same = station && voices.narratorAt(station.first) === voices.narratorAt(time.first);
  return same && time.first - station.end <= LEAVING_REACH ? station : undefined;
}

/** "I didn't leave ⟨until 2008⟩", "I stayed ⟨until 2008⟩". */
const isStaying = (tokens: readonly Token[], verb: number): boolean => {
  const [word, before, subject] = [tokens[verb]?.lower, tokens[verb - 1]?.lower, tokens[verb - 3]?.lower];
  if (word === "leave") return before === "not" && (subject === "i" || subject === "and");
  return word === "stayed" && (before === "i" || before === "and" || before === "we");
};

/** What was told last before: a place lived in or a station. */
function stayEndedBy(time: TimePhrase, ordered: readonly Claim[], verb: number): Claim | undefined {
  const stay = ordered.findLast(
    (claim) => (claim.type === "LIVED_IN" || isOwnStation(claim)) && claim.end <= verb && "narrator" in claim.source,
  );
  return stay && time.first - stay.end <= STAY_REACH ? stay : undefined;
}
const STAY_REACH = 40;

/** "⟨In 2010⟩ I left." */
function leavingAfter(time: TimePhrase, tokens: readonly Token[]): number | undefined {
  const verb = time.end + 1;
  const after = tokens[verb + 1];
  const ends = after?.sentence !== tokens[verb]?.sentence || ["and", "because", "again"].includes(after?.lower ?? "");
  return tokens[time.end]?.lower === "i" && LEAVING.has(tokens[verb]?.lower ?? "") && ends ? verb : undefined;
}

const LEAVING: ReadonlyMap<string, RelationType> = new Map([
  ["left", "WORKED_AT"],
  ["quit", "WORKED_AT"],
  ["resigned", "WORKED_AT"],
  ["retired", "WORKED_AT"],
  ["graduated", "STUDIED_AT"],
  ["finished", "STUDIED_AT"],
]);
const AFTER_LEAVING = new Set(["there", "again", "early", "it", "them", "that", "finally", "out"]);
const LEAVING_REACH = 150;

const endOf = ({ from, to, ...time }: TimePhrase): TimePhrase => {
  const end = from ?? to;
  return { ...time, kind: "until", ...(end === undefined ? {} : { to: end }) };
};

/** The statements of a talk, in order of telling. */
interface Told {
  readonly ordered: readonly Claim[];
  readonly stations: readonly Claim[];
  /** All that the phrase could stand beside. */
  readonly near: (time: TimePhrase) => readonly Claim[];
}

const isOwnStation = (claim: Claim): boolean => STATIONS.has(claim.type) && "narrator" in claim.source;

function nearby(ordered: readonly Claim[]): Told["near"] {
  const longest = ordered.reduce((most, { first, end }) => Math.max(most, end - first), 0);
  return (time) => {
    const from = firstFrom(ordered, time.first - REACH_AFTER - longest);
    return ordered.slice(from, firstFrom(ordered, time.end + REACH_BEFORE + 1));
  };
}

/** Place of the first that begins at the token or later, by halving. */
function firstFrom(ordered: readonly Claim[], token: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function claimsOf(time: TimePhrase, { ordered, stations, near }: Told, reading: Reading): Claim[] {
  const doing = saysDoing(time, reading);
  if (doing) return lastingBefore(time, ordered, reading);
  const there = pointsBack(time, reading);
  if (there) {
    const person = reading.voices.narratorAt(time.first);
    return stationBefore(
      time,
      stations.filter((claim) => claim.person === person),
      there,
    );
  }
  const reached = ownSentenceFirst(
    time,
    near(time).filter((claim) => !UNTIMED.has(claim.type) && fits(time, claim) && inReach(time, claim, reading)),
    reading,
  );
  const fitting = closesClause(time, reached, reading) ? reached.filter(({ first }) => first < time.first) : reached;
  const inside = fitting.filter((claim) => time.first >= claim.first && time.end <= claim.end + 1);
  if (inside.length > 0) return targetsBefore(time, inside);
  const distances = fitting.map((claim) => distanceOf(time, claim));
  const nearest = Math.min(...distances);
  return fitting.filter((_, i) => (distances[i] ?? 99) <= nearest + 1);
}

/** "I lived in Lagos ⟨from 2001⟩ and moved to Accra …": it dates what stands right before it, not what follows. */
const closesClause = (time: TimePhrase, claims: readonly Claim[], { tokens }: Reading): boolean =>
  ["and", "then", "before", "but"].includes(tokens[time.end]?.lower ?? "") &&
  claims.some(({ end }) => end <= time.first && time.first - end <= 1);

/** "One at Google in 2012 and one at Uber in 2014": of what one frame names, the last before the date. */
function targetsBefore(time: TimePhrase, claims: readonly Claim[]): Claim[] {
  const placeOf = ({ target }: Claim) => ("mention" in target ? target.mention.end : 0);
  return claims.filter(
    (claim) =>
      !claims.some(
        (other) =>
          other.type === claim.type &&
          other.first === claim.first &&
          placeOf(other) <= time.first &&
          placeOf(other) > placeOf(claim),
      ) &&
      !(
        claims.some(
          (other) => other.type === claim.type && other.first === claim.first && placeOf(other) <= time.first,
        ) && placeOf(claim) > time.first
      ),
  );
}

/** "I worked at Google in 2012. I worked at Facebook in 2013.": a date in a sentence that says something dates that. */
function ownSentenceFirst(time: TimePhrase, claims: readonly Claim[], { tokens }: Reading): readonly Claim[] {
  const sentence = tokens[time.first]?.sentence;
  const own = claims.filter((claim) => tokens[claim.first]?.sentence === sentence);
  return own.length > 0 ? own : claims;
}

const fits = (time: TimePhrase, claim: Claim): boolean => time.kind !== "duration" || LASTING.has(claim.type);

function inReach(time: TimePhrase, claim: Claim, reading: Reading): boolean {
  const { tokens } = reading;
  if (time.first >= claim.first && time.end <= claim.end + 1) return true;
  const before = time.end <= claim.first;
  const [from, to] = before ? [time.end, claim.first] : [claim.end, time.first];
  if (to - from > (before ? REACH_BEFORE : REACH_AFTER)) return false;
  if (time.kind === "later" && !before) return false;
  if (tokens[time.first]?.sentence !== tokens[claim.first]?.sentence) {
    // "This was the end of 2011. So he was like …": a date set alone reaches into the next sentence.
    return before && time.kind === "point" && to - from <= 4;
  }
  // Captions run on: the next statement's own opening is a border.
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.lower;
    if (before && time.kind === "duration" && (word === "and" || word === "then" || word === "so")) return false;
    if (!before && (word === "then" || word === "after" || word === "before")) return false;
    if (!before && word === "and" && (tokens[at + 1]?.lower === "in" || tokens[at + 1]?.lower === "then")) return false;
  }
  return !(!before && tokens[time.first - 1]?.lower === "and" && tokens[time.first]?.lower === "in");
}

const distanceOf = (time: TimePhrase, claim: Claim): number =>
  time.end <= claim.first ? claim.first - time.end : time.first >= claim.end ? time.first - claim.end + 1 : 0;

/** "eight months there", "I was there between …", "that lasted until …", "two years I work here": the place named before. */
function pointsBack(time: TimePhrase, reading: Reading): "there" | "here" | undefined {
  if (time.kind === "point") return undefined;
  for (let at = time.first - 1; at >= time.first - 3; at -= 1) {
    const token = reading.tokens[at];
    if (!token || token.sentence !== reading.tokens[time.first]?.sentence || token.comma) break;
    const [verb, before] = [reading.tokens[at - 1]?.lower ?? "", reading.tokens[at - 2]?.lower ?? ""];
    if (token.lower === "there" || token.lower === "here")
      return verb === "was" || verb === "been" || verb === "stayed" || verb === "worked" ? token.lower : undefined;
    if (token.lower === "lasted" && (verb === "that" || verb === "it" || before === "that")) return "there";
  }
  if (time.kind === "span" || time.kind === "until") return undefined;
  for (let at = time.end; at < time.end + 4; at += 1) {
    const token = reading.tokens[at];
    if (!token || token.sentence !== reading.tokens[time.first]?.sentence) return undefined;
    if (token.lower === "there" || token.lower === "here") return token.lower;
    if (token.lower === "and" || token.comma) return undefined;
  }
  return undefined;
}

/** "I've been doing that over the last six months": what was told last. */
function saysDoing(time: TimePhrase, { tokens }: Reading): boolean {
  if (time.kind === "point" || time.kind === "later") return false;
  const words = tokens.slice(Math.max(0, time.first - 3), time.first).map((token) => token.lower);
  return (
    (words.includes("doing") || words.includes("did")) &&
    (words.includes("that") || words.includes("it") || words.includes("this"))
  );
}

function lastingBefore(time: TimePhrase, ordered: readonly Claim[], { voices }: Reading): Claim[] {
  const person = voices.narratorAt(time.first);
  const last = ordered.findLast(
    (claim) =>
      LASTING.has(claim.type) && "narrator" in claim.source && claim.end <= time.first && claim.person === person,
  );
  return last && time.first - last.end <= DOING_REACH ? [last] : [];
}

function stationBefore(time: TimePhrase, stations: readonly Claim[], word: "there" | "here"): Claim[] {
  const before = stations.findLast((claim) => claim.end <= time.first + 1);
  const station = word === "here" ? (stations.find((claim) => claim.ongoing) ?? before) : before;
  return station ? [station] : [];
}

const STILL = new Set(["still", "currently", "nowadays", "now"]);

function saysStill(reading: Reading, claim: Claim): boolean {
  const { tokens } = reading;
  for (let at = claim.first; at < claim.end; at += 1) {
    const word = tokens[at]?.lower ?? "";
    if (STILL.has(word) && (word !== "now" || tokens[at - 1]?.lower !== "until")) return !isPast(reading, claim);
  }
  return false;
}

const isPast = (reading: Reading, claim: Claim): boolean =>
  reading.tokens
    .slice(claim.first, claim.first + 3)
    .some((token) => ["was", "were", "had", "did"].includes(token.lower));
