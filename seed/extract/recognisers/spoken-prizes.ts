/** Prizes in captions, after "the" and before "award": "got the audience award", "won best startup". */
import type { Mention } from "../reading/mention.ts";
import { wordsOf, writtenOf } from "../reading/reading.ts";
import { isStop } from "../reading/stop-words.ts";
import type { Recogniser } from "./recogniser.ts";

const LAST = new Set(["award", "prize", "medal", "nomination", "grant", "scholarship"]);
const WINNING = new Set(["won", "win", "got", "received", "winning", "awarded", "earned"]);
const NAMING = new Set(["named", "voted", "crowned", "was", "made"]);

export const spokenPrizes: Recogniser = (reading, found) => {
  const { tokens, noise } = reading;
  const taken = new Set(found.filter((mention) => mention.kind === "Award").map((mention) => mention.end));
  const mentions: Mention[] = [];
  tokens.forEach((token, at) => {
    if (LAST.has(token.lower) && noise.noisy && !taken.has(at + 1)) {
      for (let article = at - 2; article >= Math.max(0, at - 6); article -= 1) {
        const word = tokens[article]?.lower ?? "";
        if (word === "the" || word === "a" || word === "an") {
          mentions.push(prize(wordsOf(tokens, article + 1, at + 1), article + 1, at + 1, 0.6));
          return;
        }
        if (isStop(word)) return;
      }
    }
    // "won small business of the year"
    if (token.lower === "of" && tokens[at + 1]?.lower === "the" && tokens[at + 2]?.lower === "year") {
      let first = at;
      while (
        first > at - 4 &&
        !isStop(tokens[first - 1]?.lower ?? "the") &&
        !WINNING.has(tokens[first - 1]?.lower ?? "") &&
        !NAMING.has(tokens[first - 1]?.lower ?? "")
      )
        first -= 1;
      if (
        first < at &&
        tokens.slice(Math.max(0, first - 3), first).some((word) => WINNING.has(word.lower) || NAMING.has(word.lower))
      ) {
        mentions.push(prize(writtenOf(tokens, first, at + 3), first, at + 3, 0.6));
      }
    }
    const best =
      token.lower === "best" &&
      (WINNING.has(tokens[at - 1]?.lower ?? "") ||
        (WINNING.has(tokens[at - 2]?.lower ?? "") && tokens[at - 1]?.lower === "the"));
    if (best && tokens[at + 1] && !isStop(tokens[at + 1]?.lower ?? "")) {
      const end = isStop(tokens[at + 2]?.lower ?? "at") ? at + 2 : at + 3;
      mentions.push(prize(wordsOf(tokens, at, end), at, end, 0.6));
    }
  });
  return mentions;
};

const prize = (name: string, first: number, end: number, weight: number): Mention => ({
  kind: "Award",
  name,
  first,
  end,
  rule: "spoken-prizes/named",
  features: { award: weight },
});
