/** YouTube's json3 captions: events with words ("segs") and their offsets in milliseconds. */
import { Failure } from "../../model/failure.ts";
import { escapeWarnings, segmentsOfUtterances, topFields, type Utterance } from "./json-speech.ts";
import { itemsOf, type JsonNode, member, numberOf, parseJson, stringOf } from "./json-text.ts";
import type { Reader, Reading } from "./reading.ts";

export const youtubeJson3: Reader = { format: "youtube-json3", recognises, read };

function recognises(text: string): boolean {
  const top = text.slice(0, 20_000);
  return /^[\s\uFEFF]*\{/.test(top) && /"events"\s{0,20}:/.test(top) && /"(?:tStartMs|segs|wireMagic)"/.test(top);
}

function read(text: string, fileName: string): Reading {
  const root = parseJson(text, fileName);
  const events = member(root, "events");
  if (events?.type !== "array") {
    throw new Failure(
      "bad-data",
      `${fileName} has no list of "events": give the json3 captions as YouTube sends them.`,
    );
  }
  const utterances = events.items.flatMap((event, index) => utterancesOf(event, startOf(events.items, index + 1)));
  return {
    ...topFields(root),
    segments: segmentsOfUtterances(text, utterances),
    warnings: escapeWarnings(text, utterances),
  };
}

/** When the next event with text begins, in milliseconds: rolling events last longer than they are said. */
function startOf(events: readonly JsonNode[], from: number): number | undefined {
  for (let at = from; at < Math.min(events.length, from + 20); at++) {
    const event = events[at];
    if (member(event, "segs") && !member(event, "aAppend")) return numberOf(member(event, "tStartMs"));
  }
  return undefined;
}

function utterancesOf(event: JsonNode, next: number | undefined): readonly Utterance[] {
  const start = numberOf(member(event, "tStartMs"));
  const words = itemsOf(member(event, "segs"));
  if (start === undefined) {
    return words.flatMap((word) => {
      const literal = stringOf(member(word, "utf8"));
      return literal ? [{ literal }] : [];
    });
  }
  const end = Math.min(start + (numberOf(member(event, "dDurationMs")) ?? 0), next ?? Number.POSITIVE_INFINITY);
  let latest = start;
  const starts = words.map((word) => {
    latest = Math.max(latest, start + (numberOf(member(word, "tOffsetMs")) ?? 0));
    return latest;
  });
  return words.flatMap((word, index): Utterance[] => {
    const literal = stringOf(member(word, "utf8"));
    const seconds = starts[index] ?? start;
    const until = starts[index + 1] ?? Math.max(end, seconds);
    return literal ? [{ literal, seconds: seconds / 1000, endSeconds: until / 1000 }] : [];
  });
}
