/** Medals, placements and sums won. */

import type { Properties } from "../../../model/document.ts";
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

type Shape = "metal" | "medal" | "place" | "finished" | "sum" | "total" | "top";
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const ORDINAL = `(${ORDINALS.join("|")}|1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th)`;

const SHAPES = indexFrames<Shape>([
  ["(gold|silver|bronze) (medal|medals)", "medal"],
  ["(won|win|got|took) (a)? (gold|silver|bronze)", "metal"],
  ["MY (first|second|third|only|last) (gold|silver|bronze)", "metal"],
  [`${ORDINAL} (place|prize)`, "place"],
  [`(finished|placed|finish|came|ranked|came in|ended) (in)? (like)? ${ORDINAL}`, "finished"],
  ["{number:sum} (in|of)? (prizes|prize money|prize|winnings|award|grant)", "sum"],
  ["(prize|award|grant|scholarship) (of|was) {number:sum}", "sum"],
  ["(prize|prizes|winnings|money|won) _14 (less|more) than {number:sum}", "total"],
  ["S got in top {number:rank}", "top"],
]);

export const awards: Recogniser = (reading, found) => {
  const { tokens } = reading;
  return mentionsFrom<Shape>(SHAPES, reading, found, (match, shape): Mention | undefined => {
    const word = (at: number) => tokens[at]?.lower ?? "";
    const make = (name: string, weight: number, properties: Properties, first = match.first): Mention => ({
      kind: "Award",
      name,
      first,
      end: match.end,
      rule: `awards/${shape}`,
      features: { award: weight },
      properties,
      own: true,
    });
    switch (shape) {
      case "medal":
        return make(`${word(match.first)} medal`, 1.3, { medal: word(match.first) });
      case "metal":
        return make(`${word(match.end - 1)} medal`, 1, { medal: word(match.end - 1) }, match.end - 1);
      case "place":
      case "finished": {
        const at = shape === "place" ? match.first : match.end - 1;
        const placement = placementOf(word(at));
        if (!placement || (shape === "place" && word(match.first - 1) === "the" && word(match.first - 2) === "in"))
          return undefined;
        return make(`${ordinalName(placement)} place`, 1, { placement });
      }
      case "top": {
        const rank = match.slots.get("rank")?.number;
        return rank ? make(`top ${rank}`, 0.6, { placement: rank }) : undefined;
      }
      default: {
        const chunk = match.slots.get("sum");
        const amount = chunk?.number ?? 0;
        if (amount < 100 || (!chunk?.currency && amount < 1000)) return undefined;
        const currency = chunk?.currency ?? "USD";
        const sum = `${currency === "USD" ? "$" : `${currency} `}${amount.toLocaleString("en-US")}`;
        if (shape === "sum") return make(`${sum} prize`, 1.2, { amount, currency });
        const less = word((chunk?.first ?? 0) - 2) === "less";
        return make(
          `${less ? "less" : "more"} than ${sum}`,
          0.8,
          { amount, currency, amountQualifier: less ? "less than" : "more than" },
          (chunk?.first ?? 0) - 2,
        );
      }
    }
  });
};

function placementOf(word: string): number {
  const index = ORDINALS.indexOf(word);
  return index >= 0 ? index + 1 : Number.parseInt(word, 10) || 0;
}
const ordinalName = (placement: number): string => ORDINALS[placement - 1] ?? `${placement}th`;
