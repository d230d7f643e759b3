/** Whose story a word tells, worked out once for each word of a talk. */
import type { Token } from "../reading/token.ts";
import type { Voices } from "../reading/voices.ts";
import type { Subject } from "./pattern.ts";

interface Spoken {
  readonly tokens: readonly Token[];
  readonly voices: Voices;
}

const MARKS: Readonly<Record<Subject, number>> = { I: 1, S: 1, HE: 2, MY: 4 };

/** Keys of frames that begin with a subject, in the order of the bits of {@link subjectMarks}. */
export const SUBJECT_KEYS: readonly string[] = ["<I>", "<HE>", "<MY>"];

/** Whether a word with these marks means the narrator in this way. */
export const isSubject = (marks: number | undefined, subject: Subject): boolean =>
  ((marks ?? 0) & MARKS[subject]) !== 0;

const KNOWN_MARKS = new WeakMap<Voices, Uint8Array>();

/** Of each token, a bit each: "I", "he", "my". 0 for most. */
export function subjectMarks({ tokens, voices }: Spoken): Uint8Array {
  const known = KNOWN_MARKS.get(voices);
  if (known) return known;
  const marks = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    marks[at] =
      (voices.isNarrator(at) ? MARKS.I : 0) | (voices.isToldOf(at) ? MARKS.HE : 0) | (voices.isOwn(at) ? MARKS.MY : 0);
  }
  KNOWN_MARKS.set(voices, marks);
  return marks;
}

const UNKNOWN = 0;
const LEFT_OUT = 1;
const NAMED = 2;
const KNOWN_OMISSIONS = new WeakMap<Voices, Uint8Array>();

/** "…, worked at X": a verb right after a comma, "and" or "then", and the subject before it was the narrator. */
export function leavesSubjectOut(spoken: Spoken, at: number): boolean {
  let omissions = KNOWN_OMISSIONS.get(spoken.voices);
  if (!omissions) {
    omissions = new Uint8Array(spoken.tokens.length);
    KNOWN_OMISSIONS.set(spoken.voices, omissions);
  }
  if (omissions[at] === UNKNOWN) omissions[at] = findOmission(spoken, at) ? LEFT_OUT : NAMED;
  return omissions[at] === LEFT_OUT;
}

const CLAUSE_OPENERS = new Set(["and", "then", "so", "but", "where", "after"]);

function findOmission({ tokens, voices }: Spoken, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before) return false;
  const opens = CLAUSE_OPENERS.has(before.lower) || token.comma || token.sentence !== before.sentence;
  if (!opens && !before.filler) return false;
  return voices.lastSubjectIsNarrator(at);
}
