/** Names that carry their kind: "Montana State University", "Lawrence Livermore National Laboratory", "camel labs", "mirage os". */
import type { EntityKind } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import { endingAt } from "../reading/mentions-at.ts";
import { shownWord } from "../reading/person-names.ts";
import type { Reading } from "../reading/reading.ts";
import { isStop } from "../reading/stop-words.ts";
import type { Recogniser } from "./recogniser.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const ORGANIZATIONS = set(
  "university college institute laboratory laboratories labs school academy hospital clinic bank foundation corporation inc " +
    "company group partners ventures capital agency studios studio museum library observatory press society association " +
    "council ministry department office orchestra theatre theater gallery records pictures entertainment games airlines " +
    "club council trust authority union navy army television radio academy service motors pharmaceuticals therapeutics biosciences technologies systems consulting architects llp llc ltd gmbh institution center centre",
);
const EVENTS = set("conference summit festival symposium workshop hackathon con conf meetup camp expo");
const TOOLS = set("os hypervisor compiler");
const JOINERS = set("of the and for in &");

export const shapedNames: Recogniser = (reading, found) => {
  const taken = new Set<number>();
  for (const mention of found) {
    // Only a name that already ends in the word holds it; a part of it may be known by itself.
    if (mention.kind !== "Topic" && mention.kind !== "Role" && !mention.rule.startsWith("misheard"))
      taken.add(mention.end - 1);
  }
  const mentions: Mention[] = [];
  for (let at = 1; at < reading.tokens.length; at += 1) {
    const kind = kindOf(reading.tokens[at]?.lower ?? "");
    if (!kind || taken.has(at)) continue;
    const cased = !reading.noise.noisy || (!reading.noise.lowerCase && reading.tokens[at]?.capital === true);
    const mention = cased ? shapedInProse(reading, found, at, kind) : shapedInCaptions(reading, found, at, kind);
    if (mention && !isKnown(found, mention)) mentions.push(mention);
  }
  return mentions;
};

/** "Delft University of Technology": a listed name that goes by another here. */
const isKnown = (found: readonly Mention[], { kind, first, end }: Mention): boolean =>
  found.some((known) => known.entry?.kind === kind && known.first <= first && end <= known.end);

const kindOf = (word: string): EntityKind | undefined =>
  ORGANIZATIONS.has(word) ? "Organization" : EVENTS.has(word) ? "Event" : TOOLS.has(word) ? "Tool" : undefined;

/** A run of capitals that ends in the word, or goes on after "of". */
function shapedInProse(reading: Reading, found: readonly Mention[], at: number, kind: EntityKind): Mention | undefined {
  const { tokens } = reading;
  const next = tokens[at + 1];
  const goesOn = next?.capital === true && next.sentence === tokens[at]?.sentence && !next.comma && next.lower !== "i";
  if (!tokens[at]?.capital || kind === "Tool" || goesOn) return undefined;
  let first = at;
  while (first > 0 && first > at - 6 && isPart(reading, first - 1, first)) first -= 1;
  while (first < at && JOINERS.has(tokens[first]?.lower ?? "")) first += 1;
  let end = at + 1;
  if (tokens[end]?.lower === "of" && tokens[end + 1]?.capital) {
    end += 2;
    while (end < at + 6 && tokens[end]?.capital && isPart(reading, end, end)) end += 1;
    // "of Architecture and Design", but not "of Leeds and Google".
    if (tokens[end]?.lower === "and" && tokens[end + 1]?.capital && isField(found, end - 1) && isField(found, end + 1))
      end += 2;
  }
  if (end - first < 2) return undefined;
  return make(reading, kind, first, end, 0.9);
}

const isField = (found: readonly Mention[], at: number): boolean =>
  found.some((mention) => mention.kind === "Topic" && mention.first <= at && at < mention.end);

function isPart(reading: Reading, at: number, next: number): boolean {
  const token = reading.tokens[at];
  const after = reading.tokens[next];
  if (!token || !after || token.sentence !== after.sentence || after.comma) return false;
  if (token.lower === "'s") return isPossessor(reading, at - 1);
  if (token.capital) return token.lower !== "i" && reading.tokens[at - 1]?.sentence === token.sentence;
  return JOINERS.has(token.lower) && reading.tokens[at - 1]?.capital === true && token.lower !== "in";
}

/** "St James's Hospital", "Children's Museum", but not "Google's Office". */
const isPossessor = ({ tokens }: Reading, at: number): boolean =>
  POSSESSORS.has(tokens[at]?.lower ?? "") || ["st", "saint"].includes(tokens[at - 1]?.lower ?? "");
const POSSESSORS = set("king queen children women men people veterans farmers writers actors");

/** A name found before, or an unknown word, and the word. */
function shapedInCaptions(
  reading: Reading,
  found: readonly Mention[],
  at: number,
  kind: EntityKind,
): Mention | undefined {
  const { tokens, knowledge } = reading;
  const word = tokens[at]?.lower ?? "";
  if (kind === "Event" || (kind === "Organization" && !SPOKEN.has(word))) return undefined;
  const inner = endingAt(found, at).find(
    (name) => name.kind === "Tool" || name.kind === "Organization" || name.kind === "Place",
  );
  if (inner) return { ...make(reading, kind, inner.first, at + 1, 0.8), name: `${inner.name} ${shown(reading, at)}` };
  let first = at;
  while (first > at - (kind === "Tool" ? 1 : 4) && isContent(reading, first - 1, at)) first -= 1;
  const words = tokens.slice(first, at);
  const rare = words.some((token) => !knowledge.isCommonWord(token.lower));
  // After a preposition the whole phrase is the name; elsewhere only an unknown word before it.
  const led = ["at", "for", "with", "from", "to", "by", "join", "joined", "called"].includes(
    tokens[first - 1]?.lower ?? "",
  );
  if (words.length === 0 || !rare || words.every((token) => KINDS_OF_SCHOOL.has(token.lower))) return undefined;
  if (led || words.length === 1) return make(reading, kind, first, at + 1, led ? 0.7 : 0.4);
  return undefined;
}

/** "Med school", "night school": which one is not said. */
const KINDS_OF_SCHOOL = set(
  "med medical law dental vet veterinary nursing grad graduate undergrad art film drama music design business high middle " +
    "elementary primary secondary grammar prep boarding night summer sunday flight trade culinary cooking technical vocational " +
    "community local junior state public private teaching catholic driving",
);

/** Last words that captions keep with a name. */
const SPOKEN = new Set(
  "labs university inc institute college club hospital television academy foundation museum school".split(" "),
);

function isContent({ tokens }: Reading, at: number, end: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    token.sentence === tokens[end]?.sentence &&
    !isStop(token.lower) &&
    !token.filler &&
    !tokens[at + 1]?.comma
  );
}

const shown = (reading: Reading, at: number): string => {
  const token = reading.tokens[at];
  return token ? (token.lower === "os" ? "OS" : shownWord(token)) : "";
};

function make(reading: Reading, kind: EntityKind, first: number, end: number, weight: number): Mention {
  const words: string[] = [];
  for (let at = first; at < end; at += 1) {
    const token = reading.tokens[at];
    if (token?.lower === "'s") words.push(`${words.pop()}${token.text}`);
    else if (token) words.push(JOINERS.has(token.lower) ? token.lower : shown(reading, at));
  }
  return { kind, name: words.join(" "), first, end, rule: "shaped-names/suffix", features: { shape: weight } };
}
