/** What a frame states when it matches: which relation, between which of its slots. */
import type { Properties } from "../../../model/document.ts";
import type { RelationType } from "../../../model/ontology.ts";
import type { FrameMatch } from "../frames/attempt.ts";
import { type FrameIndex, findFrames, indexFrames } from "../frames/match.ts";
import type { Chunks } from "../reading/chunks.ts";
import type { Mention } from "../reading/mention.ts";
import { sameName } from "../reading/people.ts";
import type { Reading } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";
import type { Claim, End } from "./claim.ts";
import { isDenied } from "./denied.ts";
import { isNoStay, isOwnDeed } from "./stays.ts";

export interface Statement {
  readonly type: RelationType;
  /** Slot of the source; the narrator when absent. */
  readonly source?: string;
  readonly target: string;
  /** Property ← name of the slot's entity (or its number). */
  readonly take?: Readonly<Record<string, string>>;
  readonly properties?: Properties;
  /** Added to the confidence; 0 is a frame that hardly errs. */
  readonly weight?: number;
  readonly ongoing?: true;
  readonly ends?: true;
  readonly inferred?: true;
  readonly again?: true;
  /** Holds only when the target is a school. */
  readonly school?: true;
  /** Holds only when it is none. */
  readonly employer?: true;
  /** Holds only when what stands before the target is something that whoever speaks did. */
  readonly deed?: true;
  /** Holds only when the target is a name of the gazetteer. */
  readonly known?: true;
}

/** `[pattern, what it states, …]`: all statements of a pattern hold when their slots are filled. */
export type FrameRule = readonly [pattern: string, ...statements: readonly Statement[]];

export interface RelationFamily {
  /** First half of the rule ids. */
  readonly name: string;
  readonly rules: readonly FrameRule[];
}

interface Indexed {
  readonly family: number;
  readonly rule: string;
  readonly statements: readonly Statement[];
}

/** Reads the frames of all families once, so that a talk is gone through once for all of them. */
export function indexFamilies(families: readonly RelationFamily[]): FrameIndex<Indexed> {
  return indexFrames(
    families.flatMap(({ name, rules }, family) =>
      rules.map(
        ([pattern, ...statements]) => [pattern, { family, rule: `${name}/${nameOf(pattern)}`, statements }] as const,
      ),
    ),
  );
}

/** A rule is named by the first plain words of its pattern. */
function nameOf(pattern: string): string {
  const plain = pattern.replace(/\{[^}]*\}/g, " ").match(/[a-z]{3,}/g) ?? [];
  return plain.slice(0, 3).join("-") || "names";
}

/** Claims of a reading, family by family. */
export function stateClaims(index: FrameIndex<Indexed>, reading: Reading, chunks: Chunks): Claim[] {
  const claims: Claim[][] = [];
  const ground = { tokens: reading.tokens, chunks, voices: reading.voices };
  for (const [match, { family, rule, statements }] of findFrames(index, ground)) {
    if (isUnreal(reading, match.first) || isOthers(reading, match)) continue;
    const stated = claims[family] ?? [];
    claims[family] = stated;
    for (const statement of statements) {
      const claim = toClaim(reading, chunks, match, statement, rule);
      if (claim) stated.push(claim);
    }
  }
  return claims.flat();
}

const BARE_VERBS = new Set(["had", "has", "have", "grew", "was", "is", "came", "went", "did", "got", "spent", "lived"]);

/** "My brother spent ⟨two years at …⟩": back to the subject of the clause; what he did to me is mine. */
function isOthersClause(tokens: readonly Token[], first: number): boolean {
  if (OWN.has(tokens[first]?.lower ?? "")) {
    const next = tokens[first + 2]?.lower ?? "";
    return KIN.has(tokens[first + 1]?.lower ?? "") && !["at", "in", "told", "and"].includes(next);
  }
  for (let back = first - 1; back >= Math.max(1, first - 7); back -= 1) {
    const token = tokens[back];
    if (!token || token.sentence !== tokens[first]?.sentence || CLAUSE_ENDS.has(token.lower)) return false;
    if (OWN.has(token.lower) && !KIN.has(tokens[back + 1]?.lower ?? "")) return false;
    if (KIN.has(token.lower) && RELATED.has(tokens[back - 1]?.lower ?? "")) return true;
    if (token.comma || tokens[back + 1]?.comma) return false;
  }
  return false;
}
const CLAUSE_ENDS = new Set(
  "and but so because when while if that which where as for from with of to at by".split(" "),
);
const RELATED = new Set("my his her their our your a the this".split(" "));
const KIN = new Set(
  "boss friend brother sister father mother dad mom mum wife husband partner professor teacher manager mentor uncle aunt cousin guy woman man son daughter flatmate roommate colleague grandfather grandmother girlfriend boyfriend neighbour neighbor".split(
    " ",
  ),
);

const OTHERS = new Set(["they", "he", "she", "who"]);
const OWN = new Set(["me", "us", "my", "our", "your", "i", "we", "you"]);

/** "they ⟨won a prize⟩", "a guy who used ⟨to work for …⟩": a frame without its subject, and the subject is somebody else. */
function isOthers({ tokens, voices }: Reading, { first, end }: FrameMatch): boolean {
  let before = first - 1;
  // "He grew ⟨up in …⟩", "my boss had ⟨a PhD from …⟩".
  const concerns = tokens.slice(first, end).some(({ lower }) => lower === "me" || lower === "us");
  if (!concerns && isOthersClause(tokens, first)) return true;
  if (BARE_VERBS.has(tokens[before]?.lower ?? "")) before -= 1;
  if (tokens[before]?.lower === "to") before -= 1;
  if (tokens[before]?.lower === "used" || tokens[before]?.lower === "going") before -= 1;
  if (!OTHERS.has(tokens[before]?.lower ?? "") || voices.isToldOf(before)) return false;
  return !tokens.slice(first, end).some((token) => OWN.has(token.lower));
}

const UNREAL = new Set([
  "if",
  "would",
  "could",
  "should",
  "might",
  "whether",
  "unless",
  "imagine",
  "suppose",
  "not",
  "never",
  "wish",
  "called",
  "hope",
]);

/** "to (eventually) get ⟨hired as …⟩": a plan. */
function isInfinitive({ tokens }: Reading, first: number): boolean {
  let at = first - 1;
  while (tokens[at]?.filler) at -= 1;
  if (!["get", "be", "become"].includes(tokens[at]?.lower ?? "")) return false;
  at -= 1;
  while (tokens[at]?.filler) at -= 1;
  return tokens[at]?.lower === "to" && !REACHED.has(tokens[at - 1]?.lower ?? "");
}
/** "Lucky enough to get ⟨hired⟩": no plan. */
const REACHED = new Set(["enough", "lucky", "fortunate", "managed", "happened", "got", "went", "had"]);

/** Advice, conditions and denials right before a frame: nothing is stated. */
function isUnreal(reading: Reading, first: number): boolean {
  const { tokens } = reading;
  if (isInfinitive(reading, first)) return true;
  if (goesOnUnreal(reading, first)) return true;
  for (let back = first - 1; back >= Math.max(0, first - 3); back -= 1) {
    const token = tokens[back];
    if (!token || token.sentence !== tokens[first]?.sentence) return false;
    if (UNREAL.has(token.lower)) return true;
    if (["and", "but", "so", "then", "because"].includes(token.lower) || token.comma) return false;
  }
  return false;
}

const SCHOOLS = /\b(university|college|school|institute|academy|universit|polytechnic|conservatory|eth|mit|bootcamp)/i;

const isSchool = (mention: Mention): boolean =>
  !/\b(hospital|press|museum)\b/i.test(mention.name) &&
  (mention.entry?.domain === "education" ||
    SCHOOLS.test(mention.name) ||
    (mention.entry?.aliases?.some((alias) => /\b(university|college)\b/i.test(alias)) ?? false));

/** "I would live by the sea ⟨and own a boat⟩": what "and" joins is as unreal as what it joins. */
function goesOnUnreal({ tokens }: Reading, first: number): boolean {
  if (tokens[first - 1]?.lower !== "and" || ["i", "we"].includes(tokens[first]?.lower ?? "")) return false;
  for (let back = first - 2; back >= Math.max(0, first - 9); back -= 1) {
    const token = tokens[back];
    if (!token || token.sentence !== tokens[first]?.sentence) return false;
    if (["would", "should", "might"].includes(token.lower)) return true;
  }
  return false;
}

const STUDENT = /\b(student|undergraduate|undergrad|pupil|freshman|sophomore)$/i;
const STUDYING = new Set(
  "undergrad undergraduate major majored degree college campus studied study student semester freshman masters phd scholarship graduated classes dropped thesis".split(
    " ",
  ),
);

/** A name whose kind was left open is a school where studying is spoken of. */
const isOpenSchool = ({ tokens }: Reading, { rule, first, end }: Mention): boolean =>
  rule.startsWith("open-names/") &&
  tokens.slice(Math.max(0, first - 14), end + 20).some((token) => STUDYING.has(token.lower));

/** "I taught a workshop ⟨at …⟩", "I did a course ⟨on …⟩": nobody works where they speak once or take a class. */
const givesTalk = ({ tokens }: Reading, first: number, end: number): boolean =>
  tokens
    .slice(first, end)
    .some(
      ({ lower }, i, all) =>
        (TALKS.has(lower) || (COURSES.has(lower) && !all.some(isTeaching))) &&
        ["at", "for", "on", "with"].includes(all[i + 1]?.lower ?? ""),
    );
const isTeaching = ({ lower }: Token): boolean => /^(?:taught|teach|teaching|ran|run|led|gave|lectured)$/.test(lower);
const COURSES = new Set("course courses class classes".split(" "));
const TALKS = new Set("workshop masterclass keynote talk seminar tutorial poster panel".split(" "));

/** "I'm a fool", "I became a hero" inside a quotation: a part, not a position. */
const playsPart = ({ tokens }: Reading, { first, end, slots }: FrameMatch): boolean =>
  !slots.has("org") && tokens.slice(first, end).some(({ lower }) => lower === "am" || lower === "became");

/** "… ⟨at⟩ the …", "… ⟨as⟩ a …". */
function prepositionBefore({ tokens }: Reading, first: number): number {
  let at = first - 1;
  while (tokens[at]?.filler || ["the", "a", "an", "their", "its"].includes(tokens[at]?.lower ?? "")) at -= 1;
  return at;
}

/** "At Nokia, then at ⟨Ericsson⟩ as an engineer": the position is the later employer's. */
function crossesAnother(chunks: Chunks, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (chunks.startingAt(at).some(({ kind }) => kind === "Organization")) return true;
  return false;
}

function toClaim(
  reading: Reading,
  chunks: Chunks,
  match: FrameMatch,
  statement: Statement,
  rule: string,
): Claim | undefined {
  const target = match.slots.get(statement.target)?.mention;
  if (!target || (statement.school && !isSchool(target) && !isOpenSchool(reading, target))) return undefined;
  const role = match.slots.get("role")?.mention?.name;
  if (statement.employer && !role && (isSchool(target) || isOpenSchool(reading, target))) return undefined;
  if (statement.deed && !isOwnDeed(reading, match.first, prepositionBefore(reading, target.first))) return undefined;
  if (isNoStay(reading, statement.type, match.first, target)) return undefined;
  if (statement.known && !target.entry) return undefined;
  if (isDenied(reading, statement.type, match.first, target)) return undefined;
  if (statement.type === "WORKED_AT" && givesTalk(reading, match.first, target.first)) return undefined;
  if (statement.type === "WORKED_AT" && STUDENT.test(role ?? "")) return undefined;
  const person = reading.voices.narratorAt(match.first);
  const self = match.slots.get("self")?.mention;
  if (self && !reading.cast.narrators.some((name) => sameName(name, self.name))) return undefined;
  const sourceChunk = statement.source === undefined ? undefined : match.slots.get(statement.source);
  if (statement.source !== undefined && !sourceChunk?.mention) return undefined;
  const source: End = sourceChunk?.mention ? { mention: sourceChunk.mention } : { narrator: person };
  const properties: Record<string, string | number | boolean> = { ...statement.properties };
  for (const [property, slot] of Object.entries(statement.take ?? {})) {
    const chunk = match.slots.get(slot);
    if (chunk && crossesAnother(chunks, Math.min(chunk.end, target.end), Math.max(chunk.first, target.first))) continue;
    const value = chunk?.mention?.name ?? chunk?.number;
    if (value !== undefined) properties[property] = value;
  }
  return {
    type: statement.type,
    source,
    target: { mention: target },
    person,
    first: match.first,
    end: match.end,
    rule,
    features: {
      frame: 1.6,
      ...(statement.weight ? { weight: statement.weight } : {}),
      // "I'm a fool", one thinks: a part played in a story within the story.
      ...(statement.type === "HELD_ROLE" && reading.quoted[match.first] && playsPart(reading, match)
        ? { quoted: -2 }
        : {}),
    },
    properties,
    ...(statement.ongoing ? { ongoing: true } : {}),
    ...(statement.ends ? { ends: true } : {}),
    ...(statement.again ? { again: true } : {}),
    ...(statement.inferred ? { inferred: true } : {}),
  };
}
