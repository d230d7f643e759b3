/** Who speaks which word, and so whom "I", "you" and "he" mean. */
import type { Transcript } from "../../../model/transcript.ts";
import { type Cast, sameName } from "./people.ts";
import type { Token } from "./token.ts";
import { foldWord } from "./tokenise.ts";

export interface Voices {
  /** "I" and "we" of a narrator, "you" of a host. */
  readonly isNarrator: (at: number) => boolean;
  /** "my", "our" of a narrator, "your" of a host. */
  readonly isOwn: (at: number) => boolean;
  /** "he", "she" or the narrator's name in the mouth of a host. */
  readonly isToldOf: (at: number) => boolean;
  /** The last subject before this word, in the same turn, was a narrator. */
  readonly lastSubjectIsNarrator: (at: number) => boolean;
  /** A host speaks. */
  readonly isHost: (at: number) => boolean;
  /** Index into the cast's narrators. */
  readonly narratorAt: (at: number) => number;
}

const NARRATOR = 0;
const HOST = 1;
/** No labels tell, but the words around sound like a question: "you" is the narrator here. */
const ASKED = 2;

export function hearVoices(transcript: Transcript, tokens: readonly Token[], cast: Cast): Voices {
  const labelled = isLabelled(transcript, cast);
  const { voice, owner } = assignVoices(transcript, tokens, cast);
  const firstNames = new Set(cast.narrators.map((name) => foldWord(name).split(" ")[0] ?? ""));
  const lower = (at: number) => tokens[at]?.lower ?? "";
  const isNarrator = (at: number): boolean => {
    const word = lower(at);
    if (word === "i") return voice[at] !== HOST;
    if (word === "we") return true;
    if (word !== "you" || tokens[at]?.filler) return false;
    return voice[at] !== NARRATOR || (!labelled && PAST.has(lower(at + 1)) && !CONDITIONS.has(lower(at - 1)));
  };
  return {
    isNarrator,
    isOwn: (at) => {
      const word = lower(at);
      if (word === "my") return voice[at] !== HOST;
      return word === "our" || (word === "your" && voice[at] !== NARRATOR);
    },
    isToldOf: (at) => {
      if (voice[at] === NARRATOR) return false;
      const word = lower(at);
      return word === "he" || word === "she" || firstNames.has(word);
    },
    lastSubjectIsNarrator: (at) => {
      for (let back = at - 1; back >= Math.max(0, at - 28); back -= 1) {
        const word = lower(back);
        if (OTHER_SUBJECTS.has(word)) return false;
        if (word === "i" || word === "we" || word === "you") return isNarrator(back);
      }
      return false;
    },
    isHost: (at) => voice[at] === HOST,
    narratorAt: (at) => owner[at] ?? 0,
  };
}

/** Without labels, "you" with a deed of the past is a question put to the narrator. */
const PAST = new Set([
  "moved",
  "joined",
  "worked",
  "studied",
  "switched",
  "left",
  "founded",
  "wrote",
  "started",
  "became",
  "graduated",
  "grew",
  "switch",
  "built",
]);
const CONDITIONS = new Set(["if", "when", "once", "after", "that", "what", "where"]);

const OTHER_SUBJECTS = new Set(["they", "he", "she", "people", "someone", "somebody", "everyone", "who", "parents"]);

const isLabelled = (transcript: Transcript, cast: Cast): boolean =>
  transcript.segments.some((segment) => segment.speaker !== undefined) && cast.hosts.length > 0;

function assignVoices(
  transcript: Transcript,
  tokens: readonly Token[],
  cast: Cast,
): { voice: Uint8Array; owner: Uint8Array } {
  const voice = new Uint8Array(tokens.length);
  const owner = new Uint8Array(tokens.length);
  const labelled = isLabelled(transcript, cast);
  const opening = labelled ? 0 : openingEnd(tokens);
  const asked = labelled ? [] : askedPlaces(tokens);
  for (const [from, to] of asked) voice.fill(ASKED, from, Math.min(to, tokens.length));
  voice.fill(HOST, 0, opening);
  if (!labelled) return { voice, owner };
  let narrator = 0;
  tokens.forEach((token, at) => {
    const speaker = transcript.segments[token.segment]?.speaker ?? "";
    const index = cast.narrators.findIndex((name) => sameName(name, speaker));
    if (index >= 0) narrator = index;
    voice[at] = index >= 0 ? NARRATOR : HOST;
    owner[at] = narrator;
  });
  // A question is put to whoever answers it.
  for (let at = tokens.length - 1, next = narrator; at >= 0; at -= 1) {
    if (voice[at] === NARRATOR) next = owner[at] ?? 0;
    else owner[at] = next;
  }
  return { voice, owner };
}

const ASKING: readonly string[] = [
  "how did you",
  "how do you",
  "did you",
  "do you think",
  "can you",
  "could you",
  "would you",
  "tell us",
  "tell me",
  "tell people",
  "you said",
  "you mentioned",
  "you explain",
  "you explained",
  "you wrote",
  "your story",
  "your background",
  "your journey",
  "your article",
  "were you",
  "are you",
  "have you",
  "make sense and you",
];

const GREETINGS = ["welcome", "podcast", "host", "interview", "episode", "guest", "introduce"];
const ANSWERS = ["yeah", "yes", "well", "sure", "thanks", "thank", "so", "great"];

/** End of a host's opening in an unlabelled talk: up to the answer to the first question, or to "my name is". 0 when nobody opens. */
function openingEnd(tokens: readonly Token[]): number {
  const most = Math.min(tokens.length, 900);
  const greeted = tokens.slice(0, 200).some((token) => GREETINGS.includes(token.lower));
  if (!greeted) return 0;
  const said = (at: number, phrase: string) => phrase.split(" ").every((word, i) => tokens[at + i]?.lower === word);
  const told = storyBegins(tokens, most);
  for (let at = 0; at < most; at += 1) {
    if (said(at, "my name is") && at > 20) return at;
    if (at > told + FIRST_QUESTION_WITHIN) return told;
    const asks = [
      "can you",
      "could you",
      "tell us",
      "how did you",
      "how would you",
      "introduce",
      "get into your story",
      "what is your",
    ].some((cue) => said(at, cue));
    if (!asks) continue;
    for (let answer = at + 1; answer < Math.min(at + 60, most); answer += 1) {
      if (said(answer, "my name is")) return answer;
      if (ANSWERS.includes(tokens[answer]?.lower ?? "") || said(answer, "it is great")) return answer;
    }
    return Math.min(at + 30, most);
  }
  return Math.min(most, told, 60);
}

/** Hosts ask early; a question long after someone began to tell is a later one. */
const FIRST_QUESTION_WITHIN = 60;
const TELLING = new Set(
  (
    "grew studied majored went started worked enlisted joined graduated dropped moved trained left quit applied interned " +
    "wanted began failed built came learned taught enrolled volunteered"
  ).split(" "),
);

/** The first "I studied …" after a greeting's length: the guest tells. */
function storyBegins(tokens: readonly Token[], most: number): number {
  for (let at = 25; at < most; at += 1) {
    if (tokens[at]?.lower !== "i" || ["when", "that", "if", "as", "what"].includes(tokens[at - 1]?.lower ?? ""))
      continue;
    let verb = at + 1;
    while (tokens[verb]?.filler) verb += 1;
    const [first, second] = [tokens[verb]?.lower ?? "", tokens[verb + 1]?.lower ?? ""];
    if (TELLING.has(first)) return at;
    if (["am", "come", "came"].includes(first) && (second === "from" || second === "originally")) return at;
    if ((first === "am" && second === "from") || (first === "was" && ["born", "raised"].includes(second))) return at;
  }
  return most;
}

function askedPlaces(tokens: readonly Token[]): [number, number][] {
  const places: [number, number][] = [];
  const cues = ASKING.map((cue) => cue.split(" "));
  tokens.forEach((token, at) => {
    if (!FIRST_ASKING.has(token.lower)) return;
    if (cues.some((cue) => cue.every((word, i) => tokens[at + i]?.lower === word)))
      places.push([Math.max(0, at - 12), at + 24]);
  });
  return places;
}
const FIRST_ASKING = new Set(ASKING.map((cue) => cue.split(" ")[0] ?? ""));
