/** Machines by their maker or model: "a Canon G9", "a Zoom H1 recorder", "the Tobii camera", "a second-hand 5D Mark III". */
import type { Mention } from "../reading/mention.ts";
import { endingAt } from "../reading/mentions-at.ts";
import type { Reading } from "../reading/reading.ts";
import { isStop } from "../reading/stop-words.ts";
import type { Token } from "../reading/token.ts";
import type { Recogniser } from "./recogniser.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const DEVICES = set(
  "camera cameras camcorder headset headsets recorder tower laptop laptops desktop workstation workstations printer plotter scanner " +
    "projector projectors analyzer analyser microscope telescope oscilloscope scope spectrometer sequencer centrifuge synth synthesizer " +
    "keyboard drum sampler mixer mic microphone microphones amplifier amp guitar piano violin cello drone drones lathe mill welder oven " +
    "kiln loom press tractor truck van bike motorcycle calculator tablet watch gpu gpus board robot arm lens lenses turntable " +
    "interface monitor monitors handheld console etcher stepper tracker",
);
/** What goes on a model's number: "5D ⟨Mark III⟩", "1080 ⟨Ti⟩". */
const GOES_ON = set("mark mk pro max plus mini ultra air ti super ii iii iv v vi");
/** Written like models, but none. */
const NO_MODELS =
  /^(?:[\d.,]+(?:st|nd|rd|th|s|k|m|bn|b|am|pm|gb|mb|tb|kb|px|fps|hz|khz|mhz|ghz|kg|km|cm|mm|ml|x)|[a-z]\d[a-z]|[1-4]d|[45]g|mp[34]|covid-?19|k-?12|y2k|i18n|web3)$/i;
/** "Q3", "H2", "F1", "G20", "M25": models only beside their maker. */
const SHORT_MODEL = /^\p{L}\d{1,2}$/u;
const ROMAN = /^(?:I{1,3}|IV|VI{0,3})$/;

export const devices: Recogniser = (reading, found) => {
  const taken = new Set<number>();
  for (const mention of found)
    if (
      mention.kind === "Hardware" ||
      mention.kind === "Tool" ||
      mention.kind === "Dataset" ||
      mention.kind === "Competition"
    )
      for (let at = mention.first; at < mention.end; at += 1) taken.add(at);
  const mentions: Mention[] = [];
  for (let at = 1; at < reading.tokens.length; at += 1) {
    if (taken.has(at) || !mayEnd(reading, at)) continue;
    const mention = deviceAt(reading, found, at);
    if (!mention) continue;
    mentions.push(mention);
    at = mention.end - 1;
  }
  return mentions;
};

const mayEnd = ({ tokens }: Reading, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && ((DEVICES.has(token.lower) && !token.capital) || isModel(token));
};

/** Capitals and digits in one word: "G9", "600D", "TR-808". */
const isModel = ({ text }: Token): boolean =>
  /\d/.test(text) && /\p{Lu}/u.test(text) && /^[\p{L}\d-]{2,10}$/u.test(text) && !NO_MODELS.test(text);

function deviceAt(reading: Reading, found: readonly Mention[], at: number): Mention | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token) return undefined;
  const model = isModel(token);
  const first = makerStart(reading, found, at);
  let end = at + 1;
  while (model && goesOn(tokens, end)) end += 1;
  if (model && tokens[end] && DEVICES.has(tokens[end]?.lower ?? "") && !tokens[end]?.comma) end += 1;
  const owned = isSetUp(tokens[first - 1]);
  // A model without its maker is one only after "a", "my" and the like.
  if (first === at && !(model && owned && !SHORT_MODEL.test(token.text))) return undefined;
  return {
    kind: "Hardware",
    name: tokens
      .slice(first, end)
      .map(({ text }) => text)
      .join(" "),
    first,
    end,
    rule: owned ? "devices/owned" : "devices/named",
    features: { machine: first < at ? 0.8 : 0.4 },
    onlyWith: ["OWNED", "USED", "FUNDED", "SWITCHED_TO", "LEARNED"],
  };
}

const goesOn = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (!token || token.comma || token.sentence !== tokens[at - 1]?.sentence) return false;
  return GOES_ON.has(token.lower) && (token.capital || ROMAN.test(token.text));
};

const isSetUp = (token: Token | undefined): boolean =>
  token !== undefined &&
  ["a", "an", "my", "our", "the", "old", "used", "hand", "new", "second", "cheap"].includes(token.lower);

/** Where the maker's name begins: a firm named before, or a capital of no common word inside a sentence; else `at`. */
function makerStart(reading: Reading, found: readonly Mention[], at: number): number {
  const { tokens, knowledge, noise } = reading;
  if (tokens[at]?.comma) return at;
  const maker = endingAt(found, at).find(({ kind }) => kind === "Organization" || kind === "Tool");
  if (maker) return maker.first;
  let first = at;
  while (first > at - 2 && isMaker(tokens[first - 1], tokens[first])) first -= 1;
  const head = tokens[first];
  if (!head || first === at || tokens[first - 1]?.sentence !== head.sentence) return at;
  return noise.lowerCase || isStop(head.lower) || (knowledge.isCommonWord(head.lower) && at - first === 1) ? at : first;
}

const isMaker = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.capital === true &&
  token.sentence === next?.sentence &&
  !next.comma &&
  token.lower !== "i" &&
  !isStop(token.lower);
