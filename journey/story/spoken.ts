/** Dates, names and lists as one says them aloud. */
import { OPEN, periodWords, precisionOf } from "../../model/period.ts";
import { durationWords } from "../durations.ts";
import { countWord } from "../short-names.ts";

const MONTHS: Readonly<Record<string, string>> = {
  Jan: "January",
  Feb: "February",
  Mar: "March",
  Apr: "April",
  Jun: "June",
  Jul: "July",
  Aug: "August",
  Sep: "September",
  Oct: "October",
  Nov: "November",
  Dec: "December",
};

/** "around September 2017", "spring 2017", "the 1990s". */
export const spokenPeriod = (edtf: string): string =>
  periodWords(edtf)
    .replace(/^c\. /, "around ")
    .replace(/\b[A-Z][a-z]{2}\b/, (month) => MONTHS[month] ?? month);

/** "eight months", "1½ years". */
export const spokenDuration = (duration: string): string =>
  durationWords(duration).replace(/\b\d+\b/g, (count) => countWord(Number(count)));

/** What is said of a time. */
export interface Told {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly duration?: string | undefined;
}

/** What follows a sentence that lasts or happens: " from 2011 to around 2013", " from 2015", " in spring 2017", "; when is not said". */
export function spokenWhen({ start, end, duration }: Told, lasting: boolean): string {
  const from = start === undefined || start === OPEN ? "" : spokenPeriod(start);
  const to = end === undefined || end === OPEN ? "" : spokenPeriod(end);
  const length = duration === undefined ? "" : ` for ${spokenDuration(duration)}`;
  if (from && to && from !== to) return ` from ${from} to ${to}`;
  if (from && lasting && end === OPEN) return ` since ${from}`;
  if (from && lasting && to === "") return `${length} from ${from}`;
  if (from) return `${length} ${atTime(start ?? "", from)}`;
  if (to) return `${length} until ${to}`;
  return `${length}; when is not said`;
}

/** "around 2015", "in spring 2017", "on 11 September 2015". */
function atTime(edtf: string, words: string): string {
  if (words.startsWith("around ")) return words;
  return `${precisionOf(edtf) === "day" ? "on" : "in"} ${words}`;
}

/** "a silver medal", "an offer", "papers", "Kaggle Grandmaster": names and several things take no article. */
export function withArticle(name: string): string {
  if (!/^\p{Ll}/u.test(name) || /^(?:an?|the|my|his|her|their|one|some) /.test(name)) return name;
  const [noun = ""] = name.split(/ (?:about|for|from|in|of|on|with|to) /);
  if (/[^s]s$/.test(noun)) return name;
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

/** The same thing when it is known already: "the silver medal". */
export const withThe = (name: string): string =>
  /^(?:\p{Ll}|[$€£¥]\d)/u.test(name) && !/^(?:the|my|his|her|their) /.test(name)
    ? `the ${name.replace(/^an? /, "")}`
    : name;

/** Countries and regions that one says with an article. */
export const placeWords = (name: string): string =>
  /^(?:United |Netherlands$|Philippines$|UK$|USA?$|UAE$|Bahamas$|(?:East|West|North|South) Bay$|Bay Area$)/.test(name)
    ? `the ${name}`
    : name;

/** "the University of Cambridge", "the National Ignition Facility"; most names of employers take no article. */
export const employerWords = (name: string): string =>
  /^(?:(?:University|Department|Institute|School|College|Ministry|Faculty) of |(?:U\.?S\.? )?National .*(?:Facility|Laborator(?:y|ies)|Institute|Foundation|Academy|Museum)\b)/.test(
    name,
  )
    ? `the ${name}`
    : name;

/** What people call each other: "Ada" of "Ada Quill", "Quill" of "Dr. Quill"; a name that is none stays whole. */
export function firstName(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.?$/.test(word));
  return /^(?:the|a|an)$/i.test(words[0] ?? "") ? name : (words[0] ?? name);
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
