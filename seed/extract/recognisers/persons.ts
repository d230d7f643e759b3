/** The cast where it is named, and other persons: known ones, and in clean text a given name with a surname. */
import type { Mention } from "../reading/mention.ts";
import { sameName } from "../reading/people.ts";
import { readPersonName } from "../reading/person-names.ts";
import type { Reading } from "../reading/reading.ts";
import type { Recogniser } from "./recogniser.ts";

/** What is called after somebody: "Norman Borlaug Field ⟨Award⟩". */
const NO_SURNAMES = new Set(
  "award prize medal university school college hospital institute foundation center centre museum hall airport fellowship scholarship lecture cup building library".split(
    " ",
  ),
);
/** The cast is mostly named near the start. */
const OPENING = 1500;

export const persons: Recogniser = (reading, found) => {
  const { tokens, cast, noise, knowledge } = reading;
  const mentions: Mention[] = cast.heard.map(({ as }) => {
    const name = [...cast.narrators, ...cast.hosts].find((known) => sameName(known, as.name)) ?? as.name;
    return {
      kind: "Person",
      name,
      first: as.first,
      end: as.end,
      rule: "persons/announced",
      features: { announced: 2 },
    };
  });
  const taken = new Set<number>();
  for (const mention of [...found, ...mentions]) for (let at = mention.first; at < mention.end; at += 1) taken.add(at);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || taken.has(at) || !knowledge.isFirstName(token.lower)) continue;
    const person = readPersonName(tokens, at, noise, knowledge);
    if (!person || person.end > at + 4 || NO_SURNAMES.has(tokens[person.end - 1]?.lower ?? "")) continue;
    const known = [...cast.narrators, ...cast.hosts].find((name) => sameName(name, person.name));
    const surname = tokens[at + 1];
    if (
      !known &&
      (person.end - person.first < 2 || noise.noisy || !surname?.capital || knowledge.isCommonWord(surname.lower))
    )
      continue;
    mentions.push({
      kind: "Person",
      name: known ?? person.name,
      first: at,
      end: person.end,
      rule: known ? "persons/cast" : "persons/full-name",
      features: { person: known ? 2 : 0.8 },
    });
    at = person.end - 1;
  }
  if (noise.noisy) mentions.push(...soundingLikeCast(reading, [...found, ...mentions]));
  return mentions;
};

/** Cast members whose names captions heard otherwise: "lauron" for Laurent. */
function soundingLikeCast(reading: Reading, found: readonly Mention[]): Mention[] {
  const { tokens, cast, knowledge } = reading;
  const taken = new Set<number>();
  for (const mention of found) for (let at = mention.first; at < mention.end; at += 1) taken.add(at);
  const names = [...cast.narrators, ...cast.hosts]
    .filter((name) => name.includes(" "))
    .map((name) => ({ name, whole: knowledge.pronounce(name), first: knowledge.pronounce(name.split(" ")[0] ?? "") }));
  const mentions: Mention[] = [];
  for (let at = 0; at < Math.min(tokens.length, OPENING); at += 1) {
    for (const length of [3, 2, 1]) {
      const words = tokens.slice(at, at + length);
      if (words.length < length || words.some((word, i) => taken.has(at + i) || knowledge.isCommonWord(word.lower)))
        continue;
      const phonemes = knowledge.pronounce(words.map((word) => word.lower).join(" "));
      const hit = names.find(({ whole, first }) =>
        length === 1
          ? knowledge.phonemeSimilarity(phonemes, first) >= 0.78
          : knowledge.phonemeSimilarity(phonemes, whole) >= 0.66,
      );
      if (!hit) continue;
      mentions.push({
        kind: "Person",
        name: hit.name,
        first: at,
        end: at + length,
        rule: "persons/sounds-like",
        features: { person: 1.5 },
      });
      at += length - 1;
      break;
    }
  }
  return mentions;
}
