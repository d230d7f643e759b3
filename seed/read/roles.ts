/** Who asks and who is asked, where a text labels its speakers. */
import type { Segment } from "../../model/talk.ts";
import type { Reading } from "./reading.ts";

/** A guest speaks at least this share of all letters; a host ends this share of the turns with a question. */
const GUEST_SHARE = 0.4;
const ASKING_SHARE = 0.3;
const HOSTING =
  /\b(?:I am|I'm|I’m|this is) your (?:co-?)?host\b|\bwelcome (?:back |everyone )?(?:to (?:the|another|a new) (?:show|podcast|episode|program)|back)\b|\bmy guest (?:today )?is\b/i;

/**
 * Adds guests and hosts to a reading: as labels and header name them, else by how the speakers talk, which is a guess
 * and says so in a warning.
 */
export function withRoles(
  text: string,
  stated: { readonly guests: readonly string[]; readonly hosts: readonly string[] },
  reading: Reading,
): Reading {
  const guests = reading.metadata.guests ?? stated.guests;
  const hosts = reading.metadata.hosts ?? stated.hosts;
  if (guests.length > 0 || hosts.length > 0) return withNames(reading, guests, hosts);
  const guess = guessedRoles(text, reading.segments);
  if (guess.guests.length === 0) return reading;
  const message = `Guests (${guess.guests.join(", ")}) and hosts (${guess.hosts.join(", ")}) are guessed from who asks and who tells.`;
  return withNames(
    { ...reading, warnings: [...reading.warnings, { code: "roles-guessed", message }] },
    guess.guests,
    guess.hosts,
  );
}

function withNames(reading: Reading, guests: readonly string[], hosts: readonly string[]): Reading {
  const metadata = {
    ...reading.metadata,
    ...(guests.length > 0 ? { guests } : {}),
    ...(hosts.length > 0 ? { hosts } : {}),
  };
  return { ...reading, metadata };
}

function guessedRoles(
  text: string,
  segments: readonly Segment[],
): { guests: readonly string[]; hosts: readonly string[] } {
  const speakers = new Map<string, { letters: number; turns: number; asked: number; hosts: boolean }>();
  let all = 0;
  segments.forEach((segment, index) => {
    if (segment.speaker === undefined) return;
    const known = speakers.get(segment.speaker) ?? { letters: 0, turns: 0, asked: 0, hosts: false };
    const last = segments[index + 1]?.speaker !== segment.speaker;
    const words = text.slice(segment.start, segment.end);
    known.letters += words.length;
    all += words.length;
    if (last) known.turns++;
    if (last && /\?["”')\]]?$/.test(words)) known.asked++;
    known.hosts ||= HOSTING.test(words.slice(0, 1500));
    speakers.set(segment.speaker, known);
  });
  const named = [...speakers].filter(
    ([name]) => /\p{L}/u.test(name) && !/^(?:speaker|host|guest|interview|moderator|q$|a$)/i.test(name),
  );
  const asks = ({ asked, turns, hosts }: { asked: number; turns: number; hosts: boolean }) =>
    hosts || asked >= turns * ASKING_SHARE;
  const guests = named
    .filter(([, speaker]) => speaker.letters >= all * GUEST_SHARE && !asks(speaker))
    .map(([name]) => name);
  const hosts = named.filter(([name, speaker]) => asks(speaker) && !guests.includes(name)).map(([name]) => name);
  return hosts.length > 0 ? { guests, hosts } : { guests: [], hosts: [] };
}
