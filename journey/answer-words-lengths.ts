/** A length of time in plain words → ISO 8601. */

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  the: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  "a couple of": 2,
  "a couple": 2,
};
const UNITS: Readonly<Record<string, string>> = { year: "Y", month: "M", week: "W", day: "D" };
const NUMBER = `\\d+(?:\\.\\d+)?|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join("|")}`;
const LENGTH = new RegExp(
  `^(?:about |around |roughly |almost |nearly |over |more than |only |just |some )*(?:(half an?)|(${NUMBER})(?: and (?:a|one) half)?)[ -](year|month|week|day)s?(?: and (?:a|one) half)?(?: or so)?$`,
);

/** "eight months" → `P8M`, "a year and a half" → `P18M`, "half a year" → `P6M`. @returns undefined for anything else. */
export function readLength(words: string): string | undefined {
  const text = words.trim().replace(/^half (year|month)$/, "half a $1");
  const match = LENGTH.exec(text.replace(/^half an? /, "half a "));
  const half = /\band (?:a|one) half\b/.test(text) ? 0.5 : 0;
  const unit = UNITS[match?.[3] ?? ""];
  if (!match || unit === undefined) return undefined;
  const word = match[2] ?? "";
  const number = match[1] ? 0.5 : (NUMBERS[word] ?? Number(word)) + half;
  if (!(number > 0)) return undefined;
  if (Number.isInteger(number)) return `P${number}${unit}`;
  const finer = { Y: [12, "M"], M: [30, "D"], W: [7, "D"], D: [1, "D"] }[unit] ?? [1, unit];
  return `P${Math.round(number * Number(finer[0]))}${finer[1]}`;
}
