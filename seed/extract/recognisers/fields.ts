/** Fields nobody listed, where a pattern names them: "a degree in …", "I studied …", "I majored in …". */
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { readNounPhrase } from "../reading/noun-phrases.ts";
import type { Reading } from "../reading/reading.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

interface Naming {
  readonly weight: number;
  /** Only what ends like the name of a field. */
  readonly shaped?: true;
}
const FIELDS = indexFrames<Naming>([
  ["(degree|degrees|bachelor 's|master 's|bachelors|masters|phd|doctorate|minor|major) in", { weight: 0.8 }],
  ["S (studied|majored in|minored in)", { weight: 0.8 }],
  ["(phd|doctorate|thesis|dissertation|postdoc) (was)? on", { weight: 0.5 }],
  ["S (took|did|do|read|started)", { weight: 0.3, shaped: true }],
  ["S (learned|learnt|practiced) (about)?", { weight: 0.3, shaped: true }],
  ["S (got|became|was) (really)? interested in", { weight: 0.3, shaped: true }],
  ["{Organization} in", { weight: 0.3, shaped: true }],
  ["to study", { weight: 0.6 }],
  ["S (taught|teaching|teach) (myself|ourselves)", { weight: 0.5 }],
  ["S read", { weight: -0.4 }],
  [
    "MY (degree|first degree|second degree|major|minor|background|training|undergrad|a levels|masters|doctorate|bachelor 's|bachelors|master 's) (was|is|were) in",
    { weight: 0.7 },
  ],
  ["S (was|am|were) (studying|majoring in|reading)", { weight: 0.5 }],
  ["(graduated|graduate|trained|qualified|a levels|a level|highers|specialised|specialized) in", { weight: 0.4 }],
  ["MY major (from|to)", { weight: 0.4 }],
  ["where (I|we) (did|studied|read|took|majored in)", { weight: 0.3 }],
  ["(place|scholarship|grant) to (do|read|study)", { weight: 0.4 }],
  ["S (transferred|switched|changed) from", { weight: 0.2, shaped: true }],
]);
const NOT_FIELDS = new Set(
  "hard abroad there together everything english-taught there's how what lots night".split(" "),
);

export const fields: Recogniser = (reading, found) => {
  const topics = new Set(found.filter((mention) => mention.kind === "Topic").map((mention) => mention.first));
  const taken = new Set<number>();
  for (const mention of found)
    if (mention.kind !== "Credential" && mention.kind !== "Topic")
      for (let at = mention.first; at < mention.end; at += 1) taken.add(at);
  return mentionsFrom(FIELDS, reading, found, (match, { weight, shaped }): Mention | undefined => {
    const phrase = readNounPhrase(reading, match.end, 4);
    if (
      !phrase ||
      /^\d/.test(phrase.text) ||
      phrase.first !== match.end ||
      taken.has(phrase.first) ||
      NOT_FIELDS.has(phrase.text.toLowerCase())
    )
      return undefined;
    if (phrase.end - phrase.first < 3) {
      for (let at = phrase.first; at < phrase.end; at += 1) if (topics.has(at)) return undefined;
    }
    if (phrase.text.length < 2 || (shaped && !isShaped(reading, phrase.first, phrase.end))) return undefined;
    if (reading.noise.noisy && phrase.end - phrase.first > 2) return undefined;
    return {
      kind: "Topic",
      name: phrase.text.toLowerCase(),
      first: phrase.first,
      end: phrase.end,
      rule: "fields/named",
      features: { field: weight },
    };
  });
};

/** "ultrasonic testing", "metallurgy": the ending of a field, and nothing that goes on ("testing with …"). */
function isShaped({ tokens }: Reading, first: number, end: number): boolean {
  const word = tokens[end - 1]?.lower ?? "";
  if (SHAPES.test(word)) return true;
  return word.endsWith("ing") && end - first > 1 && word.length > 5;
}
const SHAPES = /..(?:ics|ology|ography|onomy|urgy|istry|science|engineering|analysis)$/;
