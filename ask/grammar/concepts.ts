/** The words people ask with, by what they mean. Forms that only differ by an ending are found by their stem. */

const FORMS = [
  ["why", "why reason because explain explanation motivation cause"],
  ["how", "how"],
  ["when", "when date year"],
  ["long", "long duration"],
  ["who", "who whom whose anyone anybody somebody someone people everyone everybody person persons"],
  ["else", "else other others another also"],
  [
    "study",
    "study studied studies university college school degree education educated educate student alma graduate graduated phd doctorate msc bsc mba master bachelor major majored academic academia",
  ],
  [
    "work",
    "work job employ employer employed employment company firm position role title occupation profession hire hired colleague",
  ],
  ["live", "live living lived city country home town based reside residence grew"],
  ["place", "place"],
  ["tool", "tool software framework library language technology tech stack program programming package model editor"],
  ["use", "use using used utilize utilise"],
  ["machine", "machine computer hardware gpu gpus laptop pc card workstation rig device equipment own owned"],
  ["pay", "pay paid fund finance buy bought afford cost sponsor purchase"],
  ["money", "money cash sum dollars"],
  ["compete", "compete competition contest challenge participate participated tournament hackathon result rank"],
  ["win", "win won award prize medal earn achievement achieve accomplishment certificate trophy honour honor"],
  [
    "apply",
    "apply applied application interview interviewed reject rejection rejected refuse refused decline declined offer",
  ],
  ["switch", "switch move go went gone change migrate transition convert turn"],
  ["leave", "leave left abandon quit drop dropped ditch dump replace replaced replacement supersede succeed"],
  ["lead", "lead led bring brought trigger enable possible thanks"],
  ["effect", "effect consequence outcome impact aftermath"],
  ["become", "become became get got land"],
  [
    "path",
    "path journey career story timeline way overview life summary summarise summarize gist video recording episode podcast transcript route trajectory biography background history cv resume chronology",
  ],
  ["now", "now current currently today nowadays presently present-day"],
  ["after", "after afterwards next then following later subsequently since"],
  ["before", "before prior previously previous earlier preceding"],
  ["usual", "usual usually typical typically common commonly normally often generally"],
  ["gap", "gap break pause overlap unemployed idle hiatus"],
  ["say", "say said tell told talk speak think mention opinion comment remark view"],
  ["quote", "quote quotation passage verbatim everything every"],
  ["learn", "learn learned learnt taught teach skill topic subject field course knowledge"],
  ["publish", "publish paper wrote write written article book blog author"],
  ["present", "present presentation presented conference event keynote gave spoke meetup"],
  ["together", "together same both with alongside besides shared share coworker"],
  ["link", "link connect connection connected relate related relation relationship"],
  ["compare", "compare comparison versus vs difference differ similar similarity contrast"],
  [
    "contradict",
    "contradict contradiction contradictory conflict disagree disagreement inconsistent inconsistency discrepancy",
  ],
  ["infer", "infer inferred inference guess guessed conclude concluded deduce deduced assume assumed"],
  ["undated", "undated dateless"],
  ["source", "source backed"],
  ["single", "one single only once"],
  ["do", "do did does doing done happen happened"],
] as const;

export type Concept = (typeof FORMS)[number][0];

/** Words of questions that carry no meaning of their own here. */
const FUNCTION_WORDS = new Set(
  "a an the of in on at to from for by into onto out up off over about as is are was were be been being am have has had will would could can should may might must shall it its this that these those there here what which where and or but not no yes he she they you i we him her them his hers their your my our me us please show give list name just really actually all any some ever still already first last first second more most than so if while during until till through between new old time times many much lot kind sort thing things way ways let lets want know like ok hey make made take took come came put see find answer question".split(
    " ",
  ),
);

/** Which meanings a folded word has; none for a name or an unknown word. */
export function conceptsOf(word: string): readonly Concept[] {
  return BY_WORD.get(word) ?? BY_STEM.get(stem(word)) ?? [];
}

/** True for a word that asks rather than names. */
export const isQuestionWord = (word: string): boolean =>
  FUNCTION_WORDS.has(word) || BY_WORD.has(word) || BY_STEM.has(stem(word));

/** True for a word that never names anything: "the", "to", "about". */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

/** Every word that a slip of the keyboard may stand for. */
export const questionWords = (): Iterable<string> => BY_WORD.keys();

/** A word without its common endings: "companies" → "company", "moved" → "mov". */
export function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/'s$/, "")
    .replace(/ies$/, "y")
    .replace(/(?:sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/([^s])s$/, "$1")
    .replace(/(?:ing|ed|e)$/, "")
    .replace(/([bdgmnprt])\1$/, "$1");
}

const BY_WORD: ReadonlyMap<string, readonly Concept[]> = indexBy((word) => word);
const BY_STEM: ReadonlyMap<string, readonly Concept[]> = indexBy(stem);

function indexBy(keyOf: (word: string) => string): Map<string, Concept[]> {
  const index = new Map<string, Concept[]>();
  for (const [concept, words] of FORMS) {
    for (const word of words.split(" ")) {
      const key = keyOf(word);
      const known = index.get(key) ?? [];
      if (!known.includes(concept)) index.set(key, [...known, concept]);
    }
  }
  return index;
}
