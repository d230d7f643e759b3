/** Whose story it is and who asks: from metadata, speaker labels, the title and what is said at the start. */
import type { Knowledge } from "../../../model/gazetteer.ts";
import type { Transcript } from "../../../model/transcript.ts";
import { addressed, calledBy } from "./introductions.ts";
import { namesInTitle, soundsLikeTitle } from "./names-in-title.ts";
import type { NoiseProfile } from "./noise.ts";
import { type PersonName, readPersonName } from "./person-names.ts";
import type { Token } from "./token.ts";
import { foldWord } from "./tokenise.ts";

export interface Cast {
  /** The main one first; names as they should be shown. */
  readonly narrators: readonly string[];
  readonly hosts: readonly string[];
  /** Where a pattern heard one of them named. */
  readonly heard: readonly { readonly name: string; readonly as: PersonName; readonly host: boolean }[];
}

type Words = Pick<Knowledge, "isCommonWord" | "isFirstName" | "pronounce" | "phonemeSimilarity" | "soundIndex">;

/** @param narrator the name given by the user, which wins. */
export function findCast(
  transcript: Transcript,
  tokens: readonly Token[],
  noise: NoiseProfile,
  knowledge: Words,
  narrator?: string,
): Cast {
  const heard = hearNames(tokens, noise, knowledge, transcript.title);
  const labels = speakerLabels(transcript);
  const hosts = new Set(transcript.metadata.hosts ?? []);
  const said = (host: boolean) => heard.filter((name) => name.host === host).map((name) => name.as.name);
  if (hosts.size === 0) for (const name of hostLabels(labels, tokens, transcript)) hosts.add(name);
  if (hosts.size === 0) for (const name of said(true).slice(0, 1)) hosts.add(name);
  const thanked = hearThanked(tokens, noise, knowledge);
  const told = transcript.metadata.guests ?? [];
  // Where the file names its guests, everybody else who is labelled asks.
  if (told.length > 0) {
    for (const { name } of labels) if (!told.some((guest) => sameName(guest, name))) hosts.add(name);
  }
  const isHost = (name: string) => [...hosts].some((host) => sameName(host, name));
  const guests = [
    ...(narrator ? [narrator] : []),
    ...(transcript.metadata.guests ?? []),
    ...labels.map((label) => label.name).filter((name) => !isHost(name)),
  ];
  if (guests.length === 0)
    guests.push(
      ...namesInTitle(transcript.title, knowledge)
        .filter((name) => !isHost(name))
        .slice(0, 1),
    );
  if (guests.length === 0)
    guests.push(
      ...said(false)
        .filter((name) => !isHost(name))
        .slice(0, 1),
    );
  const addressedAs = guests.length > 0 ? undefined : introducedInPassing(tokens, noise, knowledge, isHost);
  if (addressedAs) {
    guests.push(addressedAs.name);
    heard.push({ name: addressedAs.name, as: addressedAs, host: false });
  }
  const narrators = guests.filter((name, i) => guests.findIndex((other) => sameName(other, name)) === i);
  const others = thanked.filter(({ name }) => !narrators.some((narrator) => sameName(narrator, name)));
  if (hosts.size === 0) for (const { name } of others.slice(0, 1)) hosts.add(name);
  const asHost = others
    .filter(({ name }) => hosts.has(name))
    .slice(0, 2)
    .map((as) => ({ name: as.name, as, host: true }));
  return { narrators, hosts: [...hosts], heard: [...heard, ...asHost] };
}

/** One name is the other, or its first word. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [foldWord(a).split(/\s+/), foldWord(b).split(/\s+/)];
  return left.join(" ") === right.join(" ") || (left[0] === right[0] && (left.length === 1 || right.length === 1));
}

interface Label {
  readonly name: string;
  readonly words: number;
}

function speakerLabels(transcript: Transcript): Label[] {
  const words = new Map<string, number>();
  for (const segment of transcript.segments) {
    if (segment.speaker) words.set(segment.speaker, (words.get(segment.speaker) ?? 0) + segment.end - segment.start);
  }
  return [...words].map(([name, count]) => ({ name, words: count })).sort((a, b) => b.words - a.words);
}

const GENERIC_HOST = /^(host|interviewer|moderator|presenter|announcer|narrator voice)\b/i;

/** A label that names nobody: "Host", "Speaker 2". */
export const isGenericLabel = (name: string): boolean =>
  /^(host|interviewer|moderator|presenter|announcer|interviewee|guest|speaker|narrator|q|a)( ?\d+)?$/i.test(name);

/** Labelled speakers who ask: named so, or saying welcome, or talking less than the one who talks most. */
function hostLabels(labels: readonly Label[], tokens: readonly Token[], transcript: Transcript): string[] {
  const generic = labels.filter((label) => GENERIC_HOST.test(label.name));
  if (generic.length > 0) return generic.map((label) => label.name);
  if (labels.length < 2) return [];
  const asks = new Map<string, number>();
  tokens.forEach((token, i) => {
    const speaker = transcript.segments[token.segment]?.speaker;
    if (!speaker) return;
    const own = token.lower === "i" || token.lower === "my";
    const other = token.lower === "you" || token.lower === "your";
    const opens = token.lower === "welcome" || (token.lower === "host" && tokens[i - 1]?.lower !== "a");
    asks.set(speaker, (asks.get(speaker) ?? 0) + (opens ? 8 : 0) + (other ? 1 : 0) - (own ? 1 : 0));
  });
  const main = [...labels].sort((a, b) => (asks.get(a.name) ?? 0) - (asks.get(b.name) ?? 0))[0];
  const top = labels[0]?.words ?? 0;
  return labels
    .filter((label) => label !== main && ((asks.get(label.name) ?? 0) > 0 || label.words < top * 0.5))
    .map((label) => label.name);
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
const HOST_CUES: readonly string[] = ["your host", "host", "i am", "my name is", "my name 's"];
/** The one who is thanked is whoever does not speak: the guest by the host, the host by the guest. */
const THANKS: readonly string[] = ["thank you", "thanks"];
const OPENING = 700;
/** Who tells alone says "I'm X" at once. */
const INTRODUCED_WITHIN = 30;

type Heard = Cast["heard"][number];

/** Names that follow a cue near the start. "I'm X" is the host's where a welcome or an announcement stands around it. */
function hearNames(tokens: readonly Token[], noise: NoiseProfile, knowledge: Words, title: string): Heard[] {
  const heard: (Heard & { readonly announced?: boolean })[] = [];
  const introduced: typeof heard = [];
  const end = Math.min(tokens.length, OPENING);
  const welcome = tokens
    .slice(0, 250)
    .findIndex((token) => ["welcome", "host", "podcast", "show", "everybody", "episode"].includes(token.lower));
  const asked = tokens.some((_, at) => isAsked(tokens, at));
  for (let at = 0; at < end; at += 1) {
    const host = hostCue(tokens, at);
    const ownName = host === "i am" || host === "my name is" || host === "my name 's";
    const isHost = host !== undefined && (!ownName || (welcome >= 0 && at < welcome + 120 && host === "i am"));
    const guest = guestCue(tokens, at);
    const alone = host === "i am" && welcome < 0 && !asked && at < INTRODUCED_WITHIN;
    const own = host === "my name is" || host === "my name 's" || alone;
    if (!isHost && !guest && !own) continue;
    const titled = guest ? soundsLikeTitle(tokens, skipArticles(tokens, at), title, knowledge) : undefined;
    const known = titled ?? knownPerson(tokens, at, knowledge);
    const as = known ?? readPersonName(tokens, skipArticles(tokens, at), noise, knowledge);
    const given = !alone || !noise.noisy || knowledge.isFirstName(tokens[as?.first ?? at]?.lower ?? "");
    if (!as || !given || !(titled || isLikelyPerson(tokens, as, knowledge))) continue;
    (alone ? introduced : heard).push({ name: as.name, as, host: isHost, announced: !own && !isHost });
  }
  // "My name is X … and our speaker tonight is Y": X opens the evening.
  const announced = heard.findLastIndex((name) => name.announced);
  const opened = heard.map((name, i) => ({
    name: name.name,
    as: name.as,
    host: name.host || (i < announced && !name.announced),
  }));
  // Who says "I'm X" tells alone, unless a guest is named: then X asks.
  const guest = heard.some(({ host }) => !host);
  return [...opened, ...introduced.map((one) => ({ ...one, host: guest }))];
}

/** "How did you", "tell us", "thanks for having me": somebody else asks. */
function isAsked(tokens: readonly Token[], at: number): boolean {
  const [word, next, third] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? "", tokens[at + 2]?.lower];
  if (word === "tell" || word === "thanks" || word === "thank") return ["us", "me", "for", "you"].includes(next);
  return third === "you" && QUESTIONS.has(word) && ["did", "do", "were", "are", "have", "would"].includes(next);
}
const QUESTIONS = new Set(["how", "what", "when", "where", "why", "so", "and"]);

/** A single word must be a given name; several must not begin with a common word that is none. */
function isLikelyPerson(tokens: readonly Token[], { first, end }: PersonName, knowledge: Words): boolean {
  const head = tokens[first]?.lower ?? "";
  return knowledge.isFirstName(head) || (end - first > 1 && !knowledge.isCommonWord(head));
}

/** "We're in Wellington with Ada Quill", "Ada, where does it begin?": words that only a guest's name stands beside. */
function introducedInPassing(
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
    const name = readPersonName(tokens, at, noise, knowledge);
    if (!name || !isLikelyPerson(tokens, name, knowledge) || isHost(name.name)) continue;
    const full = name.end - name.first > 1;
    if (!called && !knowledge.isFirstName(tokens[at]?.lower ?? "")) continue;
    if (called === "weak" && (!full || !isCalledAgain(tokens, name))) continue;
    names.push(name);
  }
  return names.find((name) => name.end - name.first > 1) ?? names[0];
}

/** The given name is said again: who is only spoken of in passing is named once. */
const isCalledAgain = (tokens: readonly Token[], { first }: PersonName): boolean =>
  tokens.some((token, at) => at !== first && at < OPENING && token.lower === tokens[first]?.lower);

/** "Thanks Joan": given names only. */
function hearThanked(tokens: readonly Token[], noise: NoiseProfile, knowledge: Words): PersonName[] {
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
  while (
    place < at + 3 &&
    ["a", "the", "our", "friend", "my", "so", "with", "back", "doctor", "dr", "professor", "again", "today"].includes(
      tokens[place]?.lower ?? "",
    )
  )
    place += 1;
  return place;
}

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
