/** Dates as they are asked for → EDTF. */

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
  readonly edtf: string;
  /** The words it was read from. */
  readonly words: string;
}

/** The first date in folded words, the finest reading of it: "in spring 2017" → `2017-21`. */
export function findDate(text: string): ReadDate | undefined {
  for (const [pattern, toEdtf] of READERS) {
    const match = pattern.exec(text);
    if (match) return { edtf: toEdtf(match.slice(1)), words: match[0] };
  }
  return undefined;
}

const monthOf = (word: string): string => two(String(MONTHS.indexOf(word.slice(0, 3)) + 1));
const two = (digits: string): string => digits.padStart(2, "0");
