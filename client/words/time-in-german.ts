/** German for the short English phrases of time in which dates are said: "c. Sep 2017 – end not said", "since c. 2015". */

const WORDS: Readonly<Record<string, string>> = {
  "start not said": "Beginn nicht gesagt",
  "end not said": "Ende nicht gesagt",
  "dates not said": "Zeit nicht gesagt",
  "as of the talk": "Stand des Vortrags",
  "told on": "erzählt am",
  since: "seit",
  until: "bis",
  by: "bis",
  to: "bis",
  from: "von",
  later: "später",
  early: "Anfang",
  mid: "Mitte",
  late: "Ende",
  spring: "Frühjahr",
  summer: "Sommer",
  autumn: "Herbst",
  winter: "Winter",
  "c.": "ca.",
  jan: "Jan.",
  feb: "Feb.",
  mar: "März",
  apr: "Apr.",
  may: "Mai",
  jun: "Juni",
  jul: "Juli",
  aug: "Aug.",
  sep: "Sep.",
  oct: "Okt.",
  nov: "Nov.",
  dec: "Dez.",
  year: "Jahr",
  years: "Jahre",
  month: "Monat",
  months: "Monate",
  week: "Woche",
  weeks: "Wochen",
  day: "Tag",
  days: "Tage",
  one: "ein",
  two: "zwei",
  three: "drei",
  four: "vier",
  five: "fünf",
  six: "sechs",
  seven: "sieben",
  eight: "acht",
  nine: "neun",
  ten: "zehn",
};

const COUNTED = "one|two|three|four|five|six|seven|eight|nine|ten|\\d+";
const FAILED = new RegExp(`first (${COUNTED}) failed`, "g");
const PHRASE = new RegExp(
  `(?<!\\w)(?:${Object.keys(WORDS)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(".", "\\."))
    .join("|")})(?!\\w)`,
  "gi",
);
/** Of figures and separators alone, once all known phrases are taken out. */
const NOTHING_ELSE = /^[\d\s,–½+]*$/;

/** @returns the text itself when it says anything but a time. */
export function timeInGerman(text: string): string {
  const rest = text
    .replace(FAILED, "")
    .replace(/\bthe \d{4}s\b/g, "")
    .replace(PHRASE, "");
  if (!NOTHING_ELSE.test(rest)) return text;
  return text
    .replace(FAILED, (_, count: string) => `die ersten ${germanOf(count)} gescheitert`)
    .replace(/\bthe (\d{4})s\b/g, "die $1er")
    .replace(/\b(\d{1,2}) (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)/gi, "$1. ")
    .replace(PHRASE, germanOf);
}

const germanOf = (word: string): string => WORDS[word.toLowerCase()] ?? word;
