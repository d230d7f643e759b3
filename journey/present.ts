import type { Passage } from "./telling.ts";

/** A passage with its words. */
export interface Words extends Passage {
  readonly text: string;
}

const PRESENT =
  /\b(?:(?:i|we|you|they) (?:(?:currently|now|still|also) )?(?:work|own|run|lead|head|teach|manage)|(?:works|runs|owns|leads|heads|teaches|manages)|(?:am|are|is|[’']m|[’']re|[’']s) (?:(?:currently|now|still|also) )?(?:an?|the|at|with|working|running|leading|teaching)|(?:am|are|is|[’']m|[’']re|[’']s) (?:currently|now|still))\b/i;
const NOW = /\b(?:currently|now|still|these days|today)\b/i;
const PAST = /\b(?:was|were|had|did|used to|back then|at the time)\b/i;
const LEFT = /\b(?:left|leave|leaving|quit|quitting|fired|laid off)\b/i;

/**
 * How firmly a talk speaks of a station in the present where it first names it: `now` ("he's currently at Lyft"),
 * `present` ("you work at npm"; many also tell the past like this), undefined for the past and for what was left later.
 * @param passages in order of telling.
 */
export function presence(passages: readonly Words[]): "now" | "present" | undefined {
  const [first = "", ...others] = passages.map(({ text }) => text.replace(/\s+/g, " "));
  if (!PRESENT.test(first) || PAST.test(first) || [first, ...others].some((text) => LEFT.test(text))) return undefined;
  return NOW.test(first) ? "now" : "present";
}
