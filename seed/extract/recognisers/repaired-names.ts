/** Longer names with a repaired word inside: "⟨cargo⟩ grandmaster" is the title Kaggle Grandmaster. */
import type { Mention } from "../reading/mention.ts";
import { foldWord } from "../reading/tokenise.ts";
import { longestKnown } from "./name-tree.ts";
import type { Recogniser } from "./recogniser.ts";

export const repairedNames: Recogniser = (reading, found) => {
  const mentions: Mention[] = [];
  for (const repaired of found) {
    if (!repaired.rule.startsWith("misheard-names/")) continue;
    const before = reading.tokens.slice(Math.max(0, repaired.first - 2), repaired.first);
    const after = reading.tokens.slice(repaired.end, repaired.end + 3);
    const name = foldWord(repaired.name).split(/\s+/);
    for (let lead = before.length; lead >= 0; lead -= 1) {
      const words = [
        ...before.slice(before.length - lead).map((token) => token.lower),
        ...name,
        ...after.map((token) => token.lower),
      ];
      const hit = longestKnown(reading.knowledge.gazetteer, words);
      if (!hit || hit.length <= lead + name.length) continue;
      for (const entry of hit.entries) {
        mentions.push({
          kind: entry.kind,
          name: entry.name,
          first: repaired.first - lead,
          end: repaired.end + hit.length - lead - name.length,
          rule: "repaired-names/exact",
          features: { repaired: 1.6 },
          entry,
          ...(entry.aliases ? { aliases: entry.aliases } : {}),
        });
      }
      break;
    }
  }
  return mentions;
};
