/** The programme a talk was recorded for: the channel's name where it is said, or what a welcome names. */
import type { Mention } from "../reading/mention.ts";
import { type Reading, wordsOf, writtenOf } from "../reading/reading.ts";
import { foldWord } from "../reading/tokenise.ts";
import type { Recogniser } from "./recogniser.ts";

const OPENING = 400;

export const shows: Recogniser = (reading) => {
  const channel = reading.transcript.metadata.channel;
  return (channel ? channelSaid(reading, channel) : undefined) ?? welcomed(reading);
};

/** The channel's name as spelled or as it sounds. */
function channelSaid(reading: Reading, channel: string): Mention[] | undefined {
  const { tokens, knowledge } = reading;
  const length = channel.split(/\s+/).length;
  if (length < 2) return undefined;
  const sound = knowledge.pronounce(foldWord(channel));
  let best: { first: number; end: number; similarity: number } | undefined;
  for (let first = 0; first < Math.min(tokens.length, OPENING); first += 1) {
    for (let end = first + Math.max(2, length - 1); end <= first + length + 1 && end <= tokens.length; end += 1) {
      const similarity = knowledge.phonemeSimilarity(knowledge.pronounce(wordsOf(tokens, first, end)), sound);
      if (similarity >= 0.75 && similarity > (best?.similarity ?? 0)) best = { first, end, similarity };
    }
  }
  return best && [show(channel, best.first, best.end)];
}

/** "Welcome to The Long Walk", "this is The Long Walk": a run of capitals in clean text. */
function welcomed(reading: Reading): Mention[] {
  const { tokens, noise } = reading;
  if (noise.noisy) return [];
  for (let at = 2; at < Math.min(tokens.length, OPENING); at += 1) {
    const [before, last] = [tokens[at - 2]?.lower, tokens[at - 1]?.lower];
    if (!(before === "welcome" && last === "to") && !(before === "this" && last === "is")) continue;
    let end = at;
    while (tokens[end]?.capital && tokens[end]?.sentence === tokens[at]?.sentence && !(tokens[end]?.comma && end > at))
      end += 1;
    if (end - at >= 2) return [show(writtenOf(tokens, at, end), at, end)];
  }
  return [];
}

const show = (name: string, first: number, end: number): Mention => ({
  kind: "Work",
  name,
  first,
  end,
  rule: "shows/named",
  features: { show: 1 },
});
