/** A transcript to a graph document: the whole loop. Pure and deterministic; odd text yields nothing, never an error. */
import type { GraphDocument } from "../../model/document.ts";
import type { Knowledge } from "../../model/gazetteer.ts";
import type { Transcript } from "../../model/transcript.ts";
import { assembleDocument } from "./document.ts";
import { spanMaker } from "./evidence.ts";
import { tellOrders } from "./orders/tell-orders.ts";
import { type OwnPhrase, ownFamily, ownNames } from "./own-phrases.ts";
import { indexChunks, mentionChunk } from "./reading/chunks.ts";
import { readTalk } from "./reading/reading.ts";
import { standIns } from "./recognisers/anaphora.ts";
import { numberChunks } from "./recognisers/ground.ts";
import { recognise } from "./recognisers/recognisers.ts";
import { attachTimes } from "./refiners/attach-times.ts";
import { keepRelated } from "./refiners/keep-related.ts";
import { refineFacts } from "./refiners/refine-facts.ts";
import { refineMentions } from "./refiners/refine-mentions.ts";
import { concludeClaims } from "./relations/concluded.ts";
import { coordinateClaims } from "./relations/coordinate.ts";
import { families } from "./relations/families.ts";
import { mentionRest } from "./relations/mentioned.ts";
import { indexFamilies, stateClaims } from "./relations/statement.ts";
import { preferOneStrand } from "./relations/strands.ts";
import { concludeSwitches } from "./relations/switches.ts";
import { resolveEntities } from "./resolve/entities.ts";
import { gatherFacts } from "./resolve/facts.ts";
import { relationIds } from "./resolve/relation-ids.ts";
import { collectWarnings } from "./warnings.ts";

export interface ExtractOptions {
  /** Id of the talk and hash of its file. */
  readonly source: { readonly id: string; readonly sha256: string };
  readonly knowledge: Knowledge;
  /** Whose story it is, where the talk does not say. */
  readonly narrator?: string;
  /** A channel's own spellings: heard → meant. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** What is said when relations of an extension hold. */
  readonly phrases?: readonly OwnPhrase[];
  /** Keeps the named features of every confidence. */
  readonly explain?: boolean;
}

export function extract(transcript: Transcript, options: ExtractOptions): GraphDocument {
  const reading = readTalk(transcript, options.knowledge, options);
  const { phrases = [] } = options;
  const found = reading.foreign ? [] : recognise(reading);
  const recognised = refineMentions([...found, ...ownNames(reading, found, phrases)], reading);
  const chunks = indexChunks([
    ...recognised.map(mentionChunk),
    ...numberChunks(reading),
    ...standIns(reading, recognised),
    ...reading.times.map((time) => ({ kind: "time" as const, first: time.first, end: time.end, time })),
  ]);
  const own = phrases.length === 0 ? [] : stateClaims(indexFamilies([ownFamily(phrases)]), reading, chunks);
  const framed = [...preferOneStrand(stateClaims(families, reading, chunks)), ...own];
  const claims = [
    ...framed,
    ...concludeSwitches(reading, framed),
    ...coordinateClaims(reading, recognised, framed),
    ...(reading.foreign ? [] : concludeClaims(reading, recognised, framed)),
  ];
  const mentions = keepRelated(recognised, claims, reading);
  const resolution = resolveEntities(reading, mentions, options.source.id);
  const stated = [...claims, ...mentionRest(reading, mentions, claims)];
  const facts = refineFacts(gatherFacts(attachTimes(stated, reading), resolution), reading);
  const ids = relationIds(facts);
  const spans = spanMaker(transcript, reading.tokens, options.source.id);
  return assembleDocument(
    { reading, resolution, facts, ids, spans, source: options.source, explain: options.explain ?? false },
    tellOrders(facts, ids, reading, resolution, spans),
    collectWarnings(reading, facts, resolution, options.source.id),
  );
}
