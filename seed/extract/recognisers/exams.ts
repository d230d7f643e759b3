/** Examinations that open a profession, where somebody passed one: "passed the bar", "I passed my boards". */
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

const EXAMS = indexFrames<"passed">([
  [
    "S passed (the|my)? (bar|boards|board|nclex|cpa|journeyman|licensing|qualifying|medical boards) (exam|exams|test)?",
    "passed",
  ],
]);

export const exams: Recogniser = (reading, found) =>
  mentionsFrom(EXAMS, reading, found, (match): Mention | undefined => {
    const { tokens } = reading;
    let first = match.end - 1;
    const called = ["exam", "exams", "test"].includes(tokens[first]?.lower ?? "");
    while (first > match.first && !["the", "my", "passed"].includes(tokens[first - 1]?.lower ?? "")) first -= 1;
    const word = tokens[first]?.lower ?? "";
    // "Passed the board" of a company is another thing.
    if (word === "board" && !called) return undefined;
    return {
      kind: "Credential",
      name: `${tokens
        .slice(first, match.end - (called ? 1 : 0))
        .map(({ lower }) => lower)
        .join(" ")} exam`,
      aliases: [word],
      first,
      end: match.end,
      rule: "exams/passed",
      features: { degree: 0.6 },
      onlyWith: ["EARNED"],
    };
  });
