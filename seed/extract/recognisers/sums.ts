/** Sums given to somebody: "gave us a grant of 4 million dollars", "we raised two million", "the prize was 5,000 dollars". */
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

const GIFT = "(grant|prize|award|scholarship|fellowship|stipend|investment|check)";
const SUMS = indexFrames<"gift">([
  [`${GIFT} (of|was|for|worth|that was)? (about|like|almost|over)? {number:sum}`, "gift"],
  [`${GIFT} money (of|was)? {number:sum}`, "gift"],
  [
    "S (raised|won|were given|was given|were awarded|was awarded|received) (about|like|almost|over)? {number:sum}",
    "gift",
  ],
  ["(came|comes) with {number:sum}", "gift"],
]);
const NOUNS = new Set(["grant", "scholarship", "fellowship", "investment"]);
const LEAST = 1000;

export const sums: Recogniser = (reading, found) => {
  const taken = new Set(found.filter(({ kind }) => kind === "Award").map(({ end }) => end));
  return mentionsFrom(SUMS, reading, found, (match): Mention | undefined => {
    const sum = match.slots.get("sum");
    const amount = sum?.number ?? 0;
    if (!sum?.currency || amount < LEAST || taken.has(sum.end)) return undefined;
    const noun = reading.tokens[match.first]?.lower ?? "";
    const written = `${sum.currency === "USD" ? "$" : `${sum.currency} `}${amount.toLocaleString("en-US")}`;
    return {
      kind: "Award",
      name: `${written} ${NOUNS.has(noun) ? noun : "prize"}`,
      first: sum.first,
      end: sum.end,
      rule: "sums/given",
      features: { award: 0.7 },
      properties: { amount, currency: sum.currency },
      own: true,
    };
  });
};
