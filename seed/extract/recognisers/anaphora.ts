/** "There" and "that company": the organization or place named last. Not a mention of its own, only a stand-in for frames. */
import type { Chunk } from "../reading/chunks.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { isStop } from "../reading/stop-words.ts";

const REACH = 70;

/** Chunks of kind `There`, or `They` who hire, that hold the mention they stand for. */
export function standIns(reading: Reading, mentions: readonly Mention[]): Chunk[] {
  const { tokens } = reading;
  const named = mentions.filter((mention) => mention.kind === "Organization").sort((a, b) => a.first - b.first);
  const chunks: Chunk[] = [];
  let last = 0;
  tokens.forEach((token, at) => {
    while ((named[last]?.end ?? Infinity) <= at) last += 1;
    if (token.lower === "they") {
      const firm = named[last - 1];
      if (firm && at - firm.end <= REACH_OF_THEY && HIRING.has(tokens[at + 1]?.lower ?? ""))
        chunks.push({ kind: "They", first: at, end: at + 1, mention: firm });
      return;
    }
    if (token.lower === "them" ? !isEmployer(reading, at) : token.lower !== "there" || isExistential(reading, at))
      return;
    const antecedent = named[last - 1];
    if (antecedent && at - antecedent.end <= REACH)
      chunks.push({ kind: "There", first: at, end: at + 1, mention: antecedent });
  });
  return chunks;
}

/** "… Atomwise. ⟨They⟩ hired me." */
const REACH_OF_THEY = 25;
const HIRING = new Set(
  "hired took recruited brought kept employed signed made gave offered promoted bumped moved sent had put let poached rehired".split(
    " ",
  ),
);

/** "I've been with ⟨them⟩ ever since". */
const isEmployer = ({ tokens }: Reading, at: number): boolean =>
  ["with", "for"].includes(tokens[at - 1]?.lower ?? "") &&
  ["been", "stayed", "worked", "still", "was", "were"].includes(tokens[at - 2]?.lower ?? "");

/** "There was …", "there are …" points nowhere. */
function isExistential(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  const opens = reading.tokens[at - 1]?.sentence !== reading.tokens[at]?.sentence;
  // "there collection agency": a mis-heard word before a noun.
  if (next && !next.comma && next.sentence === reading.tokens[at]?.sentence && !isStop(next.lower) && !next.filler)
    return true;
  const verb = ["is", "was", "are", "were", "will", "must", "has", "have", "might", "'s"].includes(next?.lower ?? "");
  return verb && (opens || next?.sentence === reading.tokens[at]?.sentence);
}
