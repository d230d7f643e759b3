/** Numbers as spoken and written: "10", "ten", "twenty five", "100 thousand", "$20,000", "a couple". */
import type { Token } from "../reading/token.ts";
import { wordTable } from "../reading/word-table.ts";

export interface NumberPhrase {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly value: number;
  /** "a few", "several": no more than an idea. */
  readonly vague?: true;
  readonly currency?: string;
}

const UNITS: Readonly<Record<string, number>> = wordTable(
  Object.fromEntries(
    (
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
      "eighteen nineteen"
    )
      .split(" ")
      .map((word, value) => [word, value]),
  ),
);
const TENS: Readonly<Record<string, number>> = wordTable(
  Object.fromEntries(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, (i + 2) * 10]),
  ),
);
const SCALES: Readonly<Record<string, number>> = wordTable({
  hundred: 100,
  thousand: 1000,
  k: 1000,
  grand: 1000,
  million: 1e6,
  billion: 1e9,
});
const CURRENCIES: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP" };
const MONEY: ReadonlySet<number> = new Set(Object.keys(CURRENCIES).map((sign) => sign.charCodeAt(0)));
const CURRENCY_WORDS: Readonly<Record<string, string>> = wordTable({
  dollars: "USD",
  dollar: "USD",
  bucks: "USD",
  euros: "EUR",
  euro: "EUR",
  pounds: "GBP",
  kronor: "SEK",
  kroner: "NOK",
  yen: "JPY",
  rupees: "INR",
  francs: "CHF",
});

/** The number that begins at token `at`, with its currency where one is named. */
export function readNumber(tokens: readonly Token[], at: number): NumberPhrase | undefined {
  if (!mayBeginNumber(tokens[at]?.lower ?? "")) return undefined;
  const digits = readDigits(tokens[at]);
  const spoken = digits ?? readWords(tokens, at) ?? readVague(tokens, at);
  if (!spoken) return undefined;
  let { value } = spoken;
  let end = digits ? at + 1 : spoken.end + at;
  for (let scale = SCALES[tokens[end]?.lower ?? ""]; scale; scale = SCALES[tokens[end]?.lower ?? ""]) {
    value *= scale;
    end += 1;
  }
  const currency = digits?.currency ?? CURRENCY_WORDS[tokens[end]?.lower ?? ""];
  if (currency && !digits?.currency) end += 1;
  return { first: at, end, value, ...(spoken.vague ? { vague: true } : {}), ...(currency ? { currency } : {}) };
}

/** Most words begin no number, and one look tells. */
function mayBeginNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 48 && code <= 57) || MONEY.has(code) || BEGINNINGS.has(word);
}

interface Part {
  readonly value: number;
  /** Tokens used. */
  readonly end: number;
  readonly vague?: true;
  readonly currency?: string;
}

function readDigits(token: Token | undefined): Part | undefined {
  const match = /^([$€£])?(\d[\d,]*(?:\.\d+)?)(k|m|gb|tb|mb|x|th|st|nd|rd|s)?$/i.exec(token?.text ?? "");
  if (!match?.[2] || match[2].length > 15) return undefined;
  const value = Number(match[2].replaceAll(",", ""));
  const suffix = match[3]?.toLowerCase();
  if (suffix && suffix !== "k" && suffix !== "m" && !match[1]) return undefined;
  const scaled = suffix === "k" ? value * 1000 : suffix === "m" ? value * 1e6 : value;
  const currency = match[1] ? CURRENCIES[match[1]] : undefined;
  return { value: scaled, end: 1, ...(currency ? { currency } : {}) };
}

function readWords(tokens: readonly Token[], at: number): Part | undefined {
  let total = 0;
  let end = 0;
  for (;;) {
    const word = tokens[at + end]?.lower ?? "";
    const ten = TENS[word];
    const unit = UNITS[word];
    if (ten !== undefined && end === 0) total += ten;
    else if (unit !== undefined && (end === 0 || (total >= 20 && total % 10 === 0 && unit < 10))) total += unit;
    else if (word === "hundred" && end > 0 && total < 100) total *= 100;
    else if (word === "and" && total >= 100 && UNITS[tokens[at + end + 1]?.lower ?? ""] !== undefined) total += 0;
    else break;
    end += 1;
    if (end > 5) break;
  }
  return end > 0 ? { value: total, end } : undefined;
}

const VAGUE: readonly (readonly [readonly string[], number])[] = [
  [["a", "couple", "of"], 2],
  [["couple", "of"], 2],
  [["a", "couple"], 2],
  [["couple"], 2],
  [["a", "few"], 3],
  [["few"], 3],
  [["several"], 4],
  [["half", "a"], 0.5],
  [["a"], 1],
  [["an"], 1],
];

/** What the first word of a number can be, where it is no digit. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...Object.keys(UNITS),
  ...Object.keys(TENS),
  ...VAGUE.map(([[first = ""]]) => first),
]);

function readVague(tokens: readonly Token[], at: number): Part | undefined {
  for (const [words, value] of VAGUE) {
    if (words.every((word, i) => tokens[at + i]?.lower === word)) {
      return { value, end: words.length, ...(value > 1 ? { vague: true } : {}) };
    }
  }
  return undefined;
}
