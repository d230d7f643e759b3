/** Machines and vehicles of any trade where somebody gets or drives one: "bought a used Nikon D90", "our first lathe". */
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { readNounPhrase } from "../reading/noun-phrases.ts";
import { type Reading, wordsOf } from "../reading/reading.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const GOT = indexFrames<"got">([
  [
    "(bought|buy|purchased|got|had|own|owned|leased|inherited|restored|rented|borrowed|built|drove|flew|found|with) (a|an|my|our|the|some|two|three|one|this) (used|second hand|secondhand|old|new|cheap|little|big|tiny|first|beat up|broken|brand new)? (used|old|new)?",
    "got",
  ],
  ["MY (first|second|own|old|new|next)", "got"],
  ["that was MY first", "got"],
]);
/** What the last word must be, where no capital tells. */
const MACHINES = set(
  "camera cameras truck van tractor lathe printer oven microscope telescope laptop synthesizer synth piano guitar violin drum " +
    "keyboard drone kiln loom press mill saw router welder excavator boat plane aircraft motorcycle bike car bus combine " +
    "incubator centrifuge spectrometer sequencer ultrasound scanner oscilloscope turntable sampler amplifier mixer console " +
    "projector typewriter sewing plotter cutter grinder forklift crane bulldozer espresso roaster server workstation computer " +
    "calculator tablet phone ipad megapack battery turbine engine motor",
);
const NOT_NAMES = set("business company job degree house apartment call chance scholarship ticket ring dog baby");
const ADJECTIVES = set("used old new cheap little big tiny first second own next secondhand broken");

export const boughtMachines: Recogniser = (reading, found) => {
  const taken = new Set<number>();
  for (const mention of found)
    if (mention.kind === "Hardware") for (let at = mention.first; at < mention.end; at += 1) taken.add(at);
  return mentionsFrom(GOT, reading, found, (match): Mention | undefined => {
    let first = match.end;
    while (ADJECTIVES.has(reading.tokens[first]?.lower ?? "")) first += 1;
    const end = machineEnd(reading, first);
    if (end === first || taken.has(first) || taken.has(end - 1)) return undefined;
    if (reading.tokens[first - 1]?.lower === "first") first -= 1;
    const words = reading.tokens.slice(first, end);
    return {
      kind: "Hardware",
      name: words.some((word) => word.capital)
        ? words.map((word) => word.text).join(" ")
        : wordsOf(reading.tokens, first, end),
      first,
      end,
      rule: "bought-machines/named",
      features: { machine: 0.5 },
      onlyWith: ["OWNED", "USED", "FUNDED", "SWITCHED_TO"],
    };
  });
};

/** End of the noun phrase, when a word of it is a machine; of "Nikon D90", when a number belongs to a capital name. */
function machineEnd(reading: Reading, first: number): number {
  const { tokens } = reading;
  const phrase = readNounPhrase(reading, first, 4);
  if (!phrase || phrase.first !== first || NOT_NAMES.has(tokens[phrase.end - 1]?.lower ?? "")) return first;
  for (let at = phrase.end - 1; at >= first; at -= 1) {
    const token = tokens[at];
    if (token && MACHINES.has(token.lower) && !(token.capital && at === first)) return at + 1;
    const model = /^\p{Lu}*\d+\p{L}*$/u.test(token?.text ?? "") && tokens[first]?.capital === true && at > first;
    if (model) return at + 1;
  }
  return first;
}
