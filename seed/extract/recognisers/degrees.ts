/** Degrees and certificates with their field: "PhD in physics", "a degree in mechanical engineering". */
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { beginningAt } from "../reading/mentions-at.ts";
import { readNounPhrase } from "../reading/noun-phrases.ts";
import { type Reading, writtenOf } from "../reading/reading.ts";
import { isStop } from "../reading/stop-words.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

const DEGREE =
  "(phd|ph d|doctorate|mba|(bachelor|master|associate) 's (degree)?|(bachelors|masters|associates) (degree)?|(undergraduate|graduate|law|medical|engineering|nursing|physics|honours|honors|bachelor|master|masters|foundation|joint honours|first) degree|degree|degrees|diploma|bachelor of (arts|science|engineering|laws)|master of (arts|science|engineering|laws|fine arts)|bsc|msc|ba|bs|ma|ms|mfa|jd|md)";

const LICENCES = new Set(["license", "licence", "certificate", "certification", "cert", "card", "credential"]);

/** "my journeyman card", "a level three coaching certificate": what stands between the article and the last word. */
function licences(reading: Reading): Mention[] {
  const { tokens } = reading;
  const mentions: Mention[] = [];
  tokens.forEach((token, at) => {
    if (!LICENCES.has(token.lower)) return;
    for (let article = at - 2; article >= Math.max(0, at - 5); article -= 1) {
      const word = tokens[article]?.lower ?? "";
      if (["my", "a", "an", "the"].includes(word)) {
        const name = writtenOf(tokens, article + 1, at + 1).toLowerCase();
        if (/business|credit|green|birthday|sim|graphics/.test(name)) return;
        mentions.push({
          kind: "Credential",
          name,
          first: article + 1,
          end: at + 1,
          rule: "degrees/licence",
          features: { degree: 0.6 },
        });
        return;
      }
      if (word !== "'s" && isStop(word) && !/^(one|two|three)$/.test(word)) return;
    }
  });
  return mentions;
}

interface Pattern {
  readonly field: boolean;
}
const DEGREES = indexFrames<Pattern>([
  [`${DEGREE} in`, { field: true }],
  [`{Credential} in`, { field: true }],
  [DEGREE, { field: false }],
]);
const SHORT = new Set(["ba", "bs", "ma", "ms", "md", "jd", "bsc", "msc", "mfa", "degree", "degrees"]);

export const degrees: Recogniser = (reading, found) => {
  const mentions: Mention[] = [];
  const taken = new Set<number>();
  for (const mention of mentionsFrom<Pattern>(DEGREES, reading, found, (match, { field }) => {
    const word = reading.tokens[match.first];
    if (!field && match.end === match.first + 1 && SHORT.has(word?.lower ?? "")) return undefined;
    if (SHORT.has(word?.lower ?? "") && !word?.lower.startsWith("degree") && !/^[A-Z]/.test(word?.text ?? ""))
      return undefined;
    const placed = found.some(({ kind, first }) => kind === "Place" && first === match.end);
    if (field && placed) return undefined;
    const phrase = field ? readNounPhrase(reading, match.end, 4) : undefined;
    if (field && /^\d/.test(phrase?.text ?? "")) return undefined;
    if (field && (!phrase || phrase.first !== match.end)) return undefined;
    const loose =
      /^(master|associate|bachelor)s$/.test(word?.lower ?? "") && reading.tokens[match.first + 1]?.lower !== "degree";
    if (loose && !(phrase && beginningAt(found, phrase.first).some((mention) => mention.kind === "Topic")))
      return undefined;
    const end = phrase?.end ?? match.end;
    const name = writtenOf(reading.tokens, match.first, end)
      .replace(/^phd\b/i, "PhD")
      .replace(/^degrees/, "degree");
    return {
      kind: "Credential",
      name,
      first: match.first,
      end,
      rule: `degrees/${field ? "in-field" : "bare"}`,
      features: { degree: field ? 1.4 : 0.8 },
    };
  }).sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first)) {
    if (taken.has(mention.first)) continue;
    for (let at = mention.first; at < mention.end; at += 1) taken.add(at);
    mentions.push(mention);
  }
  const known = new Set(
    found.filter((mention) => mention.kind === "Credential").map((mention) => `${mention.first}:${mention.end}`),
  );
  return [...mentions, ...licences(reading)].filter((mention) => !known.has(`${mention.first}:${mention.end}`));
};
