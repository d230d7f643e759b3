/** Full text of the embedded engine: MiniSearch over names, aliases and quotes. */
import MiniSearch from "minisearch";
import type { Graph } from "../model/graph.ts";
import { foldText } from "./fold.ts";
import type { StoreHit } from "./graph-store.ts";

interface Indexed {
  /** `of` and id, joined: entities and evidence share one index. */
  readonly key: string;
  readonly text: string;
}

export interface TextIndex {
  /** Brings the index in step with a graph. */
  update(graph: Graph): void;
  /** Every word must be there, begun or with one letter wrong; names before quotes, best first. */
  search(text: string, limit: number): StoreHit[];
}

const ENTITY = "entity\n";
const EVIDENCE = "evidence\n";
/** Shorter words are taken as they are: one letter wrong in three is another word. */
const FUZZY_LENGTH = 4;

export function createTextIndex(): TextIndex {
  const index = new MiniSearch<Indexed>({
    idField: "key",
    fields: ["text"],
    processTerm: (term) => foldText(term) || null,
    autoVacuum: true,
  });
  const held = new Map<string, string>();
  return {
    update: (graph) => updateIndex(index, held, graph),
    search: (text, limit) => searchIndex(index, text, limit),
  };
}

function updateIndex(index: MiniSearch<Indexed>, held: Map<string, string>, graph: Graph): void {
  const wanted = new Map(textsOf(graph));
  for (const [key, text] of held)
    if (wanted.get(key) !== text) {
      index.discard(key);
      held.delete(key);
    }
  for (const [key, text] of wanted)
    if (!held.has(key)) {
      index.add({ key, text });
      held.set(key, text);
    }
}

function* textsOf(graph: Graph): Generator<[string, string]> {
  for (const entity of graph.entities) yield [ENTITY + entity.id, entity.searchText];
  for (const piece of graph.evidence) if (piece.text !== undefined) yield [EVIDENCE + piece.id, piece.text];
}

function searchIndex(index: MiniSearch<Indexed>, text: string, limit: number): StoreHit[] {
  const found = index.search(text, {
    prefix: true,
    fuzzy: (term) => (term.length >= FUZZY_LENGTH ? 1 : false),
    combineWith: "AND",
    boostDocument: (key) => (String(key).startsWith(ENTITY) ? 2 : 1),
  });
  return found.slice(0, limit).map(({ id, score }) => {
    const [of = "", ...rest] = String(id).split("\n");
    return { of: of === "entity" ? "entity" : "evidence", id: rest.join("\n"), score };
  });
}
