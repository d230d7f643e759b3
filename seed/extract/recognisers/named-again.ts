/** A name that was announced once ("a company called Mise Board") is the same name wherever its words stand again. */
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import type { Recogniser } from "./recogniser.ts";

const ANNOUNCING = /^(announced-names|shaped-names|titles)\//;

export const namedAgain: Recogniser = (reading, found) => {
  const taken = new Set<number>();
  for (const mention of found) {
    if (mention.kind === "Topic" || mention.kind === "Role" || mention.kind === "Milestone") continue;
    for (let at = mention.first; at < mention.end; at += 1) taken.add(at);
  }
  const byFirst = new Map<string, Mention[]>();
  for (const mention of found) {
    const word = reading.tokens[mention.first]?.lower ?? "";
    if (ANNOUNCING.test(mention.rule) && isTelling(reading, mention))
      byFirst.set(word, [...(byFirst.get(word) ?? []), mention]);
  }
  const mentions: Mention[] = [];
  reading.tokens.forEach((token, at) => {
    const named = (byFirst.get(token.lower) ?? []).filter((mention) => standsAgain(reading, taken, mention, at));
    const longest = named.sort((a, b) => b.end - b.first - (a.end - a.first))[0];
    if (!longest) return;
    const end = at + longest.end - longest.first;
    mentions.push({ ...longest, first: at, end, rule: "named-again/same-words", features: { again: 0.6 } });
    for (let i = at; i < end; i += 1) taken.add(i);
  });
  return mentions;
};

/** Several words, or one that is no common one. */
const isTelling = ({ tokens, knowledge }: Reading, { first, end }: Mention): boolean =>
  end - first > 1 || !knowledge.isCommonWord(tokens[first]?.lower ?? "");

/** Also capital again, where it was and case tells. */
function standsAgain(
  { tokens, noise }: Reading,
  taken: ReadonlySet<number>,
  { first, end }: Mention,
  at: number,
): boolean {
  for (let i = 0; i < end - first; i += 1) {
    const [named, token] = [tokens[first + i], tokens[at + i]];
    if (!named || !token || taken.has(at + i) || token.lower !== named.lower) return false;
    if (i > 0 && (token.comma || token.sentence !== tokens[at]?.sentence)) return false;
    if (!noise.noisy && named.capital && !token.capital) return false;
  }
  return true;
}
