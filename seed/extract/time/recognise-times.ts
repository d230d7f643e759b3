/** Time phrases of a talk, resolved against its publication date. Ages, prices and rates are none. */
import type { Token } from "../reading/token.ts";
import { wordTable } from "../reading/word-table.ts";
import { readAmount, readUnit } from "./amounts.ts";
import { monthOf, readCalendarDate, readShortSpokenYear } from "./calendar.ts";
import { anchorDay, countedDate, isoDuration, type Unit } from "./counting.ts";
import type { TimePhrase } from "./phrase.ts";

/**
 * All time phrases, not overlapping, in order.
 * @param published EDTF date of publication; without one, relative phrases keep their duration only.
 */
export function recogniseTimes(tokens: readonly Token[], published: string | undefined): TimePhrase[] {
  const anchor = anchorDay(published);
  const latest = anchor === undefined ? 2100 : Number(anchor.slice(0, 4)) + 2;
  const phrases: TimePhrase[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase =
      readBounded(tokens, at, latest) ??
      readPointed(tokens, at, phrases) ??
      readPointedMonth(tokens, at, phrases) ??
      readMonthOfNow(tokens, at, anchor) ??
      readRelative(tokens, at, anchor) ??
      readLastNext(tokens, at, anchor);
    if (!phrase) continue;
    phrases.push(phrase);
    at = Math.max(at, phrase.end - 1);
  }
  return phrases;
}

const POINT_LEADS = new Set(["in", "by", "during", "around", "about", "circa", "on", "of", "back", "year"]);
const NOT_DATED = new Set(
  "others people participants dollars users students employees words lines times questions ti gpus".split(" "),
);

function readBounded(tokens: readonly Token[], at: number, latest: number): TimePhrase | undefined {
  const word = tokens[at]?.lower ?? "";
  if (word === "from" || word === "between") return readSpan(tokens, at, latest);
  const since = word === "since";
  // "Up to 2014", "through 2014", "class of 2014".
  const paired = ENDING_PAIRS[word] === tokens[at + 1]?.lower;
  const until = paired || ENDING.has(word);
  const led = since || until || POINT_LEADS.has(word);
  const dateAt = paired || (led && tokens[at + 1]?.lower === "about") ? at + 2 : led ? at + 1 : at;
  const date =
    readDate(tokens, dateAt, latest) ??
    (since || until ? readShortYear(tokens, dateAt) : undefined) ??
    (led ? readSpokenYear(tokens, dateAt, word) : undefined);
  if (!date) return undefined;
  const common = { first: led ? at : dateAt, end: date.end, basis: "stated" as const };
  if (since) return { ...common, kind: "since", from: date.edtf, to: ".." };
  if (until) return { ...common, kind: "until", to: date.edtf };
  if (SPANNING.has(tokens[date.end]?.lower ?? "")) {
    const to = readDate(tokens, date.end + 1, latest) ?? readSpokenYear(tokens, date.end + 1, "until");
    if (to) return { ...common, end: to.end, kind: "span", from: date.edtf, to: to.edtf };
  }
  return { ...common, kind: "point", from: date.edtf };
}

const ENDING = new Set(["until", "till", "til", "through", "thru"]);
const ENDING_PAIRS: Readonly<Record<string, string>> = wordTable({ up: "to", class: "of" });
const SPANNING = new Set(["to", "until", "till", "til", "through", "thru", "into"]);

/** "In ninety seven", "until oh eight": not "in ninety seven countries". */
function readSpokenYear(tokens: readonly Token[], at: number, lead: string): { edtf: string; end: number } | undefined {
  if (!["in", "since", "until", "till", "til", "by", "from", "around"].includes(lead)) return undefined;
  const year = readShortSpokenYear(tokens, at);
  const next = year && tokens[year.end];
  if (!year || next === undefined || next.sentence !== tokens[at]?.sentence || next.comma) return year;
  return AFTER_YEAR.has(next.lower) ? year : undefined;
}
const AFTER_YEAR = new Set(
  (
    "i we and so to till til until through but then when as the my it that they he she you because which with at in " +
    "for um uh or after before with by from or a an"
  ).split(" "),
);

/** "till 92", "since '08": two digits are a year where only a date can stand. */
function readShortYear(tokens: readonly Token[], at: number): { edtf: string; end: number } | undefined {
  const digits = /^\d\d$/.exec(tokens[at]?.text ?? "")?.[0];
  const next = tokens[at + 1]?.lower ?? "";
  if (digits === undefined || readUnit(tokens[at + 1]) || NOT_DATED.has(next) || NO_YEAR.has(next)) return undefined;
  if (Number(digits) < 60) return undefined;
  return { edtf: `19${digits}`, end: at + 1 };
}
const NO_YEAR = new Set("percent degrees hours minutes miles pounds kilos meters metres or k am pm of".split(" "));

function readSpan(tokens: readonly Token[], at: number, latest: number): TimePhrase | undefined {
  const from = readDate(tokens, at + 1, latest) ?? readSpokenYear(tokens, at + 1, "from");
  const joiner = from && tokens[from.end]?.lower;
  if (!from) return undefined;
  const to =
    joiner === "and" || SPANNING.has(joiner ?? "")
      ? (readDate(tokens, from.end + 1, latest) ?? readSpokenYear(tokens, from.end + 1, "until"))
      : undefined;
  if (to) return { first: at, end: to.end, kind: "span", from: from.edtf, to: to.edtf, basis: "stated" };
  return { first: at, end: from.end, kind: "point", from: from.edtf, basis: "stated" };
}

function readDate(tokens: readonly Token[], at: number, latest: number): { edtf: string; end: number } | undefined {
  const date = readCalendarDate(tokens, at);
  if (!date) return undefined;
  const year = Number(date.edtf.slice(0, 4).replaceAll("X", "0"));
  if (year > latest) return undefined;
  if (!date.sure && NOT_DATED.has(tokens[date.end]?.lower ?? "")) return undefined;
  return date;
}

/** Words within which a date stays the one that "that year" means. */
const POINTED_REACH = 120;

/** "That fall", "the same year", "July of that year", "the following summer": counted from the date told before. */
function readPointed(tokens: readonly Token[], at: number, told: readonly TimePhrase[]): TimePhrase | undefined {
  const led = tokens[at]?.lower === "in" || tokens[at]?.lower === "by" || tokens[at]?.lower === "since";
  const first = led ? at + 1 : at;
  const month = monthOf(tokens[first]);
  const word = month === undefined ? first : tokens[first + 1]?.lower === "of" ? first + 2 : -1;
  const years = POINTERS[pointerAt(tokens, word)];
  const end = word + (tokens[word]?.lower === "that" ? 2 : 3);
  const unit = tokens[end - 1]?.lower ?? "";
  const season = SEASON_CODES[unit]?.[0];
  if (years === undefined || (unit !== "year" && (season === undefined || month !== undefined))) return undefined;
  const before = told.findLast(({ from, to }) => /^\d{4}/.test(from ?? "") || /^\d{4}/.test(to ?? ""));
  if (!before || at - before.end > POINTED_REACH) return undefined;
  const year = Number((before.to?.startsWith("..") ? before.from : (before.to ?? before.from))?.slice(0, 4)) + years;
  if (Number.isNaN(year)) return undefined;
  const from = month !== undefined ? `${year}-${month}` : season ? `${year}-${season}` : String(year);
  const since = tokens[at]?.lower === "since";
  return { first: at, end, kind: since ? "since" : "point", from, ...(since ? { to: ".." } : {}), basis: "counted" };
}

/** "That September", "in the April": a month of the year told before. */
function readPointedMonth(tokens: readonly Token[], at: number, told: readonly TimePhrase[]): TimePhrase | undefined {
  const [word, next] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  const place = word === "that" ? at + 1 : word === "in" && (next === "the" || next === "that") ? at + 2 : -1;
  const month = monthOf(tokens[place]);
  const after = tokens[place + 1]?.lower ?? "";
  if (month === undefined || ["of", "issue", "edition"].includes(after) || isVerb(tokens, place)) return undefined;
  const before = told.findLast(({ from }) => /^\d{4}/.test(from ?? ""));
  if (!before || at - before.end > POINTED_REACH) return undefined;
  return { first: at, end: place + 1, kind: "point", from: `${before.from?.slice(0, 4)}-${month}`, basis: "counted" };
}

/** "That may be": no month. */
const isVerb = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower === "may" || tokens[at]?.lower === "march") && tokens[at - 1]?.lower === "that";

/** "In February this year", "since October": a month counted from the publication. */
function readMonthOfNow(tokens: readonly Token[], at: number, anchor: string | undefined): TimePhrase | undefined {
  const lead = tokens[at]?.lower ?? "";
  if (!anchor || !["in", "since", "until", "by"].includes(lead)) return undefined;
  const month = monthOf(tokens[at + 1]);
  if (month === undefined) return undefined;
  const year = Number(anchor.slice(0, 4));
  const [word, unit] = [tokens[at + 2]?.lower, tokens[at + 3]?.lower];
  const told = unit === "year" && (word === "this" || word === "last");
  if (!told && lead !== "since") return undefined;
  const passed = month <= anchor.slice(5, 7) ? year : year - 1;
  const from = `${told ? (word === "this" ? year : year - 1) : passed}-${month}`;
  const common = { first: at, end: told ? at + 4 : at + 2, basis: "counted" as const };
  if (lead === "since") return { ...common, kind: "since", from, to: ".." };
  return lead === "until" ? { ...common, kind: "until", to: from } : { ...common, kind: "point", from };
}

const POINTERS: Readonly<Record<string, number>> = wordTable({
  that: 0,
  "the same": 0,
  "the following": 1,
  "the next": 1,
});
const pointerAt = (tokens: readonly Token[], at: number): string =>
  tokens[at]?.lower === "the" ? `the ${tokens[at + 1]?.lower}` : (tokens[at]?.lower ?? "");

/** "ten years ago", "for the last two and a half years", "for eight months", "a year later". */
function readRelative(tokens: readonly Token[], at: number, anchor: string | undefined): TimePhrase | undefined {
  const recent = readRecent(tokens, at, anchor);
  if (recent) return recent;
  const amount = readAmount(tokens, at);
  if (!amount) return undefined;
  const { count, unit, end } = amount;
  const next = tokens[end]?.lower;
  const soft = next === "or" && tokens[end + 1]?.lower === "so" ? end + 2 : end;
  const after = tokens[soft]?.lower;
  if (after === "old" || (after === "of" && tokens[soft + 1]?.lower === "age")) return undefined;
  if (after === "ago" || after === "back" || (after === "before" && tokens[soft + 1]?.lower === "now")) {
    const first = at;
    if (!anchor) return undefined;
    return { first, end: soft + 1, kind: "point", from: countedDate(anchor, count, unit), basis: "counted" };
  }
  const duration = isoDuration(count, unit);
  if (!duration) return undefined;
  const later =
    after === "later" || after === "afterwards" || (after === "after" && tokens[soft + 1]?.lower === "that");
  const span = {
    first: at,
    end: later ? soft + (after === "after" ? 2 : 1) : end,
    duration,
    basis: "counted" as const,
  };
  return { ...span, kind: later ? "later" : "duration" };
}

/** "(for|over|in) the last|past N years": holds since then. */
function readRecent(tokens: readonly Token[], at: number, anchor: string | undefined): TimePhrase | undefined {
  const opener = tokens[at]?.lower ?? "";
  if (!["for", "over", "in", "during", "the", "within"].includes(opener)) return undefined;
  let place = opener === "the" ? at : at + 1;
  if (["the", "about", "like"].includes(tokens[place]?.lower ?? "")) place += 1;
  const word = tokens[place]?.lower;
  if (word !== "last" && word !== "past") return undefined;
  const amount = readAmount(tokens, place + 1) ?? bareUnit(tokens, place + 1);
  if (!amount || !anchor) return undefined;
  const duration = isoDuration(amount.count, amount.unit);
  return {
    first: at,
    end: amount.end,
    kind: "since",
    from: countedDate(anchor, amount.count, amount.unit),
    to: "..",
    ...(duration ? { duration } : {}),
    basis: "counted",
  };
}

function bareUnit(tokens: readonly Token[], at: number): { count: number; unit: Unit; end: number } | undefined {
  const unit = readUnit(tokens[at]);
  return unit && { count: 1, unit, end: at + 1 };
}

const SEASON_CODES: Readonly<Record<string, readonly [string, number]>> = wordTable({
  spring: ["21", 5],
  summer: ["22", 8],
  fall: ["23", 11],
  autumn: ["23", 11],
  winter: ["24", 14],
});

/** "last year", "last summer", "next week", "this year"; "ever since" holds on. */
function readLastNext(tokens: readonly Token[], at: number, anchor: string | undefined): TimePhrase | undefined {
  const word = tokens[at]?.lower;
  const next = tokens[at + 1]?.lower ?? "";
  if (word === "ever" && next === "since") return { first: at, end: at + 2, kind: "since", to: "..", basis: "stated" };
  if (!anchor || (word !== "last" && word !== "next" && word !== "this")) return undefined;
  const year = Number(anchor.slice(0, 4));
  const month = Number(anchor.slice(5, 7));
  const common = { first: at, end: at + 2, kind: "point" as const, basis: "counted" as const };
  const season = SEASON_CODES[next];
  if (season) {
    const [code, lastMonth] = season;
    const back = word === "last" ? (month > lastMonth ? 0 : 1) : word === "next" && month > lastMonth ? -1 : 0;
    return { ...common, from: `${String(year - back)}-${code}` };
  }
  const unit = readUnit(tokens[at + 1]);
  if (!unit || unit === "decade") return undefined;
  const count = word === "last" ? 1 : word === "next" ? -1 : 0;
  if (unit === "year") return { ...common, from: String(year - count) };
  return { ...common, from: countedDate(anchor, count, unit) };
}
