/** Contests without a name of their own: "Kaggle competitions", "a competition for object detectors", "more than 70 competitions". */
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { readNounPhrase } from "../reading/noun-phrases.ts";
import { wordsOf } from "../reading/reading.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

const CONTEST = "(competition|challenge|contest|tournament|olympiad|hackathon)";
const CONTESTS = "(competitions|challenges|contests|tournaments|olympiads|hackathons)";

const CUPS = new Set(
  "hackathon cup olympics worlds championship championships games open marathon regatta trophy league".split(" "),
);
const MORE = new Set(["more", "over"]);

type Shape = "cup" | "of" | "series" | "for" | "count" | "held" | "first" | "mentioned";
const SHAPES = indexFrames<Shape>([
  [`{Organization|Event|Tool|Dataset:org} _1 ${CONTEST}`, "of"],
  [`{Organization|Event|Tool:org} ${CONTESTS}`, "series"],
  ["(at|won|win|winning|in|for) (the|a|an)", "cup"],
  [
    `(academia|academic|conference|school|math|programming|robotics|science|coding|cooking|design|debate|chess|writing|architecture|music|art) ${CONTESTS}`,
    "mentioned",
  ],
  ["(competition|contest|olympiad|tournament) for", "for"],
  [`(more than|over|about|around|almost)? {number} _1 ${CONTESTS}`, "count"],
  [
    `{Organization:org} (was|is|were)? (hosting|hosted|organized|organised|organizing|ran|running) (a|the|this)? ${CONTEST}`,
    "held",
  ],
  [`first {number:number} ${CONTESTS}`, "first"],
]);

export const competitions: Recogniser = (reading, found) => {
  const { tokens } = reading;
  return mentionsFrom<Shape>(SHAPES, reading, found, (match, shape): Mention | undefined => {
    const last = tokens[match.end - 1]?.lower ?? "";
    const org = match.slots.get("org")?.mention?.name;
    const count = match.slots.get("number")?.number;
    const make = (
      name: string,
      weight: number,
      first = match.first,
      end = match.end,
      more?: Partial<Mention>,
    ): Mention => ({
      kind: "Competition",
      name,
      first,
      end,
      rule: `competitions/${shape}`,
      features: { contest: weight },
      ...more,
    });
    if (last === "hackathon" && shape === "of") return { ...make(`${org} hackathon`, 1.1), kind: "Event" };
    switch (shape) {
      case "cup": {
        const phrase = readNounPhrase(reading, match.end, 3);
        const last = tokens[(phrase?.end ?? 0) - 1]?.lower ?? "";
        return phrase && phrase.end - phrase.first > 1 && CUPS.has(last)
          ? make(wordsOf(tokens, phrase.first, phrase.end), 0.8, phrase.first, phrase.end)
          : undefined;
      }
      case "of": {
        if (found.some((known) => known.kind === "Competition" && known.end === match.end)) return undefined;
        // "the Kaggle whale competition": the word between is part of the name.
        const between = tokens[match.end - 2];
        const inner = between && (match.slots.get("org")?.end ?? 0) === match.end - 2 ? ` ${between.text}` : "";
        return make(`${org}${inner} ${last}`, 1.2);
      }
      case "held":
        return make(`${org} ${last}`, 1);
      case "series":
        return make(`${org} ${last}`, 1.2);
      case "mentioned":
        return make(wordsOf(tokens, match.first, match.end), 0.7);
      case "count":
        if (!count || count < 2 || tokens[match.first - 1]?.lower === "first") return undefined;
        return make(
          `${MORE.has(tokens[match.first]?.lower ?? "") ? "more than " : ""}${count} ${last}`,
          0.9,
          match.first,
          match.end,
          {
            properties: { count },
          },
        );
      case "first":
        return make(
          wordsOf(tokens, match.first, match.end),
          0.7,
          match.first,
          match.end,
          count ? { properties: { count } } : {},
        );
      case "for": {
        const topic = readNounPhrase(reading, match.end, 3);
        return topic
          ? make(`${last === "for" ? tokens[match.first]?.lower : last} for ${topic.text}`, 0.8, match.first, topic.end)
          : undefined;
      }
    }
  });
};
