/** JSON of Whisper and its kin (WhisperX, whisper.cpp, transformers): segments with text, times, words, speakers. */
import { Failure } from "../../model/failure.ts";
import { escapeWarnings, segmentsOfUtterances, topFields, type Utterance } from "./json-speech.ts";
import { itemsOf, type JsonNode, member, numberOf, parseJson, stringOf } from "./json-text.ts";
import type { Reader, Reading } from "./reading.ts";

export const whisper: Reader = { format: "whisper", recognises, read };

/** Any JSON that the stricter readers left: what it is not, {@link read} says. */
function recognises(text: string): boolean {
  return /^[\s\uFEFF]*(?:\{\s*["}]|\[\s*\{)/.test(text.slice(0, 4000));
}

function read(text: string, fileName: string): Reading {
  const root = parseJson(text, fileName);
  const utterances = utterancesOf(root);
  if (utterances.length === 0) {
    throw new Failure(
      "bad-data",
      `${fileName} is JSON without a list of "segments" that have "text": give a transcript as Whisper writes it.`,
    );
  }
  return {
    ...topFields(root),
    segments: segmentsOfUtterances(text, utterances),
    warnings: escapeWarnings(text, utterances),
  };
}

function utterancesOf(root: JsonNode): readonly Utterance[] {
  const lists = ["segments", "chunks", "transcription", "utterances"].map((key) => itemsOf(member(root, key)));
  const items = lists.find((list) => list.length > 0) ?? itemsOf(root);
  const utterances = items.flatMap(utteranceOf);
  const whole = stringOf(member(root, "text"));
  return utterances.length === 0 && whole && items.length === 0 ? [{ literal: whole }] : utterances;
}

function utteranceOf(item: JsonNode): readonly Utterance[] {
  const literal = stringOf(member(item, "text"));
  if (!literal) return [];
  const times = timesOf(item);
  const words = itemsOf(member(item, "words")).map((word) => ({
    word: stringOf(member(word, "word") ?? member(word, "text"))?.value ?? "",
    seconds: numberOf(member(word, "start")),
  }));
  const speaker = stringOf(member(item, "speaker"))?.value.trim();
  return [{ literal, ...times, ...(speaker ? { speaker } : {}), words }];
}

function timesOf(item: JsonNode): { seconds?: number | undefined; endSeconds?: number | undefined } {
  const offsets = member(item, "offsets");
  if (offsets)
    return { seconds: milliseconds(member(offsets, "from")), endSeconds: milliseconds(member(offsets, "to")) };
  const [from, to] = itemsOf(member(item, "timestamp"));
  const seconds = numberOf(member(item, "start") ?? from);
  const duration = numberOf(member(item, "duration"));
  const end = numberOf(member(item, "end") ?? to);
  return {
    seconds,
    endSeconds: end ?? (seconds !== undefined && duration !== undefined ? seconds + duration : undefined),
  };
}

function milliseconds(node: JsonNode | undefined): number | undefined {
  const number = numberOf(node);
  return number === undefined ? undefined : number / 1000;
}
