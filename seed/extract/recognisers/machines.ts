/** Machines described by their parts: "a computer with four GPUs", "my first computer". */
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { wordsOf } from "../reading/reading.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

const MACHINE = "(computer|machine|desktop|pc|laptop|workstation|server|rig|setup)";
const SHAPES = indexFrames<"parts" | "first" | "spoken">([
  [
    `${MACHINE} (with|that had|that has|having) {number:count} (gpu|gpus|cpu|cpus|cores|screens|monitors|drives)`,
    "parts",
  ],
  [`MY (first|second|own|old|new) (personal|home|work)? ${MACHINE}`, "first"],
  [`(the)? first ${MACHINE}`, "spoken"],
]);
const COUNTS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

export const machines: Recogniser = (reading, found) =>
  mentionsFrom(SHAPES, reading, found, (match, shape): Mention | undefined => {
    const words = wordsOf(reading.tokens, match.first, match.end);
    const count = match.slots.get("count")?.number;
    if (shape === "parts" && (!count || count > 10_000)) return undefined;
    const last = reading.tokens[match.end - 1]?.lower ?? "";
    const part = /^(gpu|cpu)/.test(last) ? last.slice(0, 3).toUpperCase() + last.slice(3) : last;
    const name =
      shape === "parts"
        ? `${reading.tokens[match.first]?.lower} with ${COUNTS[count ?? 0] ?? count} ${part}`
        : words.replace(/^(my|our|your|the) /, "");
    return {
      kind: "Hardware",
      name,
      first: match.first,
      end: match.end,
      rule: `machines/${shape}`,
      features: { machine: shape === "parts" ? 1.2 : 0.6 },
      own: true,
    };
  });
