/** Dates as they are asked for → EDTF. */
import { dayFromNumber, dayNumber, OPEN, periodBounds } from "../../model/period.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SEASONS: Readonly<Record<string, string>> = {
  spring: "21",
  summer: "22",
  autumn: "23",
  fall: "23",
  winter: "24",
};
const YEAR = "(1[89]\\d\\d|20[0-6]\\d)";
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

const READERS: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [new RegExp(`\\b${YEAR} (0[1-9]|1[0-2]) ([0-2]\\d|3[01])\\b`), ([year, month, day]) => `${year}-${month}-${day}`],
  [
    new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)? ${YEAR}\\b`),
    ([month = "", day = "", year]) => `${year}-${monthOf(month)}-${two(day)}`,
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH} ${YEAR}\\b`),
    ([day = "", month = "", year]) => `${year}-${monthOf(month)}-${two(day)}`,
  ],
  [new RegExp(`\\b${MONTH}(?: of)? ${YEAR}\\b`), ([month = "", year]) => `${year}-${monthOf(month)}`],
  [new RegExp(`\\b${YEAR} (0[1-9]|1[0-2])\\b`), ([year, month]) => `${year}-${month}`],
  [
    new RegExp(`\\b(spring|summer|autumn|fall|winter)(?: of)? ${YEAR}\\b`),
    ([season = "", year]) => `${year}-${SEASONS[season]}`,
  ],
  [/\b(?:the )?(1[89]\d|20[0-6])0s\b/, ([decade]) => `${decade}X`],
  [new RegExp(`\\b${YEAR}\\b`), ([year]) => String(year)],
];

export interface ReadDate {
  /** A date, or a stretch of time: `2015/2017`, `2019/..`. */
  readonly edtf: string;
  /** The words of the date itself. */
  readonly words: string;
  /** Indices of all words that it was read from, "between" and "and" too; `end` exclusive. */
  readonly first: number;
  readonly end: number;
}

/** The first date in folded words, the finest reading of it, and what it stretches to: "in spring 2017" → `2017-21`. */
export function findDate(text: string): ReadDate | undefined {
  const [date, second] = findAll(text);
  if (!date) return undefined;
  const range = (second && between(text, date, second)) ?? oneSided(text, date) ?? date;
  const wordsTo = (at: number): number => text.slice(0, at).split(" ").filter(Boolean).length;
  return { edtf: range.edtf, words: date.words, first: wordsTo(range.from), end: wordsTo(range.to) };
}

interface Found {
  readonly edtf: string;
  readonly words: string;
  /** Offsets into the text. */
  readonly from: number;
  readonly to: number;
}

/** All dates, in order. */
function findAll(text: string): Found[] {
  const found: Found[] = [];
  let rest = text;
  for (const [pattern, toEdtf] of READERS) {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const [words] = match;
      found.push({ edtf: toEdtf(match.slice(1)), words, from: match.index, to: match.index + words.length });
      rest = rest.slice(0, match.index) + "_".repeat(words.length) + rest.slice(match.index + words.length);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

type Range = Pick<Found, "edtf" | "from" | "to">;

/** "between 2015 and 2017", "from spring 2015 until 2017", "2015 to 2017", "2015-2017". */
function between(text: string, first: Found, second: Found): Range | undefined {
  const joined = /^ (?:(?:and|to|until|till|through|up to) )?(?:the )?(?:(?:early|mid|late|start of|end of) )?$/.test(
    text.slice(first.to, second.from),
  );
  if (!joined) return undefined;
  const before = /(?:\b(?:between|from) (?:the )?(?:(?:early|mid|late|start of|end of) )?)?$/.exec(
    text.slice(0, first.from),
  );
  return { edtf: `${first.edtf}/${second.edtf}`, from: before?.index ?? first.from, to: second.to };
}

/** "since 2016", "2016 onwards", "2016 to now", "after 2016", "before 2016", "until 2016". */
function oneSided(text: string, { edtf, from, to }: Found): Range | undefined {
  const bounds = periodBounds(edtf);
  const before = /\b(since|from|after|before|until|till|by|up to) (?:the )?$/.exec(text.slice(0, from));
  const after =
    /^ (?:onwards?\b|on$|and (?:after|later)|or later|(?:to|until|till|up to) (?:now|today|date|the present)\b)/.exec(
      text.slice(to),
    );
  if (after) return { edtf: `${edtf}/${OPEN}`, from: before?.index ?? from, to: to + after[0].length };
  if (!before || !bounds || before[1] === "from") return undefined;
  const range = { from: before.index, to };
  if (before[1] === "since") return { edtf: `${edtf}/${OPEN}`, ...range };
  if (before[1] === "after") return { edtf: `${dayFromNumber(dayNumber(bounds.last) + 1)}/${OPEN}`, ...range };
  if (before[1] === "before") return { edtf: `${OPEN}/${dayFromNumber(dayNumber(bounds.first) - 1)}`, ...range };
  return { edtf: `${OPEN}/${edtf}`, ...range };
}

const monthOf = (word: string): string => two(String(MONTHS.indexOf(word.slice(0, 3)) + 1));
const two = (digits: string): string => digits.padStart(2, "0");
