/** One proposal against the talk: what is left of it, or why nothing is. */
import type { Properties } from "../../../model/document.ts";
import type { Certainty } from "../../../model/evidence.ts";
import { entityId, isSharedKind, personScope, slug } from "../../../model/ids.ts";
import { type RelationType, relationFits, relationRule } from "../../../model/ontology.ts";
import { type ProposedEnd, proposalSchema } from "./answer.ts";
import type { Ground } from "./ground.ts";
import { isInstruction } from "./instructions.ts";
import type { FoundName } from "./names.ts";
import { fileSpan, type Place, placeOf, sentenceAround } from "./quotes.ts";
import type { Dates } from "./times.ts";
import type { Window } from "./windows.ts";

/** An end that the talk names, or one of the persons whose career it is. */
export interface CheckedEnd {
  readonly id: string;
  readonly found?: FoundName;
  /** The words that name it, as offsets of the file. */
  readonly words?: Place;
  /** The quote holds words for it. */
  readonly quoted: boolean;
}

export interface CheckedProposal {
  readonly type: RelationType;
  readonly source: CheckedEnd;
  readonly target: CheckedEnd;
  readonly person: string | undefined;
  /** Offsets of the file. */
  readonly quote: Place;
  readonly dates: Dates;
  readonly properties: Properties;
  readonly certainty: Certainty;
}

/** Why a proposal was dropped, in words for "2 proposals whose …". */
export type DropReason =
  | "is not in the closed form"
  | "quotes words that were not said"
  | "rests on words that speak to a machine"
  | "names what the words do not name"
  | "joins kinds that do not go together"
  | "is of someone else's career";

export function checkProposal(proposal: unknown, window: Window, ground: Ground): CheckedProposal | DropReason {
  const parsed = proposalSchema.safeParse(proposal);
  if (!parsed.success) return "is not in the closed form";
  const { type, quote: words, time } = parsed.data;
  const quote = placeOf(words, window);
  if (quote === undefined || ground.spansOf(fileSpan(window, quote)).length === 0) return NOT_SAID;
  if (isInstruction(sentenceAround(window, quote))) return "rests on words that speak to a machine";
  const source = checkEnd(parsed.data.source, quote, window, ground);
  const target = checkEnd(parsed.data.target, quote, window, ground);
  if (typeof source === "string") return source;
  if (typeof target === "string") return target;
  if (source.id === target.id || !relationFits(type, kindOf(source), kindOf(target))) return NOT_TOGETHER;
  const rule = relationRule(type);
  const ofPerson = rule.source.length === 1 && rule.source[0] === "Person";
  if (ofPerson && !ground.subjects.includes(source.id)) return NOT_THEIRS;
  const person = rule.world ? undefined : ofPerson ? source.id : ground.subjects[0];
  if (!rule.world && person === undefined) return NOT_THEIRS;
  const when = time ? (placeOf(time, window, quote) ?? placeOf(time, window)) : undefined;
  const said = source.quoted && target.quoted && !UNREAL.test(words);
  return {
    type,
    source,
    target,
    person,
    quote: fileSpan(window, quote),
    dates: when && !rule.world ? ground.datesOf(fileSpan(window, when)) : {},
    properties: literalProperties(type, parsed.data.properties ?? {}, words),
    certainty: said ? "said" : "inferred",
  };
}

const NOT_SAID = "quotes words that were not said";
const NOT_NAMED = "names what the words do not name";
const NOT_THEIRS = "is of someone else's career";
const NOT_TOGETHER = "joins kinds that do not go together";

/** What is denied, supposed or planned may be a fact or not. */
const UNREAL = /\b(?:not|never|no|nobody|if|would|could|should|might|maybe|almost|imagine|suppose|wish|\w+n['’]t)\b/i;

const kindOf = ({ found }: CheckedEnd) => found?.kind ?? "Person";

function checkEnd(end: ProposedEnd, quote: Place, window: Window, ground: Ground): CheckedEnd | DropReason {
  const subject = end.kind === "Person" ? subjectNamed(end.name, ground) : undefined;
  const place = placeOf(end.words ?? end.name, window, quote);
  if (subject !== undefined) {
    const said = window.words.slice(quote.start, quote.end);
    const voice = ground.voiceAt(fileSpan(window, quote).start);
    if (voice === "other" && FIRST.test(said) && !SECOND.test(said)) return NOT_THEIRS;
    const quoted = (voice !== "other" && FIRST.test(said)) || (voice !== "narrator" && SECOND.test(said));
    return { id: subject, quoted };
  }
  if (place === undefined) return NOT_SAID;
  const found = ground.findName(end.kind, window.words.slice(place.start, place.end), end.name);
  if (found === undefined) return NOT_NAMED;
  return {
    id: found.entity?.id ?? newId(found, ground),
    found,
    words: fileSpan(window, place),
    quoted: !found.repaired,
  };
}

const FIRST = /\b(?:i|me|my|mine|myself|we|us|our)\b/i;
/** Said by a host, or where nobody knows who speaks. */
const SECOND = /\b(?:you|your)\b/i;

/** The person of the cast that a model means: by name, or just "narrator". */
function subjectNamed(name: string, { subjects, document }: Ground): string | undefined {
  const wanted = slug(name);
  if (["narrator", "the-narrator", "speaker", "the-speaker", "i"].includes(wanted)) return subjects[0];
  return subjects.find((id) =>
    document.entities.some((entity) => entity.id === id && [entity.name, ...entity.aliases].map(slug).includes(wanted)),
  );
}

function newId({ kind, name, entry }: FoundName, { source, subjects }: Ground): string {
  if (kind === "Person") return entityId(kind, name, name.includes(" ") ? undefined : source);
  const known = entry !== undefined && kind !== "Award" && kind !== "Credential";
  const owner = subjects[0];
  return entityId(kind, name, isSharedKind(kind) || known || owner === undefined ? undefined : personScope(owner));
}

/** Which properties of a relation may be given in words of the talk. */
const PROPERTIES: Partial<Record<RelationType, readonly string[]>> = {
  STUDIED_AT: ["degree", "field"],
  WORKED_AT: ["role", "team"],
  COMPETED_IN: ["team"],
  USED: ["purpose"],
  SWITCHED_TO: ["reason"],
  LED_TO: ["reason"],
};

function literalProperties(type: RelationType, given: Readonly<Record<string, unknown>>, quote: string): Properties {
  const properties: Properties = {};
  for (const name of PROPERTIES[type] ?? []) {
    const value = given[name];
    if (typeof value === "string" && value.trim() !== "" && quote.includes(value.trim()))
      properties[name] = value.trim();
  }
  return properties;
}
