/** Full text of the embedded engine: MiniSearch over names, aliases and quotes; passages beside it. */
import MiniSearch, { type QueryCombination } from "minisearch";
import type { Graph, GraphEntity, GraphEvidence } from "../model/graph.ts";
import type { StoreHit } from "./graph-store.ts";
import { TYPO_LENGTH } from "./one-typo.ts";
import { passageHits } from "./passage-hits.ts";
import { createPassageIndex, searchWords } from "./passage-index.ts";
import type { Passage } from "./passages.ts";

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
  /** Every word must be there, begun or with one letter wrong; names before quotes, quotes before passages, best first. */
  search(text: string, talks: Iterable<readonly Passage[]>, limit: number): StoreHit[];
}

const ENTITY = "entity\n";
const EVIDENCE = "evidence\n";

export function createTextIndex(): TextIndex {
  const index = new MiniSearch<Indexed>({
    idField: "key",
    fields: ["text"],
    tokenize: searchWords,
    processTerm: (term) => term,
    autoVacuum: true,
  });
  const entities: Held<GraphEntity> = new Map();
  const evidence: Held<GraphEvidence> = new Map();
  const passages = createPassageIndex();
  return {
    update: (graph) => {
      updatePart(index, ENTITY, entities, graph.entities, (entity) => entity.searchText);
      updatePart(index, EVIDENCE, evidence, graph.evidence, (piece) => piece.text ?? "");
    },
    search: (text, talks, limit) => {
      const hits = searchIndex(index, text, limit);
      return [...hits, ...passageHits(passages.search(talks, searchWords(text), limit), hits, limit)];
    },
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
  const words = searchWords(text);
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
  const inexact = word.length >= TYPO_LENGTH;
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
