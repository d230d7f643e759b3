/** The facts of a story that deserve a look, the most doubtful first. */
import { tellFact } from "../ask/questions/tell-fact.ts";
import type { Sureness } from "../graph/reads/sureness.ts";
import { shortName } from "../journey/short-names.ts";
import type { DoubtCode, ReviewItem } from "../model/api.ts";
import type { GraphEntity, GraphEvidence, GraphRelation, PersonGraph } from "../model/graph.ts";
import { findRepairs } from "./repairs.ts";

export interface Review {
  readonly items: readonly ReviewItem[];
  /** Facts that a person has accepted or corrected. */
  readonly decided: number;
}

/** What is said in passing needs no review: it is not drawn. */
const UNREVIEWED: ReadonlySet<GraphRelation["type"]> = new Set(["MENTIONED"]);

/** @param graph with the facts that are only "maybe". */
export function reviewStory(graph: PersonGraph, { isSure }: Pick<Sureness, "isSure">): Review {
  const entities = new Map([...graph.entities, graph.person].map((entity) => [entity.id, entity]));
  const evidence = new Map<string, GraphEvidence[]>();
  for (const piece of graph.evidence) evidence.set(piece.fact, [...(evidence.get(piece.fact) ?? []), piece]);
  const told = graph.relations.filter(({ person, type }) => person === graph.person.id && !UNREVIEWED.has(type));
  const open = told.filter((relation) => !isDecided(relation));
  const items = open.flatMap((relation): ReviewItem[] => {
    const [source, target] = [entities.get(relation.source), entities.get(relation.target)];
    if (!source || !target) return [];
    const quotes = evidence.get(relation.id) ?? [];
    const heard = findRepairs(
      (evidence.get(target.id) ?? []).filter((mention) => quotes.some((quote) => overlap(quote, mention))),
      new Map([[target.id, target]]),
    );
    const maybe = !isSure(relation);
    const doubts = doubtsOf({ relation, target, quotes, maybe, heard: heard.map((repair) => repair.heard) });
    const [first, ...rest] = doubts;
    if (!first) return [];
    return [
      {
        fact: relation.id,
        words: tellFact({ relation, source, target }).text,
        entity: { id: target.id, name: target.name },
        confidence: relation.confidence,
        maybe,
        doubt: 1 - doubts.reduce((sure, { weight }) => sure * weight, relation.confidence),
        reasons: [first, ...rest].map(({ code, words }) => ({ code, words })),
        quotes: quotes.map(({ id }) => id),
      },
    ];
  });
  items.sort((a, b) => b.doubt - a.doubt || (a.fact < b.fact ? -1 : 1));
  return { items, decided: told.length - open.length };
}

const isDecided = ({ accepted, certainty, basis }: GraphRelation): boolean =>
  accepted === true || certainty === "edited" || basis?.start === "edited" || basis?.end === "edited";

interface Doubt {
  readonly code: DoubtCode;
  readonly words: string;
  /** What is left of the certainty. */
  readonly weight: number;
}

/** Below it a fact is more than a little doubtful, whatever its talk's threshold. */
const LOW = 0.7;

interface Doubted {
  readonly relation: GraphRelation;
  readonly target: GraphEntity;
  readonly quotes: readonly GraphEvidence[];
  readonly maybe: boolean;
  readonly heard: readonly string[];
}

function doubtsOf({ relation, target, quotes, maybe, heard }: Doubted): Doubt[] {
  const { confidence, certainty, basis } = relation;
  const doubts: Doubt[] = [];
  const percent = `${Math.round(confidence * 100)} %`;
  if (maybe) doubts.push({ code: "low-confidence", words: `only ${percent} sure: not drawn unasked`, weight: 1 });
  else if (confidence < LOW) doubts.push({ code: "low-confidence", words: `only ${percent} sure`, weight: 1 });
  if (heard.length > 0) {
    const words = `${shortName(target)} was heard as ${[...new Set(heard)].map((each) => `“${each}”`).join(", ")}`;
    doubts.push({ code: "misheard", words, weight: 0.7 });
  }
  if (certainty === "inferred") {
    doubts.push({ code: "inferred", words: "concluded, not said outright", weight: 0.8 });
  }
  if (basis?.start === "counted" || basis?.end === "counted") {
    doubts.push({ code: "counted-dates", words: "its dates were counted, not said", weight: 0.9 });
  }
  if (quotes.length === 1) doubts.push({ code: "one-quote", words: "said once", weight: 0.95 });
  return doubts;
}

const overlap = (a: GraphEvidence, b: GraphEvidence): boolean =>
  a.source === b.source && (a.start ?? 0) < (b.end ?? 0) && (b.start ?? 0) < (a.end ?? 0);
