/** Podcasting 2.0 transcripts: https://github.com/Podcastindex-org/podcast-namespace (transcripts, JSON). */
import { Failure } from "../../model/failure.ts";
import { escapeWarnings, segmentsOfUtterances, topFields, type Utterance } from "./json-speech.ts";
import { itemsOf, type JsonNode, member, numberOf, parseJson, stringOf } from "./json-text.ts";
import type { Reader, Reading } from "./reading.ts";

export const podcastJson: Reader = { format: "podcast-json", recognises, read };

function recognises(text: string): boolean {
  const top = text.slice(0, 20_000);
  return /^[\s\uFEFF]*\{/.test(top) && /"segments"\s{0,20}:/.test(top) && /"body"\s{0,20}:/.test(top);
}

function read(text: string, fileName: string): Reading {
  const root = parseJson(text, fileName);
  const utterances = itemsOf(member(root, "segments")).flatMap(utteranceOf);
  if (utterances.length === 0) {
    throw new Failure(
      "bad-data",
      `${fileName} has no "segments" with a "body": give a transcript as the Podcasting 2.0 namespace describes it.`,
    );
  }
  return {
    ...topFields(root),
    segments: segmentsOfUtterances(text, utterances),
    warnings: escapeWarnings(text, utterances),
  };
}

function utteranceOf(item: JsonNode): readonly Utterance[] {
  const literal = stringOf(member(item, "body"));
  if (!literal) return [];
  const speaker = stringOf(member(item, "speaker"))?.value.trim();
  return [
    {
      literal,
      seconds: numberOf(member(item, "startTime")),
      endSeconds: numberOf(member(item, "endTime")),
      ...(speaker ? { speaker } : {}),
    },
  ];
}
