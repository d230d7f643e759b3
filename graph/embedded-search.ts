/** Full text of the embedded engine: MiniSearch over names, aliases and quotes. */
import MiniSearch, { type QueryCombination } from "minisearch";
import type { Graph, GraphEntity, GraphEvidence } from "../model/graph.ts";
import { foldText } from "./fold.ts";
import type { StoreHit } from "./graph-store.ts";

interface Indexed {
  /** `of` and id, joined: entities and evidence share one index. */
  readonly key: string;
  readonly text: string;
}

/** What is indexed now: an object that is still the same has the same text. */
type Held<T> = Map<string, T>;

export interface TextIndex {
  /** Brings the index in step with a graph. */
  update(graph: Graph): void;
  /** Every word must be there, begun or with one letter wrong; names before quotes, best first. */
  search(text: string, limit: number): StoreHit[];
}

const ENTITY = "entity\n";
const EVIDENCE = "evidence\n";
/** At white space and punctuation; "c++" stays whole. */
const tokenize = (text: string): string[] => foldText(text).split(/[\p{Z}\p{P}\n\r]+/u);
/** Shorter words are taken as they are: one letter wrong in three is another word. */
const FUZZY_LENGTH = 4;

export function createTextIndex(): TextIndex {
  const index = new MiniSearch<Indexed>({
    idField: "key",
    fields: ["text"],
    tokenize,
    processTerm: (term) => term || null,
    autoVacuum: true,
  });
  const entities: Held<GraphEntity> = new Map();
  const evidence: Held<GraphEvidence> = new Map();
  return {
    update: (graph) => {
      updatePart(index, ENTITY, entities, graph.entities, (entity) => entity.searchText);
      updatePart(index, EVIDENCE, evidence, graph.evidence, (piece) => piece.text ?? "");
    },
    search: (text, limit) => searchIndex(index, text, limit),
  };
}

function updatePart<T extends { readonly id: string }>(
  index: MiniSearch<Indexed>,
  prefix: string,
  held: Held<T>,
  wanted: readonly T[],
  textOf: (fact: T) => string,
): void {
  const stale = new Map(held);
  for (const fact of wanted) {
    const old = stale.get(fact.id);
    stale.delete(fact.id);
    held.set(fact.id, fact);
    if (old && (old === fact || textOf(old) === textOf(fact))) continue;
    if (old) index.discard(prefix + fact.id);
    index.add({ key: prefix + fact.id, text: textOf(fact) });
  }
  for (const id of stale.keys()) {
    index.discard(prefix + id);
    held.delete(id);
  }
}

function searchIndex(index: MiniSearch<Indexed>, text: string, limit: number): StoreHit[] {
  const words = tokenize(text).filter((word) => word !== "");
  const found = index.search(
    { combineWith: "AND", queries: words.map(wordQuery) },
    { boostDocument: (key) => (String(key).startsWith(ENTITY) ? 2 : 1) },
  );
  return found.slice(0, limit).map(({ id, score }) => {
    const [of = "", ...rest] = String(id).split("\n");
    return { of: of === "entity" ? "entity" : "evidence", id: rest.join("\n"), score };
  });
}

/** The word itself, begun or with one letter wrong, or with two neighbouring letters changed over. */
function wordQuery(word: string): QueryCombination {
  const inexact = word.length >= FUZZY_LENGTH;
  return {
    combineWith: "OR",
    queries: [
      { queries: [word], prefix: true, fuzzy: inexact ? 1 : false },
      ...(inexact ? changedOver(word).map((queries) => ({ queries: [queries] })) : []),
    ],
  };
}

function changedOver(word: string): string[] {
  return [...word].flatMap((letter, index, all) => {
    const next = all[index + 1];
    return next === undefined || next === letter
      ? []
      : [[...all.slice(0, index), next, letter, ...all.slice(index + 2)].join("")];
  });
}
