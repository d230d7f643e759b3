/** The cast where it is named, and other persons: known ones, and in clean text a given name with a surname. */
import type { Mention } from "../reading/mention.ts";
import { sameName } from "../reading/people.ts";
import { readPersonName } from "../reading/person-names.ts";
import type { Recogniser } from "./recogniser.ts";

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
    if (!person || person.end > at + 4) continue;
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
  return mentions;
};
