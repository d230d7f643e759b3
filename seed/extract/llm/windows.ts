/** Stretches of what was spoken, short enough for one question to a model. */
import type { Segment } from "../../../model/talk.ts";
import type { Transcript } from "../../../model/transcript.ts";

export interface Window {
  /** The spoken words, one space between them: what quotes are looked for in. */
  readonly words: string;
  /** Offset into the file of each character of {@link words}. */
  readonly offsets: readonly number[];
  /** The same words as the model sees them, a line for each turn, begun with the speaker where one is named. */
  readonly shown: string;
  /** Offsets into the file. */
  readonly start: number;
  readonly end: number;
}

/** About 1,500 tokens of English. */
const ENOUGH = 6000;
/** Cut here even inside of a sentence. */
const MOST = 7200;
/** Longer strings without a space are no words. */
const LONGEST_WORD = 400;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly speaker: string | undefined;
}

/** Windows that follow each other without overlap, cut where a sentence or a turn ends. */
export function windowsOf(transcript: Transcript): Window[] {
  const windows: Window[] = [];
  let words: Word[] = [];
  let length = 0;
  for (const word of spokenWords(transcript)) {
    const last = words.at(-1);
    const border = last !== undefined && (last.speaker !== word.speaker || /[.!?…]["'”’)]?$/.test(last.text));
    if (length + word.text.length > MOST || (length > ENOUGH && border)) {
      windows.push(toWindow(words));
      words = [];
      length = 0;
    }
    words.push(word);
    length += word.text.length + 1;
  }
  return words.length > 0 ? [...windows, toWindow(words)] : windows;
}

function* spokenWords({ text, segments }: Transcript): Generator<Word> {
  for (const segment of segments) yield* wordsOfSegment(text, segment);
}

function* wordsOfSegment(text: string, { start, end, speaker }: Segment): Generator<Word> {
  for (const match of text.slice(start, end).matchAll(/\S+/g)) {
    if (match[0].length <= LONGEST_WORD) yield { text: match[0], start: start + match.index, speaker };
  }
}

function toWindow(words: readonly Word[]): Window {
  const offsets: number[] = [];
  const shown: string[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before) offsets.push(before.start + before.text.length);
    for (let at = 0; at < word.text.length; at += 1) offsets.push(word.start + at);
    const turn = !before || before.speaker !== word.speaker;
    const label = turn && word.speaker !== undefined ? `${word.speaker.replace(/\s+/g, " ")}: ` : "";
    shown.push(`${!before ? "" : turn ? "\n" : " "}${label}${word.text}`);
  });
  const last = words.at(-1);
  return {
    words: words.map(({ text }) => text).join(" "),
    offsets,
    shown: shown.join(""),
    start: words[0]?.start ?? 0,
    end: last ? last.start + last.text.length : 0,
  };
}
