/**
 * Studies and jobs told one after the other pass their dates on: a stay of two years from 2010 ends in 2012; what
 * "then" follows it starts there. Only along words that say so, and only counted, never guessed.
 */
import { periodBounds } from "../../../model/period.ts";
import type { Reading } from "../reading/reading.ts";
import type { Fact } from "../resolve/facts.ts";
import { movedBy } from "../time/counting.ts";
import { saysBoth } from "./at-once.ts";

export function chainStations(facts: readonly Fact[], reading: Reading): readonly Fact[] {
  const stations = facts.filter(
    (fact) => (fact.type === "WORKED_AT" || fact.type === "STUDIED_AT") && fact.person === fact.source,
  );
  for (const person of new Set(stations.map((station) => station.person))) {
    chain(
      stations.filter((station) => station.person === person),
      reading,
    );
  }
  return facts;
}

function chain(stations: readonly Fact[], reading: Reading): void {
  const told = [...stations].sort((a, b) => firstOf(a) - firstOf(b));
  // Forwards, then backwards: "a couple of years at A, and after that I started at B in 2010".
  for (const station of told) fromDuration(station);
  for (let i = 0; i + 1 < told.length; i += 1) link(told[i], told[i + 1], reading);
  for (let i = told.length - 2; i >= 0; i -= 1) link(told[i], told[i + 1], reading);
}

const firstOf = (fact: Fact): number => fact.claims[0]?.first ?? 0;

function fromDuration(fact: Fact): void {
  if (!fact.duration) return;
  if (fact.start && !fact.end) {
    const end = movedBy(fact.start, fact.duration, 1);
    if (end) {
      fact.end = end;
      fact.basis.end = "counted";
    }
  } else if (fact.end && fact.end !== ".." && !fact.start) {
    const start = movedBy(fact.end, fact.duration, -1);
    if (start) {
      fact.start = start;
      fact.basis.start = "counted";
    }
  }
}

function link(first: Fact | undefined, second: Fact | undefined, reading: Reading): void {
  if (!first || !second || first.end === ".." || !followsOn(first, second, reading)) return;
  const later = second.claims[0]?.times?.find(({ kind }) => kind === "later")?.duration;
  if (!second.start && !first.end && first.start && later) {
    // "In 2010 I joined A, and four years later I moved to B."
    const start = movedBy(first.start, later, 1);
    if (start) second.start = start;
    second.basis.start = "counted";
  }
  if (!second.start && first.end) {
    second.start = first.end;
    second.basis.start = "counted";
  } else if (second.start && !first.end && !isAfter(first.start, second.start) && !saysBoth(first, second, reading)) {
    first.end = second.start;
    first.basis.end = "counted";
  }
  fromDuration(first);
  fromDuration(second);
}

const isAfter = (a: string | undefined, b: string): boolean => {
  const [left, right] = [a === undefined ? undefined : periodBounds(a), periodBounds(b)];
  return left !== undefined && right !== undefined && left.first > right.last;
};

const SEQUENCE = new Set([
  "then",
  "joined",
  "left",
  "switched",
  "second",
  "third",
  "next",
  "after",
  "quit",
  "moved",
  "came",
]);
const MOST_WORDS_BETWEEN = 160;

/** A word of sequence stands between them or opens the second. */
function followsOn(first: Fact, second: Fact, reading: Reading): boolean {
  const from = firstOf(first);
  const to = second.claims[0]?.end ?? 0;
  if (to - from > MOST_WORDS_BETWEEN) return false;
  return reading.tokens.slice(from, to).some((token) => SEQUENCE.has(token.lower));
}
