/**
 * The narrative cursor: a date told once holds for what is told right after it ("This was early 2012. … I was an
 * intern"). Only forwards through a narrator's own passage, only to facts that nothing else dates, only about the year.
 */

import type { RelationType } from "../../../model/ontology.ts";
import { OPEN, periodBounds } from "../../../model/period.ts";
import type { Reading } from "../reading/reading.ts";
import type { Claim } from "../relations/claim.ts";
import type { Fact } from "../resolve/facts.ts";
import type { TimePhrase } from "../time/phrase.ts";

const CARRIED: ReadonlySet<RelationType> = new Set<RelationType>([
  "WORKED_AT",
  "STUDIED_AT",
  "HELD_ROLE",
  "LIVED_IN",
  "EARNED",
  "COMPETED_IN",
  "PRESENTED_AT",
  "PUBLISHED",
  "USED",
  "LEARNED",
  "OWNED",
  "SWITCHED_TO",
  "APPLIED_TO",
  "INTERVIEWED_AT",
]);
const FORWARD = 400;
const BACKWARD = 45;

export function carryDates(facts: readonly Fact[], reading: Reading): readonly Fact[] {
  const anchors = reading.times.filter(
    (time) => time.kind === "point" && time.from !== undefined && isPast(time, reading),
  );
  const stations = facts.filter(isStation);
  for (const fact of facts) {
    if (fact.start || fact.end === OPEN || !CARRIED.has(fact.type) || fact.claims.some((claim) => claim.ongoing))
      continue;
    const told = fact.claims.find((claim) => !isStanding(claim, reading));
    const anchor = told && anchorOf(told, anchors, reading);
    if (!told || !anchor?.from || isStale(anchor, fact, told, stations)) continue;
    const start = aboutThen(anchor.from);
    if (fact.end && (isLater(start, fact.end) || start.slice(0, 4) === fact.end.slice(0, 4))) continue;
    fact.start = start;
    fact.basis.start = "counted";
  }
  return facts;
}

const isStation = ({ type, source, person }: Fact): boolean =>
  (type === "WORKED_AT" || type === "STUDIED_AT") && source === person;

/** A date holds for one station and what is told around it; at a second one, or three stations on, the story has moved. */
function isStale(anchor: TimePhrase, fact: Fact, told: Claim, stations: readonly Fact[]): boolean {
  const between = stations.filter(
    (station) =>
      station.person === fact.person &&
      station.target !== fact.target &&
      station.claims.some(({ first }) => first >= anchor.first && first < told.first) &&
      !station.claims.some(({ first }) => first < anchor.first),
  );
  return new Set(between.map(({ target }) => target)).size >= (isStation(fact) ? 1 : 3);
}

function isPast(time: TimePhrase, reading: Reading): boolean {
  const published = reading.published === undefined ? undefined : periodBounds(reading.published);
  const bounds = periodBounds(time.from ?? "");
  return bounds !== undefined && (published === undefined || bounds.first < published.first);
}

/** The last date before the words, within reach and in the same voice; else one that follows closely. */
function anchorOf(claim: Claim, anchors: readonly TimePhrase[], reading: Reading): TimePhrase | undefined {
  const { isHost, narratorAt } = reading.voices;
  const sameVoice = ({ first }: TimePhrase) =>
    isHost(first) === isHost(claim.first) && narratorAt(first) === narratorAt(claim.first);
  const before = anchors.findLast(
    (time) => time.end <= claim.first && claim.first - time.end <= FORWARD && sameVoice(time),
  );
  if (before) return leapsAway(before.end, claim.first, reading) ? undefined : before;
  return anchors.find((time) => time.first >= claim.end && time.first - claim.end <= BACKWARD && sameVoice(time));
}

/** Words that leave the passage: the present, or a jump in time. */
function leapsAway(from: number, to: number, reading: Reading): boolean {
  return reading.tokens.slice(from, to).some((token, i, all) => {
    const next = all[i + 1]?.lower;
    return token.lower === "nowadays" || token.lower === "today" || (token.lower === "right" && next === "now");
  });
}

/** "When I was at X", "I've been at X": true around the date rather than from it. */
function isStanding(claim: Claim, reading: Reading): boolean {
  if (claim.type === "LIVED_IN")
    return reading.tokens.slice(claim.first, claim.end).some((token) => CHILDHOOD.has(token.lower));
  if (claim.type !== "WORKED_AT" && claim.type !== "STUDIED_AT") return false;
  const words = reading.tokens.slice(claim.first, claim.first + 4).map((token) => token.lower);
  return (
    words[0] === "when" ||
    words[0] === "being" ||
    (words.includes("was") && words.includes("at")) ||
    words.includes("were")
  );
}

/** Where someone is from is told at any time. */
const CHILDHOOD = new Set([
  "born",
  "raised",
  "grew",
  "grow",
  "from",
  "kid",
  "child",
  "childhood",
  "hometown",
  "native",
]);

const aboutThen = (edtf: string): string => (/X/.test(edtf) ? edtf : `${edtf.slice(0, 4)}~`);

const isLater = (a: string, b: string): boolean => {
  const [left, right] = [periodBounds(a), periodBounds(b)];
  return left !== undefined && right !== undefined && left.first > right.last;
};
