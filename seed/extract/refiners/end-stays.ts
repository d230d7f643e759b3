/**
 * Where a stay has a start and no end, what came next ends it: a job ends where the next one begins, a position where
 * the next one in the same house does or with the job, a home where the next home begins, the field of a study with
 * the study. Only counted, only from starts that are later, never where the words say that both went on.
 */
import { OPEN, periodBounds } from "../../../model/period.ts";
import type { Reading } from "../reading/reading.ts";
import type { Fact } from "../resolve/facts.ts";
import { firstTold, saysBoth } from "./at-once.ts";

export function endStays(facts: readonly Fact[], reading: Reading): readonly Fact[] {
  for (const person of new Set(facts.map((fact) => fact.person))) {
    const own = facts.filter((fact) => fact.person === person && fact.source === person);
    const stations = own.filter(({ type }) => type === "WORKED_AT" || type === "STUDIED_AT");
    endJobs(stations, reading);
    endRoles(own, stations);
    endHomes(
      own.filter(({ type }) => type === "LIVED_IN"),
      stations,
      reading,
    );
    dateFields(own, stations);
  }
  return facts;
}

function endJobs(stations: readonly Fact[], reading: Reading): void {
  for (const station of stations) {
    if (!station.start || station.end || goesOn(station)) continue;
    const next = nextOf(station, stations, ({ target }) => target !== station.target);
    if (next && !skips(station, next, stations) && !saysBoth(station, next, reading)) setEnd(station, next.start);
  }
}

/** A stay of no date is told after the first, wherever the second is told, or many years lie there: that may have come next. */
function skips(first: Fact, second: Fact, all: readonly Fact[]): boolean {
  const years = Number(second.start?.slice(0, 4)) - Number(first.start?.slice(0, 4));
  if (years > (first.type === "STUDIED_AT" ? LONGEST_STUDY : LONGEST_STAY)) return true;
  const from = Math.min(firstTold(first).first, firstTold(second).first);
  return all.some((other) => other.start === undefined && firstTold(other).first > from);
}

/** In years. */
const LONGEST_STUDY = 8;
const LONGEST_STAY = 20;

/** Positions of one house follow each other; the last goes on as long as the job. */
function endRoles(own: readonly Fact[], stations: readonly Fact[]): void {
  const jobs = stations.filter(({ type }) => type === "WORKED_AT");
  const held = own.filter(({ type, start }) => type === "HELD_ROLE" && start !== undefined);
  const houses = new Map(held.map((role) => [role, houseOf(role, jobs)]));
  for (const [role, house] of houses) {
    if (!house || saysEnd(role)) continue;
    const fellows = held.filter((other) => houses.get(other) === house);
    const next = nextOf(role, fellows, () => true);
    if (next) role.end = next.start ?? "";
    else if (role.end === undefined && house.end) role.end = house.end;
    else continue;
    role.basis.end = role.end === OPEN ? "stated" : "counted";
  }
}

/** The job that a position belongs to: told in the same words, else the last that had begun and not ended by then. */
function houseOf(role: Fact, jobs: readonly Fact[]): Fact | undefined {
  const together = jobs.find((job) =>
    job.claims.some((claim) => role.claims.some((own) => own.first < claim.end && claim.first < own.end)),
  );
  if (together) return together;
  const held = jobs.filter(
    ({ start, end }) =>
      start !== undefined && !isLater(start, role.start) && (!end || end === OPEN || isLater(end, role.start)),
  );
  return held.sort((a, b) => (isLater(a.start, b.start) ? -1 : 1))[0];
}

function endHomes(homes: readonly Fact[], stations: readonly Fact[], reading: Reading): void {
  const current = stations.filter(({ end }) => end === OPEN);
  for (const home of homes) {
    if (!home.start || home.end || goesOn(home)) continue;
    const next = nextOf(home, homes, ({ target }) => target !== home.target);
    if (next && !skips(home, next, homes) && !saysBoth(home, next, reading)) setEnd(home, next.start);
    else if (!next && current.some(({ start }) => start !== undefined && !isLater(home.start, start)))
      setEnd(home, OPEN);
  }
}

/** "I studied physics at X": what was studied was learned then. */
function dateFields(own: readonly Fact[], stations: readonly Fact[]): void {
  for (const field of own) {
    if (field.type !== "LEARNED" || field.claims.some(({ times }) => times !== undefined)) continue;
    const study = stations.find(
      (station) =>
        station.type === "STUDIED_AT" &&
        station.claims.some((claim) => field.claims.some((one) => one.first < claim.end && claim.first < one.end)),
    );
    if (!study) continue;
    if (study.start && (!field.start || field.start === study.start)) {
      field.start = study.start;
      field.basis.start = study.basis.start ?? "counted";
    }
    if (study.end && study.end !== OPEN && !field.end && field.start === study.start) {
      field.end = study.end;
      field.basis.end = study.basis.end ?? "counted";
    }
  }
}

/** The one that starts next after it. */
const nextOf = (fact: Fact, others: readonly Fact[], fits: (other: Fact) => boolean): Fact | undefined =>
  others
    .filter((other) => other !== fact && fits(other) && isLater(other.start, fact.start))
    .sort((a, b) => (isLater(a.start, b.start) ? 1 : -1))[0];

/** Wholly later: a year is not later than a month of its own. */
function isLater(a: string | undefined, b: string | undefined): boolean {
  const [left, right] = [boundsOf(a), boundsOf(b)];
  return left !== undefined && right !== undefined && left.first > right.last;
}
const boundsOf = (edtf: string | undefined) => (edtf === undefined ? undefined : periodBounds(edtf));

function setEnd(fact: Fact, end: string | undefined): void {
  if (end === undefined) return;
  fact.end = end;
  fact.basis.end = "counted";
}

const saysEnd = ({ claims }: Fact): boolean =>
  claims.some(({ times, ends }) => ends === true || times?.some(({ to, duration }) => to ?? duration));

const goesOn = ({ claims }: Fact): boolean => claims.some(({ ongoing }) => ongoing);
