/** Titles of works as written: in quotes, or after "titled", in clean text. */
import type { Mention } from "../reading/mention.ts";
import { type Reading, writtenOf } from "../reading/reading.ts";
import type { Recogniser } from "./recogniser.ts";

const WORK_WORDS = new Set(
  "post article book paper talk course podcast episode essay thesis film movie album report titled called entitled reading".split(
    " ",
  ),
);

export const titles: Recogniser = (reading) => {
  if (reading.noise.noisy) return [];
  const mentions: Mention[] = [];
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    const title = quotedTitle(reading, at) ?? announcedTitle(reading, at);
    if (!title) continue;
    mentions.push(title);
    at = title.end - 1;
  }
  return mentions;
};

const MOST_WORDS = 14;

function quotedTitle(reading: Reading, first: number): Mention | undefined {
  const { tokens, transcript } = reading;
  const head = tokens[first];
  if (!head?.capital || !isQuote(transcript.text[head.start - 1])) return undefined;
  let end = first + 1;
  while (end < first + MOST_WORDS && !closesQuote(reading, end - 1)) end += 1;
  if (!closesQuote(reading, end - 1) || end - first < 3) return undefined;
  const words = tokens.slice(first, end);
  const big = words.filter((word) => word.capital).length / words.length;
  const near = [...tokens.slice(Math.max(0, first - 6), first), ...tokens.slice(end, end + 7)].some((word) =>
    WORK_WORDS.has(word.lower),
  );
  const before = tokens.slice(Math.max(0, first - 3), first).some((word) => WORK_WORDS.has(word.lower));
  if (!(near && big >= 0.6) && !before) return undefined;
  return titleMention(reading, first, end, big >= 0.6 ? 1.4 : 1);
}

const isQuote = (char: string | undefined): boolean => char === '"' || char === "“" || char === "‘";

function closesQuote(reading: Reading, at: number): boolean {
  const end = reading.tokens[at]?.end ?? 0;
  return /^[.,!?]?["”]/.test(reading.transcript.text.slice(end, end + 2));
}

/** "it was titled Small Steps For Everyone": a run of capitals. */
function announcedTitle(reading: Reading, first: number): Mention | undefined {
  const { tokens } = reading;
  const opener = tokens[first - 1]?.lower ?? "";
  const called =
    opener === "called" && tokens.slice(Math.max(0, first - 4), first - 1).some((word) => WORK_WORDS.has(word.lower));
  if ((opener !== "titled" && opener !== "entitled" && !called) || !tokens[first]?.capital) return undefined;
  let end = first + 1;
  while (
    end < first + MOST_WORDS &&
    tokens[end]?.capital &&
    tokens[end]?.sentence === tokens[first]?.sentence &&
    !tokens[end]?.comma
  )
    end += 1;
  return end - first >= 3 ? titleMention(reading, first, end, 1.4) : undefined;
}

function titleMention(reading: Reading, first: number, end: number, weight: number): Mention {
  const name = writtenOf(reading.tokens, first, end);
  return { kind: "Work", name, first, end, rule: "titles/written", features: { title: weight } };
}
