/** Spoken words of a transcript, in one pass over its segments. */
import type { Segment } from "../../../model/talk.ts";
import { type MutableToken, markFillers } from "./fillers.ts";
import type { Token } from "./token.ts";
import { wordTable } from "./word-table.ts";

/**
 * Words of all segments with their offsets into `text`. Bracketed remarks ("[Music]", "\[laughs\]", "[04:14]") are not
 * spoken and yield nothing.
 */
export function tokenise(text: string, segments: readonly Segment[]): Token[] {
  const words: MutableToken[] = [];
  const known = new Map<string, readonly WordPart[]>();
  // A talk has few distinct words: each is taken apart once, and its tokens share their texts.
  const partsOf = (word: string): readonly WordPart[] => {
    const parts = known.get(word) ?? splitWord(word);
    known.set(word, parts);
    return parts;
  };
  let sentence = 0;
  segments.forEach((segment, index) => {
    const before = segments[index - 1];
    if (before && endsParagraph(text, before, segment)) sentence += 1;
    sentence = scanSegment(text, segment, index, sentence, words, partsOf, pausesBefore(text, before));
  });
  markFillers(words);
  return words;
}

/** A caption that ends with a comma pauses before the next one. */
const pausesBefore = (text: string, before: Segment | undefined): boolean =>
  before !== undefined && /[,;:]\s{0,3}$/.test(text.slice(Math.max(before.start, before.end - 4), before.end));

function endsParagraph(text: string, before: Segment, segment: Segment): boolean {
  if (before.speaker !== segment.speaker) return true;
  if (segment.seconds !== undefined || before.seconds !== undefined) return false;
  return /\n[ \t\r]*\n/.test(text.slice(before.end, Math.min(segment.start, before.end + 200)));
}

function scanSegment(
  text: string,
  segment: Segment,
  index: number,
  sentence: number,
  words: MutableToken[],
  partsOf: (word: string) => readonly WordPart[],
  endsWithComma: boolean,
): number {
  let at = segment.start;
  let comma = endsWithComma;
  let current = sentence;
  let seen = words.length;
  const end = Math.min(segment.end, text.length);
  while (at < end) {
    const code = text.charCodeAt(at);
    const remark = code === 91 /* [ */ ? remarkEnd(text, at, end) : 0;
    if (remark > 0) {
      at = remark;
      comma = true;
      continue;
    }
    if (isWordStart(text, at, end)) {
      const wordEnd = scanWord(text, at, end);
      const glued = at > segment.start && text[at - 1] === "-" && words.length > 0 && words.at(-1)?.end === at - 1;
      pushWord(words, partsOf(text.slice(at, wordEnd)), at, index, current, comma, glued);
      at = wordEnd;
      comma = false;
      continue;
    }
    if (code === 46 && isAbbreviated(text, at)) {
      at += 1;
      continue;
    }
    if (isSentenceEnd(text, at, end) && words.length > seen) {
      current += 1;
      seen = words.length;
    } else if (code > 32 && code !== 45 && code !== 42 && !isApostrophe(text, at)) {
      comma = true;
    } else if (code === 45 && (text[at + 1] === "-" || text[at + 1] === " " || text.charCodeAt(at - 1) <= 32)) {
      comma = true;
    }
    at += 1;
  }
  return current;
}

/** End of a bracketed remark of at most 60 characters, 0 when the bracket is none. */
function remarkEnd(text: string, at: number, end: number): number {
  const last = Math.min(end - 1, at + 60);
  for (let close = at + 1; close <= last; close += 1)
    if (text.charCodeAt(close) === 93 /* ] */) return text[close + 1] === "(" ? 0 : close + 1;
  return 0;
}

/** The possessive of a plural: "St Thomas\' Hospital". */
const isApostrophe = (text: string, at: number): boolean =>
  (text[at] === "'" || text[at] === "’") && /s/i.test(text[at - 1] ?? "") && text[at + 1] === " ";

function isSentenceEnd(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) return false;
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 32;
  return next <= 32 || next === 34 || next === 39 || next === 0x201d || next === 42 || next === 41 || next === 92;
}

/** "St. James", "Dr. Moran", "J. Salmonson": the stop belongs to the word. */
const ABBREVIATED = /(?:^|[^\p{L}])(?:St|Dr|Mr|Mrs|Ms|Prof|Mt|Ft|Sgt|Capt|Col|Rev|(?!I)\p{Lu})$/u;

const isAbbreviated = (text: string, at: number): boolean => ABBREVIATED.test(text.slice(Math.max(0, at - 6), at));

function isLetterOrDigit(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) || (code >= 0xd800 && code <= 0xdfff);
}

function isWordStart(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (isLetterOrDigit(code)) return true;
  // "Halvorsen & Pike": a sign that stands alone is said as a word.
  if (code === 38) return text.charCodeAt(at - 1) <= 32 && at + 1 < end && text.charCodeAt(at + 1) <= 32;
  const money = code === 36 || code === 0x20ac || code === 0xa3;
  return money && at + 1 < end && text.charCodeAt(at + 1) >= 48 && text.charCodeAt(at + 1) <= 57;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function scanWord(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 32;
    const before = text.charCodeAt(at - 1);
    if (isLetterOrDigit(code)) at += 1;
    else if ((code === 39 || code === 0x2019 || code === 46 || code === 38 || code === 47) && isLetterOrDigit(next)) {
      // A slash joins short forms and dates only ("TCP/IP", "24/7"), not "and/or" of long words.
      if (code === 47 && at - start > 4) break;
      at += 1;
    } else if (code === 44 && isDigit(before) && isDigit(next) && isDigit(text.charCodeAt(at + 2))) at += 1;
    else if (code === 43 && next === 43) at += 2;
    else if (code === 43 && !isDigit(before) && !isLetterOrDigit(next)) at += 1;
    else if (code === 35 && at - start <= 2 && !isLetterOrDigit(next)) at += 1;
    else break;
  }
  return at;
}

/** Puts a word's parts at the end: "didn't" is two tokens. */
function pushWord(
  words: MutableToken[],
  parts: readonly WordPart[],
  start: number,
  segment: number,
  sentence: number,
  comma: boolean,
  glued: boolean,
): void {
  let at = start;
  for (const { text, lower, capital } of parts) {
    const first = at === start;
    words.push({
      text,
      lower,
      start: at,
      end: at + text.length,
      segment,
      sentence,
      capital,
      comma: first && comma,
      glued: !first || glued,
      filler: false,
    });
    at += text.length;
  }
}

interface WordPart {
  /** As written. */
  readonly text: string;
  /** Lower case, accents folded, contractions spelled out. */
  readonly lower: string;
  readonly capital: boolean;
}

const CONTRACTED: Readonly<Record<string, string>> = wordTable({
  m: "am",
  re: "are",
  ve: "have",
  ll: "will",
  d: "would",
});
const IS_AFTER = new Set(["he", "she", "it", "that", "there", "who", "what", "here", "where", "how", "this", "when"]);

/** One part, or two for a contraction; their texts together are the word. */
function splitWord(word: string): readonly WordPart[] {
  const negated = /^([a-z]{2,6})n['’]t$/i.exec(word);
  if (negated?.[1]) {
    const verb = negated[1].toLowerCase();
    const full = verb === "ca" ? "can" : verb === "wo" ? "will" : verb;
    return [part(word.slice(0, -3), full), part(word.slice(-3), "not")];
  }
  const apostrophe = Math.max(word.lastIndexOf("'"), word.lastIndexOf("’"));
  const suffix = apostrophe > 0 ? word.slice(apostrophe + 1).toLowerCase() : "";
  const head = word.slice(0, Math.max(apostrophe, 0));
  const verb = CONTRACTED[suffix] ?? (suffix === "s" ? (IS_AFTER.has(head.toLowerCase()) ? "is" : "'s") : undefined);
  if (verb !== undefined && head) return [part(head, foldWord(head)), part(word.slice(apostrophe), verb)];
  return [part(word, foldWord(word))];
}

const part = (text: string, lower: string): WordPart => ({ text, lower, capital: /^\p{Lu}/u.test(text) });

/** Lower case without accents, "and" for its sign; ASCII stays on the fast path. */
export function foldWord(word: string): string {
  if (word === "&") return "and";
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i += 1) {
    if (lower.charCodeAt(i) > 126) {
      return lower
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/[’‘`´]/g, "'");
    }
  }
  return lower;
}
