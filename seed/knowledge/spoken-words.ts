/** A written phrase as the words one says: "GTX 1080 Ti" is "G T X ten eighty tie". */

/** One word to say: a whole word, or letters one by one. */
export interface SpokenWord {
  readonly text: string;
  readonly spelled: boolean;
}

const SYMBOL_WORDS: ReadonlyMap<string, string> = new Map([
  ["+", "plus"],
  ["#", "sharp"],
  ["&", "and"],
  ["%", "percent"],
  ["@", "at"],
]);

/** A run of digits; capitals before a capitalised word ("XG|Boost"), capitals alone, a word; a symbol with a name. */
const PIECES = /\d+|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+(?:['’]\p{Ll}+)*|\p{Lu}+|[+#&%@]/gu;
/** File endings and particles that are letters: "Node.js", "Vue JS". */
const LETTER_NAMES: ReadonlySet<string> = new Set([
  "js",
  "io",
  "ml",
  "ui",
  "ux",
  "hr",
  "pr",
  "qa",
  "vr",
  "ar",
  "tv",
  "pc",
]);
/** Two consonants a word can begin with; anything else is spelled. */
const ONSET =
  /^(?:[bcfgkp][lr]|[dt]r|s[chklmnpqtw]|t[hw]|[ckpstw]h|kn|gn|wr|ps|dw|gh|vl|zl|dj|ts|tz|qu|sq|gw|ll|rh|kj|bj|fj|mc)/;
const CAPITALS_SPELLED_UP_TO = 3;

/** Splits at spaces, case and digits, and says which pieces are spelled letter by letter. */
export function spokenWords(phrase: string): readonly SpokenWord[] {
  const plain = phrase.normalize("NFKD").replace(/\p{M}/gu, "");
  const words: SpokenWord[] = [];
  for (const [piece] of plain.matchAll(PIECES)) words.push(...sayPiece(piece));
  return words;
}

function sayPiece(piece: string): readonly SpokenWord[] {
  if (/^\d/.test(piece)) return sayNumber(piece).map((text) => ({ text, spelled: false }));
  const symbol = SYMBOL_WORDS.get(piece);
  if (symbol !== undefined) return [{ text: symbol, spelled: false }];
  const text = piece.toLowerCase().replaceAll("’", "'");
  return [{ text, spelled: isSpelled(piece, text) }];
}

function isSpelled(piece: string, lower: string): boolean {
  if (lower.length === 1) return true;
  if (LETTER_NAMES.has(lower) || !/[aeiouy]/.test(lower)) return true;
  if (piece !== lower && piece === piece.toUpperCase()) {
    return lower.length <= CAPITALS_SPELLED_UP_TO || !canBegin(lower);
  }
  return false;
}

/** Whether English lets a word start like this; "nvda" and "gpu" cannot. */
function canBegin(word: string): boolean {
  return !/^[^aeiouy]{2}/.test(word) || ONSET.test(word);
}

const UNITS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const DIGITS_SAID_ONE_BY_ONE_FROM = 7;

/** As models and years are said: 1080 "ten eighty", 2017 "twenty seventeen", 2000 "two thousand", 100 "one hundred". */
function sayNumber(digits: string): readonly string[] {
  if (digits.startsWith("0") || digits.length >= DIGITS_SAID_ONE_BY_ONE_FROM)
    return [...digits].map((d) => unit(Number(d)));
  const value = Number(digits);
  if (digits.length === 4 && value % 1000 >= 10) return sayInPairs(value);
  return sayCardinal(value);
}

function sayInPairs(value: number): readonly string[] {
  const rest = value % 100;
  if (rest === 0) return [...sayCardinal(Math.floor(value / 100)), "hundred"];
  return [...sayCardinal(Math.floor(value / 100)), ...(rest < 10 ? ["oh"] : []), ...sayCardinal(rest)];
}

function sayCardinal(value: number): readonly string[] {
  if (value < 20) return [unit(value)];
  if (value < 100) return [TENS[Math.floor(value / 10)] ?? "", ...(value % 10 === 0 ? [] : [unit(value % 10)])];
  if (value < 1000)
    return [unit(Math.floor(value / 100)), "hundred", ...(value % 100 === 0 ? [] : sayCardinal(value % 100))];
  const rest = value % 1000;
  return [...sayCardinal(Math.floor(value / 1000)), "thousand", ...(rest === 0 ? [] : sayCardinal(rest))];
}

function unit(value: number): string {
  return UNITS[value] ?? "";
}
