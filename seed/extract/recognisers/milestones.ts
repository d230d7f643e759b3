/** Turning points: a move, a change of field, leaving, a failed interview, a long search. */
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

type Shape = "move" | "switch" | "left" | "failed" | "search" | "acquired" | "academia";
const SHAPES = indexFrames<Shape>([
  ["S (moved|move|moving|came|relocated) (back|out|over|up)? to (the)? {Place:place}", "move"],
  ["years ago (making|coming|moving|came|moved) (to)? (the)? {Place:place}", "move"],
  [
    "(switch|switched|moving|moved|transition|transitioned|go|went) from {Topic:from} to (your|my)? {Topic:to}",
    "switch",
  ],
  ["(I|MY)? (left|quit|leaving) {Organization:org}", "left"],
  [
    "(interview|interviewed) (with|at) {Organization:org} and (I)? (was not|failed|did not|could not|got rejected)",
    "failed",
  ],
  [
    "S applied (to|for) (more than|over|about)? {number:count} (companies|jobs|schools|places|positions|programs)",
    "search",
  ],
  ["(got|was|were|been) acquired by {Organization:org}", "acquired"],
  ["S (went|came) back to (academia|school|industry|university|college)", "academia"],
]);

export const milestones: Recogniser = (reading, found) =>
  mentionsFrom<Shape>(SHAPES, reading, found, (match, shape): Mention | undefined => {
    const name = nameOf(
      shape,
      (slot) => match.slots.get(slot)?.mention?.name,
      reading.tokens[match.end - 1]?.lower ?? "",
      match.slots.get("count")?.number,
    );
    if (!name) return undefined;
    return {
      kind: "Milestone",
      name,
      first: match.first,
      end: match.end,
      rule: `milestones/${shape}`,
      features: { milestone: 0.5 },
      own: true,
    };
  });

function nameOf(
  shape: Shape,
  slot: (name: string) => string | undefined,
  last: string,
  count: number | undefined,
): string | undefined {
  switch (shape) {
    case "move": {
      const place = slot("place") ?? "";
      return `moving to ${/^(United |Netherlands|Philippines|UK|US)/.test(place) ? "the " : ""}${place}`;
    }
    case "switch":
      return `switch from ${slot("from")} to ${slot("to")}`;
    case "left":
      return `leaving ${slot("org")}`;
    case "failed":
      return `failed interview at ${slot("org")}`;
    case "search":
      return count && count > 3 ? `applied to more than ${count} ${last}` : undefined;
    case "acquired":
      return `acquired by ${slot("org")}`;
    case "academia":
      return `going back to ${last}`;
  }
}
