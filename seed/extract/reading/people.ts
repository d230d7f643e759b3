/** Whose story it is and who asks: from metadata, speaker labels, the title and what is said at the start. */
import type { Transcript } from "../../../model/transcript.ts";
import { type Heard, hearNames, hearThanked, introducedInPassing, isAsked, type Words } from "./hear-names.ts";
import { namesInTitle } from "./names-in-title.ts";
import type { NoiseProfile } from "./noise.ts";
import type { Token } from "./token.ts";
import { foldWord } from "./tokenise.ts";

export interface Cast {
  /** The main one first; names as they should be shown. */
  readonly narrators: readonly string[];
  readonly hosts: readonly string[];
  /** Where a pattern heard one of them named. */
  readonly heard: readonly Heard[];
}

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
  const nameless = guests.every(isGenericLabel);
  const addressedAs =
    !nameless || said(false).some((name) => !isHost(name))
      ? undefined
      : introducedInPassing(tokens, noise, knowledge, isHost);
  if (addressedAs) {
    if (guests.length === 0) guests.push(addressedAs.name);
    heard.push({ name: addressedAs.name, as: addressedAs, host: false });
  }
  const alone = guests.length === 0 && labels.length === 0 ? welcomesAlone(heard, tokens) : undefined;
  if (alone) {
    guests.push(alone.name);
    hosts.clear();
    heard.splice(0, heard.length, { ...alone, host: false });
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

/** "Welcome, everyone. I'm X": who welcomes is the one who tells where nobody else is named and nobody asks. */
function welcomesAlone(heard: readonly Heard[], tokens: readonly Token[]): Heard | undefined {
  const [first] = heard;
  if (!first || heard.some(({ name }) => !sameName(name, first.name))) return undefined;
  const own = ["am", "is", "'s"].includes(tokens[first.as.first - 1]?.lower ?? "");
  return own && !tokens.some((_, at) => isAsked(tokens, at)) ? first : undefined;
}

/** One name is the other, its first word or its initials ("BOL" is Beatriz Olufemi-Lund). */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [foldWord(a).split(/[\s-]+/), foldWord(b).split(/[\s-]+/)];
  if (left.join(" ") === right.join(" ") || isInitials(a, right) || isInitials(b, left)) return true;
  return left[0] === right[0] && (left.length === 1 || right.length === 1);
}

const isInitials = (label: string, name: readonly string[]): boolean =>
  name.length > 1 && /^\p{Lu}{2,4}$/u.test(label) && foldWord(label) === name.map((word) => word[0]).join("");

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

const GENERIC_HOST = /^(?:(?:host|interviewer|moderator|presenter|announcer|narrator voice)\b|q$|question$)/i;

/** A label that names nobody: "Host", "Speaker 2". */
export const isGenericLabel = (name: string): boolean =>
  /^(host|interviewer|moderator|presenter|announcer|interviewee|respondent|participant|guest|speaker|narrator|q|a|question|answer)( ?\d+)?$/i.test(
    name,
  );

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
