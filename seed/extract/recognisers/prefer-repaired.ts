/** Repaired names against the same words taken as they are spelled. */
import type { Mention } from "../reading/mention.ts";

/** Where a repaired name stands, the name that is spelled so was not meant. */
export function preferRepaired(mentions: readonly Mention[]): readonly Mention[] {
  const repaired = new Set(
    mentions.filter((mention) => mention.rule.startsWith("misheard-names/")).map((mention) => mention.first),
  );
  return mentions.filter(
    (mention) =>
      mention.rule !== "known-names/exact" || mention.end - mention.first > 1 || !repaired.has(mention.first),
  );
}
