/**
 * German for the sentences that the server words: facts, answers, doubts, findings, open questions. They are built from
 * names and fixed phrases; what a phrase is not known of stays as it is.
 */
import { timeInGerman } from "./time-in-german.ts";

type Rule = readonly [pattern: RegExp, german: (...parts: string[]) => string];

const said = (phrase: string, german: (...parts: string[]) => string): Rule => [new RegExp(`^${phrase}$`), german];

/** A fact: who, what was done, what to, when. The object is as short as can be, so that the time is not taken for it. */
const fact = (verb: string, german: string): Rule =>
  said(
    `(.+?) ${verb} (.+?)((?:, (?:from |since |until |for |about |c\\. |spring |summer |autumn |winter |\\d|[A-Z][a-z]{2} \\d).*|; when is .*)?)\\.`,
    (who = "", what = "", when = "") => `${who} ${german} ${objectOf(what)}${whenOf(when)}.`,
  );

const FACTS: readonly Rule[] = [
  fact("studied at", "studierte an"),
  fact("studies at", "studiert an"),
  fact("worked at", "arbeitete bei"),
  fact("works at", "arbeitet bei"),
  fact("lived in", "lebte in"),
  fact("lives in", "lebt in"),
  fact("earned", "erwarb"),
  fact("competed in", "nahm teil an"),
  fact("used", "benutzte"),
  fact("uses", "benutzt"),
  fact("had", "hatte"),
  fact("has", "hat"),
  fact("applied to", "bewarb sich bei"),
  fact("interviewed at", "hatte ein Gespräch bei"),
  fact("was interviewed by", "wurde befragt von"),
  fact("learned", "lernte"),
  fact("published", "veröffentlichte"),
  fact("presented at", "trug vor bei"),
  fact("mentions", "erwähnt"),
  fact("is held by", "wird veranstaltet von"),
  fact("is part of", "ist Teil von"),
  fact("is about", "handelt von"),
  fact("paid for", "bezahlte"),
  fact("led to", "führte zu"),
  fact("was", "war"),
];

const RULES: readonly Rule[] = [
  // What a story lacks.
  said("When it began at (.+) is not said\\.", (name) => `Wann es bei ${name} begann, ist nicht gesagt.`),
  said("(.+) rests on one passage alone\\.", (name) => `${name} beruht auf einer einzigen Stelle.`),
  said(
    "(.+) and (.+) overlap from (\\d{4})(?: to (\\d{4}))?: was one of them part-time, or is a date wrong\\?",
    (one, other, from, to) =>
      `${one} und ${other} überschneiden sich ${to ? `von ${from} bis ${to}` : from}: War eines davon Teilzeit, oder stimmt ein Datum nicht?`,
  ),
  said(
    "Nothing is said of (\\d{4})(?: to (\\d{4}))?, between (.+) and (.+?)(?:; (.+) may belong there)?\\.",
    (from, to, before, after, maybe) =>
      `Über ${to ? `${from} bis ${to}` : from}, zwischen ${before} und ${after}, ist nichts gesagt${maybe ? `; ${maybe} gehört vielleicht dorthin` : ""}.`,
  ),
  said(
    "(.+) ends \\((.+)\\) before it starts \\((.+)\\): correct one of the dates\\.",
    (name, end = "", start = "") =>
      `${name} endet (${timeInGerman(end)}), bevor es beginnt (${timeInGerman(start)}): eines der Daten berichtigen.`,
  ),
  said(
    "The duration of (.+) \\((.+)\\) does not fit its dates and is left out: correct one of them\\.",
    (name, length = "") =>
      `Die Dauer von ${name} (${timeInGerman(length)}) passt nicht zu den Daten und bleibt weg: eines davon berichtigen.`,
  ),
  said(
    "“(.+)” contradicts what is surer and is left out: correct a date or the order\\.",
    (order) => `„${order}“ widerspricht Gewisserem und bleibt weg: ein Datum oder die Reihenfolge berichtigen.`,
  ),
  // Doubts.
  said("only (\\d+ %) sure: not drawn unasked", (percent) => `nur zu ${percent} sicher: ungefragt nicht gezeichnet`),
  said("only (\\d+ %) sure", (percent) => `nur zu ${percent} sicher`),
  said("(.+) was heard as (.+)", (name, heard = "") => `${name} wurde gehört als ${heard.replace(/“(.+?)”/g, "„$1“")}`),
  said("concluded, not said outright", () => "erschlossen, nicht ausdrücklich gesagt"),
  said("its dates were counted, not said", () => "die Zeiten sind errechnet, nicht gesagt"),
  said("said once", () => "einmal gesagt"),
  // Open questions.
  said("When did you start at (.+)\\?", (name) => `Wann ging es an ${name} los?`),
  said("When did you join (.+)\\?", (name) => `Wann begann es bei ${name}?`),
  said("When did you move to (.+)\\?", (name) => `Wann war der Umzug nach ${name}?`),
  said("When did you move from (.+) to (.+)\\?", (from, to) => `Wann war der Wechsel von ${from} zu ${to}?`),
  said("When did you start using (.+)\\?", (name) => `Seit wann in Gebrauch: ${name}?`),
  said("When did you get the (.+)\\?", (name) => `Wann kam das Gerät: ${name}?`),
  said("When did you earn the (.+)\\?", (name) => `Wann erworben: ${name}?`),
  said("When did you get into (.+)\\?", (name) => `Wann begann die Beschäftigung mit ${name}?`),
  said("When did you publish “(.+)”\\?", (name) => `Wann erschien „${name}“?`),
  said("When did you present at (.+)\\?", (name) => `Wann war der Vortrag bei ${name}?`),
  said("When did you interview at (.+)\\?", (name) => `Wann war das Gespräch bei ${name}?`),
  said("When did you apply to (.+)\\?", (name) => `Wann war die Bewerbung bei ${name}?`),
  said("When did you become an? (.+)\\?", (name) => `Wann begann die Rolle: ${name}?`),
  said("When did the competition “(.+)” run\\?", (name) => `Wann lief der Wettbewerb „${name}“?`),
  said("When was (?:the )?(.+)\\?", (name) => `Wann war ${name}?`),
  // What was asked.
  said("The path of (.+), in order", (name) => `Der Weg von ${name}, der Reihe nach`),
  said("What the talk of (.+) is about", (name) => `Wovon der Vortrag von ${name} handelt`),
  said("Studies of (.+)", (name) => `Studium von ${name}`),
  said("Jobs of (.+)", (name) => `Stellen von ${name}`),
  said("Places (.+) lived in", (name) => `Wohnorte von ${name}`),
  said(
    "Tools of (.+), in order, and what replaced what",
    (name) => `Werkzeuge von ${name}, und was wovon abgelöst wurde`,
  ),
  said("Machines of (.+), and what paid for them", (name) => `Rechner von ${name}, und was sie bezahlt hat`),
  said("Medals, prizes and titles of (.+)", (name) => `Medaillen, Preise und Titel von ${name}`),
  said("Competitions of (.+), and the results", (name) => `Wettbewerbe von ${name}, und die Ergebnisse`),
  said("Applications and interviews of (.+), and how they went", (name) => `Bewerbungen und Gespräche von ${name}`),
  said("What (.+) learned", (name) => `Was ${name} lernte`),
  said("When (.+) was \\((.+)\\)", (what, name) => `Wann ${what} war (${name})`),
  said("How long (.+) lasted \\((.+)\\)", (what, name) => `Wie lange ${what} dauerte (${name})`),
  said("What led to (.+) \\((.+)\\)", (what, name) => `Was zu ${what} führte (${name})`),
  said("What nobody dated in the story of (.+)", (name) => `Was in der Geschichte von ${name} ohne Zeit ist`),
  said("(.+) in (\\d{4})", (name, year) => `${name} im Jahr ${year}`),
  said("Why (.+) switched from (.+)", (name, from) => `Warum ${name} von ${from} wechselte`),
  said("Not understood: “(.+)”", (asked) => `Nicht verstanden: „${asked}“`),
  // Answers that are no plain facts.
  said("From (.+?) to ([^:.]+)(: .+)?\\.", (from, to, why = "") => `Von ${from} zu ${to}${why}.`),
  said("The station before it: (.+)\\.", (name) => `Die Station davor: ${name}.`),
  said(
    `(.+): about (\\d+ \\w+) by the time of the talk(?: \\((.+)\\))?\\.`,
    (what, length = "", when = "") =>
      `${inGerman(`${what}.`)?.slice(0, -1) ?? what}: zur Zeit des Vortrags etwa ${timeInGerman(length)}${when === "" ? "" : ` (${timeInGerman(when)})`}.`,
  ),
  said(
    "(.+): for how long is not said\\.",
    (what) => `${inGerman(`${what}.`)?.slice(0, -1) ?? what}: wie lange, ist nicht gesagt.`,
  ),
  said(
    "The path of (.+) begins at (.+) and ends at (.+), over (\\d+) stations\\.",
    (name, first, last, count) =>
      `Der Weg von ${name} beginnt bei ${first} und endet bei ${last}, über ${count} Stationen.`,
  ),
  ...FACTS,
];

/** @returns undefined when the sentence is none of those that are known. */
export function inGerman(sentence: string): string | undefined {
  for (const [pattern, german] of RULES) {
    const found = pattern.exec(sentence);
    if (found) return german(...found.slice(1));
  }
  return undefined;
}

/** "Lyft as senior engineer (offer)" → "Lyft als senior engineer (offer)"; names and what was said stay as they are. */
const objectOf = (what: string): string => what.replace(/ as (?=\S)/, " als ").replace(/ for (?=\S)/, " für ");

const NOT_SAID = /^(.*); when is not said(?:, but (.+))?$/;
const SIDE = /\b(after|before|during) /g;
const SIDES: Readonly<Record<string, string>> = { after: "nach", before: "vor", during: "während" };

/** ", since c. 2017", ", for 8 months; when is not said, but after X (1:00) and before Y". */
function whenOf(when: string): string {
  if (when === "") return "";
  const [, before = when, but] = NOT_SAID.exec(when) ?? [];
  const time = before
    .split(", ")
    .map((part) => lengthOf(part))
    .join(", ");
  if (!NOT_SAID.test(when)) return time;
  const bounds = but?.split(" and ").map((part) => part.replace(SIDE, (_, side: string) => `${SIDES[side] ?? side} `));
  return `${time}; wann, ist nicht gesagt${bounds === undefined ? "" : `, aber ${bounds.join(" und ")}`}`;
}

/** "for 8 months" → "8 Monate lang". */
function lengthOf(part: string): string {
  const length = /^for (.+)$/.exec(part)?.[1];
  return length === undefined ? timeInGerman(part) : `${timeInGerman(length)} lang`;
}
