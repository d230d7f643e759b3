/** Dates said by the calendar: "2013", "March 2017", "spring of 2017", "11th September 2015", "the late 90s". */
import type { Token } from "../reading/token.ts";
import { wordTable } from "../reading/word-table.ts";

export interface CalendarDate {
  readonly edtf: string;
  /** Token index, exclusive. */
  readonly end: number;
  /** Said with a month, a season or a decade: it is a date wherever it stands. */
  readonly sure: boolean;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");
const SEASONS: Readonly<Record<string, string>> = wordTable({
  spring: "21",
  summer: "22",
  fall: "23",
  autumn: "23",
  winter: "24",
});
const DECADES: Readonly<Record<string, string>> = wordTable({
  fifties: "195X",
  sixties: "196X",
  seventies: "197X",
  eighties: "198X",
  nineties: "199X",
});
const LEADS = new Set(["early", "late", "mid", "end", "beginning", "start", "middle", "of", "the", "around", "about"]);

/** The calendar date that begins at token `at`; leads such as "early" or "the end of" belong to it. */
export function readCalendarDate(tokens: readonly Token[], at: number): CalendarDate | undefined {
  let place = at;
  while (place < at + 4 && LEADS.has(tokens[place]?.lower ?? "")) place += 1;
  if (!mayBeginDate(tokens[place]?.lower ?? "")) return undefined;
  const led = place > at;
  const date =
    readDecade(tokens, place) ?? readMonth(tokens, place) ?? readSeason(tokens, place) ?? readYear(tokens, place);
  if (!date) return undefined;
  const lead = tokens[place - 1]?.lower;
  if (led && lead !== "early" && lead !== "late" && lead !== "mid" && lead !== "of" && lead !== "the") return undefined;
  return date;
}

/** Digits, or a word of BEGINNINGS: most words begin no date, and one look tells. */
function mayBeginDate(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 48 && code <= 57) || BEGINNINGS.has(word);
}
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...MONTHS.map((month) => month.slice(0, 3)),
  ...Object.keys(SEASONS),
  ...Object.keys(DECADES),
  "two",
  "nineteen",
  "twenty",
]);

function readDecade(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const word = tokens[at]?.lower ?? "";
  const named = DECADES[word];
  if (named) return { edtf: named, end: at + 1, sure: true };
  const digits = /^(?:(19|20)?(\d)0)'?s$/.exec(word);
  const split =
    /^(?:(19|20)?(\d)0)$/.exec(word) && tokens[at + 1]?.lower === "'s" ? /^(19|20)?(\d)0$/.exec(word) : null;
  const match = digits ?? split;
  if (!match?.[2]) return undefined;
  const century = match[1] ?? (Number(match[2]) >= 4 ? "19" : undefined);
  return century ? { edtf: `${century}${match[2]}X`, end: at + (split ? 2 : 1), sure: true } : undefined;
}

function readMonth(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const day = dayOf(tokens[at]);
  const monthAt = day ? at + (tokens[at + 1]?.lower === "of" ? 2 : 1) : at;
  const month = monthOf(tokens[monthAt]);
  if (!month) return undefined;
  let place = monthAt + 1;
  const dayAfter = day ? undefined : dayOf(tokens[place]);
  if (dayAfter) place += 1;
  if (tokens[place]?.lower === "of") place += 1;
  const year = readYear(tokens, place);
  if (!year) return undefined;
  const found = day ?? dayAfter;
  return { edtf: `${year.edtf}-${month}${found ? `-${found}` : ""}`, end: year.end, sure: true };
}

/** "01" to "12". */
export function monthOf(token: Token | undefined): string | undefined {
  const word = token?.lower ?? "";
  const index = MONTHS.findIndex((month) => month === word || (word.length === 3 && month.startsWith(word)));
  return index < 0 ? undefined : String(index + 1).padStart(2, "0");
}

function dayOf(token: Token | undefined): string | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.lower ?? "");
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? String(day).padStart(2, "0") : undefined;
}

function readSeason(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const season = SEASONS[tokens[at]?.lower ?? ""];
  if (!season) return undefined;
  const place = tokens[at + 1]?.lower === "of" || tokens[at + 1]?.lower === "in" ? at + 2 : at + 1;
  const year = readYear(tokens, place);
  return year && { edtf: `${year.edtf}-${season}`, end: year.end, sure: true };
}

const SPOKEN_TENS: Readonly<Record<string, number>> = wordTable({
  ten: 10,
  twenty: 20,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
});
const SPOKEN_TEENS = "fifteen sixteen seventeen eighteen nineteen".split(" ");
const SPOKEN_UNITS = "one two three four five six seven eight nine".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function readYear(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const word = tokens[at]?.lower ?? "";
  if (/^(19[4-9]\d|20[0-4]\d)$/.test(word)) return { edtf: word, end: at + 1, sure: false };
  if (word === "two" && tokens[at + 1]?.lower === "thousand") return readTwoThousand(tokens, at + 2);
  if (word !== "nineteen" && word !== "twenty") return undefined;
  const tail = readTwoDigits(tokens, at + 1);
  if (!tail || (word === "twenty" && tail.value > 40) || (word === "nineteen" && tail.value < 40)) return undefined;
  return {
    edtf: `${word === "twenty" ? "20" : "19"}${String(tail.value).padStart(2, "0")}`,
    end: tail.end,
    sure: true,
  };
}

function readTwoThousand(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const place = tokens[at]?.lower === "and" ? at + 1 : at;
  const tail = readTwoDigits(tokens, place);
  const unit = SPOKEN_UNITS.indexOf(tokens[place]?.lower ?? "") + 1;
  if (tail && tail.value < 40) return { edtf: `20${String(tail.value).padStart(2, "0")}`, end: tail.end, sure: true };
  return unit > 0 ? { edtf: `200${unit}`, end: place + 1, sure: true } : undefined;
}

/** "Ninety seven", "oh eight": a year without its century, where only a year can stand. */
export function readShortSpokenYear(tokens: readonly Token[], at: number): CalendarDate | undefined {
  const word = tokens[at]?.lower ?? "";
  if (word === "oh" || word === "o" || word === "zero") {
    const unit = SPOKEN_UNITS.indexOf(tokens[at + 1]?.lower ?? "") + 1;
    return unit > 0 ? { edtf: `200${unit}`, end: at + 2, sure: true } : undefined;
  }
  const digits = /^0\d$/.exec(tokens[at]?.text ?? "")?.[0];
  if (digits) return { edtf: `20${digits}`, end: at + 1, sure: true };
  if (TENS.indexOf(word) < LATE_CENTURY) return undefined;
  const tail = readTwoDigits(tokens, at);
  return tail && { edtf: `19${tail.value}`, end: tail.end, sure: true };
}

/** Place of "sixty" among the tens. */
const LATE_CENTURY = 4;

function readTwoDigits(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  const word = tokens[at]?.lower ?? "";
  const teen = SPOKEN_TEENS.indexOf(word);
  if (teen >= 0) return { value: 15 + teen, end: at + 1 };
  const ten = TENS.indexOf(word);
  if (ten >= 0) {
    const unit = SPOKEN_UNITS.indexOf(tokens[at + 1]?.lower ?? "") + 1;
    return { value: (ten + 2) * 10 + unit, end: at + (unit > 0 ? 2 : 1) };
  }
  const small = SPOKEN_TENS[word];
  return small === undefined ? undefined : { value: small, end: at + 1 };
}
