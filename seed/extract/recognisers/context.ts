/** Words near which a name of a kind is likely: an ordinary word needs them to be taken for a name. */
import type { GazetteerEntry } from "../../../model/gazetteer.ts";
import type { EntityKind } from "../../../model/ontology.ts";
import type { Reading } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";
import { perWord } from "../reading/vocabulary.ts";
import { cueStrength, isCuedAnywhere } from "./cues.ts";
import { HEADS } from "./role-words.ts";

interface Slots {
  /** Words that ask for a name of the kind, and such that allow one. */
  readonly before: ReadonlySet<string>;
  readonly weak?: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly weakAfter?: ReadonlySet<string>;
}
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const SLOTS: Partial<Record<EntityKind, Slots>> = {
  Organization: {
    before: words("at joined join joining called named"),
    weak: words("for from with left leave leaving into by"),
    after: words("inc university labs lab research hired acquired"),
    weakAfter: words("competition competitions grandmaster internship fellowship office team"),
  },
  Tool: {
    before: words(
      "using use used uses learn learned learning wrote write writing called named language knew pure myself",
    ),
    after: words(
      "code programming language framework library bindings developer engineer programmer script scripts app version compiler",
    ),
    weak: words("in with on into to from picked released of"),
  },
  Place: { before: words("in to from near at around outside"), after: words("university area office") },
  Dataset: { before: words("on the called dataset is"), after: words("dataset data benchmark set") },
  Event: {
    before: words("at the to called in like"),
    after: words("conference conferences workshop workshops competition"),
  },
  Competition: { before: words("in the at won"), after: words("competition challenge olympiad contest") },
  Work: { before: words("read called book wrote published named titled"), after: words("book podcast paper blog") },
  Hardware: { before: words("a an the my with had bought one"), after: words("computer machine board gpu") },
};

/** How strongly the words directly around a stretch expect a name of this kind, 0 to 1. */
export function slotStrength(reading: Reading, kind: EntityKind, first: number, end: number): number {
  const slots = SLOTS[kind];
  if (!slots || !isAmong(expectedKinds(reading, first, end), kind)) return 0;
  const { tokens } = reading;
  const before = wordBefore(tokens, first);
  const word = tokens[before]?.lower ?? "";
  const next = tokens[end]?.lower ?? "";
  if (isStrongSlot(reading, kind, before, end)) return 1;
  if (kind !== "Organization" && isStrongSlot(reading, "Organization", before, end)) return 0;
  const strength =
    (slots.before.has(word) ? 0.6 : slots.weak?.has(word) ? 0.35 : 0) +
    (slots.after.has(next) ? 0.6 : slots.weakAfter?.has(next) ? 0.35 : 0);
  return Math.min(1, strength);
}

const BEFORE = new WeakMap<readonly Token[], Int32Array>();

/** The word before, past fillers and articles; worked out once for each place. */
function wordBefore(tokens: readonly Token[], first: number): number {
  let places = BEFORE.get(tokens);
  if (!places) {
    places = new Int32Array(tokens.length);
    for (let at = 0; at < tokens.length; at += 1) places[at] = findWordBefore(tokens, at);
    BEFORE.set(tokens, places);
  }
  return places[first] ?? -1;
}

function findWordBefore(tokens: readonly Token[], first: number): number {
  let before = first - 1;
  for (let steps = 0; steps < 3 && before >= 0; steps += 1) {
    const token = tokens[before];
    if (!token?.filler && !ARTICLES.has(token?.lower ?? "")) break;
    before -= 1;
  }
  return before;
}
const ARTICLES = words("the a an");

const BITS: ReadonlyMap<string, number> = new Map(Object.keys(SLOTS).map((kind, i) => [kind, 1 << i]));
/** 0 for a kind without slots. */
const bitOf = (kind: string): number => BITS.get(kind) ?? 0;

/** Whether a kind is one of these: of {@link expectedKinds}. */
export const isAmong = (kinds: number, kind: EntityKind): boolean => (kinds & bitOf(kind)) !== 0;

/**
 * Kinds that the words around a stretch may expect, a bit each: what is not in here has no slot strength. Most places
 * expect nothing, and two looks tell.
 */
export function expectedKinds({ tokens }: Reading, first: number, end: number): number {
  const before = askingWords(tokens);
  const after = followingWords(tokens);
  return (
    (before.values[before.numbers[wordBefore(tokens, first)] ?? -1] ?? 0) |
    (after.values[after.numbers[end] ?? -1] ?? 0)
  );
}

/** Words of strong slots may ask for any kind. */
const STRONG_WORDS = words("at for from to with");
const askingWords = perWord((word) =>
  kindsWhere(({ before, weak }) => before.has(word) || weak?.has(word) === true || STRONG_WORDS.has(word)),
);
const followingWords = perWord((word) =>
  kindsWhere(({ after, weakAfter }) => after.has(word) || weakAfter?.has(word) === true),
);

function kindsWhere(holds: (slots: Slots) => boolean): number {
  let kinds = 0;
  for (const [kind, slots] of Object.entries(SLOTS)) if (slots && holds(slots)) kinds |= bitOf(kind);
  return kinds;
}

/** "engineer at _", "job at _", "switched from _": hardly anything else can stand here. */
function isStrongSlot(reading: Reading, kind: EntityKind, before: number, end: number): boolean {
  const word = reading.tokens[before]?.lower ?? "";
  const last = reading.tokens[before - 1]?.lower ?? "";
  if (kind === "Organization") {
    return (
      ((word === "at" || word === "for") && WORKING.has(last)) ||
      (word === "with" && INTERVIEWING.has(last)) ||
      (AWAY.has(word) && STUDYING.has(last)) ||
      (word === "to" && (last === "applied" || last === "apply")) ||
      word === "joined" ||
      word === "joining" ||
      (HIRING_AT.has(word) && isHeldAs(reading, end))
    );
  }
  if (kind === "Place") return LIVING_AT.has(word) && LIVED.has(last);
  if (kind !== "Tool") return false;
  if ([0, 1, 2, 3].some((back) => TOOLKIT.has(reading.tokens[before - back]?.lower ?? ""))) return true;
  if ((word === "from" || word === "to") && SWITCHING.has(last)) return true;
  return (
    word === "to" &&
    [2, 3, 4].some(
      (back) =>
        reading.tokens[before - back]?.lower === "from" &&
        SWITCHING.has(reading.tokens[before - back - 1]?.lower ?? ""),
    )
  );
}
/** "The tools were …". */
const TOOLKIT = words("tools toolkit software");
const HIRING_AT = words("to for with at into by over");
const LIVED = words("lived living live born raised based settled");

/** "… ⟨name⟩ as an engineer". */
const isHeldAs = ({ tokens }: Reading, end: number): boolean =>
  tokens[end]?.lower === "as" &&
  ["a", "an", "the", "their"].includes(tokens[end + 1]?.lower ?? "") &&
  [2, 3, 4, 5].some((reach) => HEADS.has(tokens[end + reach]?.lower ?? ""));

const WORKING = words(
  "engineer developer scientist manager director designer analyst researcher professor teacher intern consultant architect " +
    "nurse doctor lawyer chef editor producer job work worked working position internship role interview offer career",
);
const INTERVIEWING = words("interview interviews interviewed interviewing rounds onsite onsites");
const AWAY = words("from at in of");
const STUDYING = words("graduated enrolled studied out undergrad masters phd degree diploma interned fellowship");
const SWITCHING = words("switch switched switching moved migrated went changed");

/**
 * Slot and cues speak for the entry here. A word of everyday ("go", "r", "notion") needs both, or a strong slot and its
 * own capital; other words need one.
 */
export function hasContext(reading: Reading, entry: GazetteerEntry, first: number, end: number): boolean {
  const slot = slotStrength(reading, entry.kind, first, end);
  const cue = cueStrength(reading, entry, first, end);
  const token = reading.tokens[first];
  if (entry.kind === "Topic") return isStudied(reading, first, end);
  const everyday =
    end - first === 1 && (reading.knowledge.isCommonWord(token?.lower ?? "") || (token?.lower.length ?? 0) <= 2);
  if (!everyday) return slot >= 0.6 || cue >= 0.35;
  // "graduated from ⟨howard⟩": hardly a word can stand here that is no name.
  const [last, verb] = [reading.tokens[first - 1]?.lower ?? "", reading.tokens[first - 2]?.lower ?? ""];
  if (slot === 1 && AWAY.has(last) && STUDIED_VERBS.has(verb)) return true;
  if (entry.kind === "Place") return LIVING_AT.has(last) && LIVING.has(verb);
  if (slot === 1 && isCuedAnywhere(reading, entry)) return true;
  return (slot >= 0.35 && cue >= 0.35) || (slot >= 0.6 && token?.capital === true && !reading.noise.lowerCase);
}

const LIVING_AT = words("in to near");
const LIVING = words(
  "live lived living apartment flat house room moved moving born raised based settled stayed up home studio place relocated",
);
const STUDIED_VERBS = words(
  "studied study studying read taught teach teaching learn learned learnt learning majored tutored lectured",
);
const STUDIES = words(
  "degree major majored minor minored masters master bachelor bachelors phd doctorate interested class course classes courses " +
    "specialized specialised background training undergrad",
);
const AFTER_FIELD = words("degree major minor student teacher department professor undergrad phd lecturer tutor");

/** A word that is also a field: "studied history", "a degree in history", "a history major"; not "the best in history". */
function isStudied({ tokens }: Reading, first: number, end: number): boolean {
  const [last, before] = [tokens[first - 2]?.lower ?? "", tokens[first - 1]?.lower ?? ""];
  return (
    STUDIED_VERBS.has(before) ||
    AFTER_FIELD.has(tokens[end]?.lower ?? "") ||
    (before === "in" && (STUDIES.has(last) || last === "'s"))
  );
}
