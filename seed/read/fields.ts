/** Named fields of a header, front matter or page → title and metadata. */
import type { TranscriptMetadata } from "../../model/transcript.ts";
import { lengthSeconds } from "./clock.ts";
import { edtfOfDate } from "./written-date.ts";

export interface Field {
  readonly key: string;
  readonly value: string;
}

type Meaning =
  | "title"
  | "episode"
  | "channel"
  | "published"
  | "recorded"
  | "url"
  | "mediaId"
  | "length"
  | "language"
  | "guests"
  | "hosts"
  | "people"
  | "ignored";

const MEANINGS: Readonly<Record<Meaning, string>> = {
  title: "title,name,talk,talk title,video title",
  episode: "episode,episode title",
  channel: "show,podcast,channel,series,publisher,program,programme,conference,event",
  published:
    "published,published on,published at,date,publish date,publication date,air date,aired,release date,released,upload date,uploaded,pubdate,first aired,created",
  recorded: "recorded,recorded on,recording date,recorded at",
  url: "url,link,youtube url,youtube,video,video url,watch,source url,permalink,web page,website",
  mediaId: "id,video id,youtube id,media id,videoid",
  length: "length,duration,runtime,duration seconds",
  language: "language,lang",
  guests: "guest,guests,interviewee,interviewees,speaker,featuring,featured guest,with",
  hosts: "host,hosts,interviewer,interviewers,moderator,hosted by,presenter,interviewed by",
  people: "speakers,participants,people,cast",
  ignored:
    "downloaded,description,keywords,tags,source,license,licence,views,rating,channel id,author,authors,transcript,transcribed by,kind,categories,format,slug,layout,image,audio,number,season,episode number",
};
/** In such a title, or in one of a show, "with" is followed by people. */
const TALKING_WITH = /\b(?:interview|conversation|chat|talking|talk|q ?& ?a) with\b/i;
const MEANING_OF = new Map(
  Object.entries(MEANINGS).flatMap(([meaning, keys]) => keys.split(",").map((key) => [key, meaning] as const)),
);

/** Whether a key is one that headers of transcripts use. */
export function isKnownKey(key: string): boolean {
  return MEANING_OF.has(normalKey(key));
}

/** The first readable value of each meaning wins; unknown keys are left out. */
export function fromFields(fields: readonly Field[]): { title?: string; metadata: TranscriptMetadata } {
  const values = (meaning: Meaning) =>
    fields.filter((field) => MEANING_OF.get(normalKey(field.key)) === meaning).map((field) => field.value.trim());
  const first = <T>(meaning: Meaning, read: (value: string) => T | undefined): T | undefined => {
    for (const value of values(meaning)) {
      const found = value === "" ? undefined : read(value);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const address = first("url", webAddress);
  const mediaId = first("mediaId", youtubeId) ?? (address === undefined ? undefined : youtubeIdOfAddress(address));
  const url = address ?? (mediaId === undefined ? undefined : watchAddress(mediaId));
  const channel = first("channel", worded);
  const title =
    first("title", worded) ?? first("episode", (value) => (/\p{L}/u.test(value) ? worded(value) : undefined));
  const recorded = first("recorded", edtfOfDate);
  const published = first("published", edtfOfDate) ?? (recorded === undefined ? undefined : aboutMonth(recorded));
  const durationSeconds = first("length", lengthSeconds);
  const language = first("language", languageTag);
  const people = values("people").flatMap(rolesOf);
  const guests = unique([
    ...values("guests").flatMap(namesOf),
    ...people.filter((person) => person.role === "guest").map((person) => person.name),
    ...(title !== undefined && (channel !== undefined || TALKING_WITH.test(title)) ? guestsOfTitle(title) : []),
  ]);
  const hosts = unique([
    ...values("hosts").flatMap(namesOf),
    ...people.filter((person) => person.role === "host").map((person) => person.name),
  ]);
  return {
    ...(title === undefined ? {} : { title }),
    metadata: {
      ...(url === undefined ? {} : { url }),
      ...(mediaId === undefined ? {} : { mediaId }),
      ...(published === undefined ? {} : { published }),
      ...(durationSeconds === undefined ? {} : { durationSeconds }),
      ...(channel === undefined ? {} : { channel }),
      ...(guests.length === 0 ? {} : { guests }),
      ...(hosts.length === 0 ? {} : { hosts }),
      ...(language === undefined ? {} : { language }),
    },
  };
}

/** The page of a YouTube video. */
export const watchAddress = (id: string): string => `https://www.youtube.com/watch?v=${id}`;

/** What was recorded in a month was published about then: "2023-02-01" → "2023-02~". */
export const aboutMonth = (recorded: string): string => `${recorded.replace(/[~?%]$/, "").slice(0, 7)}~`;

/** The people of "… with Laurent Mazare", "Interview with A B and C D", at the end of a title or before a bar. */
export function guestsOfTitle(title: string): readonly string[] {
  const name = "\\p{Lu}[\\p{L}'’.-]{0,24}(?: (?:de |van |von |der |del |la )?\\p{Lu}[\\p{L}'’.-]{0,24}){1,3}";
  const match = new RegExp(
    `\\b(?:with|feat\\.|featuring) (${name}(?:(?:, | and | & )${name}){0,3})\\s*(?:[|([—–]|$)`,
    "u",
  ).exec(title.slice(0, 300));
  return match?.[1] === undefined ? [] : namesOf(match[1]);
}

function normalKey(key: string): string {
  return key.trim().toLowerCase().replace(/[_-]/g, " ");
}

function worded(value: string): string | undefined {
  const text = value.replace(/\s+/g, " ").trim().slice(0, 300);
  return text === "" || text === "undefined" || text === "null" ? undefined : text;
}

function webAddress(value: string): string | undefined {
  const candidate = /https?:\/\/[^\s<>"')\]]{3,2000}/i.exec(value.slice(0, 4000))?.[0];
  return candidate !== undefined && URL.canParse(candidate) ? candidate : undefined;
}

function languageTag(value: string): string | undefined {
  if (value.toLowerCase() === "english") return "en";
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.exec(value)?.[0];
}

const youtubeId = (value: string): string | undefined => /^[\w-]{11}$/.exec(value)?.[0];

/** The id of a recording on YouTube from any form of its address. */
export function youtubeIdOfAddress(address: string): string | undefined {
  return /(?:youtube\.com\/(?:watch\?(?:[^#]{0,200}&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/)([\w-]{11})(?![\w-])/.exec(
    address.slice(0, 400),
  )?.[1];
}

function namesOf(value: string): readonly string[] {
  return rolesOf(value).map((person) => person.name);
}

interface NamedPerson {
  readonly name: string;
  readonly role?: "host" | "guest";
}

function rolesOf(value: string): readonly NamedPerson[] {
  return value
    .slice(0, 2000)
    .replace(/https?:\/\/\S+/g, "")
    .split(/[,;\n]| and | & /)
    .map((part): NamedPerson => {
      const role = /\b(host|guest)\b/i.exec(part)?.[1]?.toLowerCase();
      const name = part
        .replace(/\([^)]*\)?|\[[^\]]*\]?|\s-\s.*$/g, "")
        .replace(/["“”*_]/g, "")
        .replace(/\s+/g, " ")
        .trim();
      return role === "host" || role === "guest" ? { name, role } : { name };
    })
    .filter((person) => /^\p{L}/u.test(person.name) && person.name.length <= 80);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
