/** Fields named before what somebody is in them: "a physics major", "a media arts student". */
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { wordsOf } from "../reading/reading.ts";
import { isStop } from "../reading/stop-words.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

const MAJORS = indexFrames<"major">([
  ["S (was|am|were|became) (a|an) _2 (major|undergrad)", "major"],
  ["S (was|am|were|became) (a|an) _2 (graduate|grad|phd)? student", "major"],
]);
/** What a student may be besides a field. */
const NOT_FIELDS = new Set(
  "good bad great poor terrible transfer exchange foreign international mature scholarship straight double undergraduate graduate grad phd masters college university medical average shy first new".split(
    " ",
  ),
);

export const majors: Recogniser = (reading, found) => {
  const topics = new Set(found.filter(({ kind }) => kind === "Topic").map(({ first }) => first));
  return mentionsFrom(MAJORS, reading, found, (match): Mention | undefined => {
    const article = reading.tokens.findIndex(
      (token, at) => at > match.first && (token.lower === "a" || token.lower === "an"),
    );
    const first = article + 1;
    let end = first;
    while (end < match.end - 1 && isField(reading.tokens[end]?.lower ?? "")) end += 1;
    if (article < 0 || end === first || topics.has(first)) return undefined;
    return {
      kind: "Topic",
      name: wordsOf(reading.tokens, first, end),
      first,
      end,
      rule: "majors/named",
      features: { field: 0.6 },
      onlyWith: ["LEARNED", "STUDIED_AT"],
    };
  });
};

const isField = (word: string): boolean => !isStop(word) && !NOT_FIELDS.has(word);
