/** Names that are said near the start of a talk, and whose: by the cues that stand before them. */
import type { Knowledge } from "../../../model/gazetteer.ts";
import { addressed, calledBy } from "./introductions.ts";
import { soundsLikeTitle } from "./names-in-title.ts";
import type { NoiseProfile } from "./noise.ts";
import { type PersonName, readPersonName, shownWord } from "./person-names.ts";
import type { Token } from "./token.ts";

export type Words = Pick<Knowledge, "isCommonWord" | "isFirstName" | "pronounce" | "phonemeSimilarity" | "soundIndex">;

/** A name and where a pattern heard it. */
export interface Heard {
  readonly name: string;
  readonly as: PersonName;
  readonly host: boolean;
}

const GUEST_CUES: readonly string[] = [
  "my name is",
  "interview with",
  "conversation with",
  "talking with",
  "talking to",
  "talk to",
  "speaking with",
  "sitting down with",
  "joined by",
  "guest is",
  "guest today is",
  "guest tonight is",
  "speaker is",
  "speaker today is",
  "speaker tonight is",
  "next speaker is",
  "guest",
  "guests",
  "with me is",
  "with me today is",
  "with us is",
  "here is",
  "joining me is",
  "joining us is",
  "joining me today is",
  "joining us today is",
  "chatting with",
  "chatting to",
  "speaking to",
  "talked to",
  "talked with",
  "spoke to",
  "spoke with",
  "sat down with",
  "sitting with",
  "her name is",
  "his name is",
  "please welcome",
  "warm welcome to",
  "big welcome to",
  "big hand for",
  "pleased to welcome",
  "happy to welcome",
  "excited to have",
  "happy to have",
  "glad to have",
  "today with",
  "with us today",
  "introduce",
  "we have",
  "welcome",
  "here with",
  "we actually had",
];
/** Said of a guest, and by anybody of anybody. */
const PASSING_CUES = new Set([
  "talked to",
  "talked with",
  "spoke to",
  "spoke with",
  "her name is",
  "his name is",
  "we have",
  "we actually had",
  "introduce",
]);
const HOST_CUES: readonly string[] = ["your host", "host", "i am", "my name is", "my name 's"];
/** The one who is thanked is whoever does not speak: the guest by the host, the host by the guest. */
const THANKS: readonly string[] = ["thank you", "thanks"];
const OPENING = 700;
/** Who tells alone says "I'm X" at once. */
const INTRODUCED_WITHIN = 40;

/** Names that follow a cue near the start. "I'm X" is the host's where a welcome or an announcement stands around it. */
export function hearNames(tokens: readonly Token[], noise: NoiseProfile, knowledge: Words, title: string): Heard[] {
  const told: (Heard & { readonly announced: boolean; readonly passing: boolean })[] = [];
  const introduced: Heard[] = [];
  const end = Math.min(tokens.length, OPENING);
  const welcome = tokens
    .slice(0, 250)
    .findIndex((token) => ["welcome", "host", "podcast", "show", "episode"].includes(token.lower));
  const asked = tokens.some((_, at) => isAsked(tokens, at));
  for (let at = 0; at < end; at += 1) {
    const host = hostCue(tokens, at);
    const ownName = host === "i am" || host === "my name is" || host === "my name 's";
    const isHost = host !== undefined && (!ownName || (welcome >= 0 && at < welcome + 120 && host === "i am"));
    const guest = guestCue(tokens, at);
    const alone = host === "i am" && welcome < 0 && !asked && at < INTRODUCED_WITHIN;
    const own = host === "my name is" || host === "my name 's" || alone;
    if (!isHost && !guest && !own) continue;
    const titled = guest || own ? soundsLikeTitle(tokens, skipArticles(tokens, at), title, knowledge) : undefined;
    const known = titled ?? knownPerson(tokens, at, knowledge);
    const as = known ?? readPersonName(tokens, skipArticles(tokens, at), noise, knowledge);
    const given = !alone || !noise.noisy || knowledge.isFirstName(tokens[as?.first ?? at]?.lower ?? "");
    if (!as || !(titled || (given && isLikelyPerson(tokens, as, knowledge)))) continue;
    const one = { name: as.name, as, host: isHost };
    if (alone) introduced.push(one);
    else told.push({ ...one, announced: !own && !isHost, passing: !host && PASSING_CUES.has(guest ?? "") });
  }
  // Who says at once "I'm X" and is asked nothing tells of others in passing: "I talked to Y".
  const presented =
    !asked &&
    [...introduced, ...told.filter(({ announced }) => !announced)].some(({ as }) => as.first < INTRODUCED_WITHIN);
  const heard = presented ? told.filter(({ passing }) => !passing) : told;
  // "My name is X … and our speaker tonight is Y": X opens the evening.
  const announced = heard.findLastIndex((name) => name.announced);
  if (heard.length === 0 && introduced.length === 0) introduced.push(...presentThemselves(tokens, noise, knowledge));
  const opened = heard.map((name, i) => ({
    name: name.name,
    as: name.as,
    host: name.host || (i < announced && !name.announced),
  }));
  // Who says "I'm X" tells alone, unless a guest is named: then X asks.
  const guest = heard.some(({ host }) => !host);
  return [...opened, ...introduced.map((one) => ({ ...one, host: guest }))];
}

/** "Ada Quill here", "it's Ada here": who says so near the start tells alone. */
function presentThemselves(tokens: readonly Token[], noise: NoiseProfile, knowledge: Words): Heard[] {
  const here = tokens.slice(0, INTRODUCED_WITHIN).findIndex(({ lower }) => lower === "here");
  for (let at = Math.max(0, here - 3); at < here; at += 1) {
    const as = readPersonName(tokens, at, noise, knowledge);
    if (as?.end === here && knowledge.isFirstName(tokens[at]?.lower ?? "")) return [{ name: as.name, as, host: false }];
  }
  return [];
}

/** "How did you", "tell us": somebody else asks. */
export function isAsked(tokens: readonly Token[], at: number): boolean {
  const [word, next, third] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? "", tokens[at + 2]?.lower];
  if (word === "tell") return ["us", "me"].includes(next);
  return third === "you" && QUESTIONS.has(word) && ["did", "do", "were", "are", "have", "would"].includes(next);
}
const QUESTIONS = new Set(["how", "what", "when", "where", "why", "so", "and"]);

/** A single word must be a given name; several must not begin with a common word that is none. */
function isLikelyPerson(tokens: readonly Token[], { first, end }: PersonName, knowledge: Words): boolean {
  const head = tokens[first]?.lower ?? "";
  return knowledge.isFirstName(head) || (end - first > 1 && !knowledge.isCommonWord(head));
}

/** "We're in Wellington with Ada Quill", "Ada, where does it begin?": words that only a guest's name stands beside. */
export function introducedInPassing(
  tokens: readonly Token[],
  noise: NoiseProfile,
  knowledge: Words,
  isHost: (name: string) => boolean,
): PersonName | undefined {
  const names: PersonName[] = [];
  const end = Math.min(tokens.length, OPENING);
  for (let at = 0; at < end; at += 1) {
    const called = calledBy(tokens, at);
    if (!called && !addressed(tokens, at)) continue;
    const read = readPersonName(tokens, at, noise, knowledge);
    const name = called && noise.lowerCase ? (nameToldOf(tokens, at, read, knowledge) ?? read) : read;
    if (!name || !isLikelyPerson(tokens, name, knowledge) || isHost(name.name)) continue;
    const full = name.end - name.first > 1;
    const unknown =
      full && [tokens[at], tokens[name.end - 1]].every((word) => !knowledge.isCommonWord(word?.lower ?? ""));
    if (!called && !unknown && !knowledge.isFirstName(tokens[at]?.lower ?? "")) continue;
    if (called === "weak" && (!full || !isCalledAgain(tokens, name))) continue;
    names.push(name);
  }
  return names.find((name) => name.end - name.first > 1) ?? names[0];
}

/** "⟨Min an fam⟩ is the founder of": a small word inside a name of three that somebody is told of by. */
function nameToldOf(
  tokens: readonly Token[],
  at: number,
  read: PersonName | undefined,
  knowledge: Words,
): PersonName | undefined {
  const end = at + 3;
  if (read?.end !== at + 1 || !["is", "who"].includes(tokens[end]?.lower ?? "")) return undefined;
  const last = tokens[end - 1];
  if (!last || knowledge.isCommonWord(last.lower)) return undefined;
  return { name: tokens.slice(at, end).map(shownWord).join(" "), first: at, end };
}

/** The given name is said again: who is only spoken of in passing is named once. */
const isCalledAgain = (tokens: readonly Token[], { first }: PersonName): boolean =>
  tokens.some((token, at) => at !== first && at < OPENING && token.lower === tokens[first]?.lower);

/** "Thanks Joan": given names only. */
export function hearThanked(tokens: readonly Token[], noise: NoiseProfile, knowledge: Words): PersonName[] {
  const names: PersonName[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    if (thanksCue(tokens, at) === undefined) continue;
    const name = knowledge.isFirstName(tokens[at]?.lower ?? "")
      ? readPersonName(tokens, at, noise, knowledge)
      : undefined;
    if (name) names.push(name);
  }
  return names;
}

function skipArticles(tokens: readonly Token[], at: number): number {
  let place = at;
  while (place < at + 4 && BEFORE_NAMES.has(tokens[place]?.lower ?? "")) place += 1;
  return place;
}

const BEFORE_NAMES = new Set(
  "a the our my friend good old dear colleague so with by back doctor dr professor again today".split(" "),
);

/** Finds the first of the cues that the words before a token end with. */
function cueFinder(cues: readonly string[]): (tokens: readonly Token[], at: number) => string | undefined {
  const byLast = new Map<string, { readonly cue: string; readonly words: readonly string[] }[]>();
  for (const cue of cues) {
    const words = cue.split(" ");
    const last = words.at(-1) ?? "";
    byLast.set(last, [...(byLast.get(last) ?? []), { cue, words }]);
  }
  return (tokens, at) =>
    byLast
      .get(tokens[at - 1]?.lower ?? "")
      ?.find(({ words }) => words.every((word, i) => tokens[at - words.length + i]?.lower === word))?.cue;
}
const hostCue = cueFinder(HOST_CUES);
const guestCue = cueFinder(GUEST_CUES);
const thanksCue = cueFinder(THANKS);

/** A well-known person, however the captions spell the name: two to five words that sound like theirs. */
function knownPerson(tokens: readonly Token[], at: number, knowledge: Words): PersonName | undefined {
  let best: (PersonName & { similarity: number }) | undefined;
  for (let length = 2; length <= 5 && at + length <= tokens.length; length += 1) {
    const words = tokens.slice(at, at + length);
    const phonemes = knowledge.pronounce(words.map((word) => word.lower).join(" "));
    for (const match of knowledge.soundIndex.findSimilar(phonemes, 0.78)) {
      if (match.entry.kind !== "Person" || (best && match.similarity <= best.similarity)) continue;
      best = { name: match.entry.name, first: at, end: at + length, similarity: match.similarity };
    }
  }
  return best;
}
