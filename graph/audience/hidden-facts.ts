/** Which facts an audience must not learn of: those a person hid, and whatever makes no sense without them. */
import type { SequencedEdit } from "../../model/edit.ts";
import type { Graph, GraphEntity } from "../../model/graph.ts";
import type { EntityKind } from "../../model/ontology.ts";
import { standingEdits } from "../project/replay-edits.ts";
import { createNameFinder } from "./names-in-text.ts";

export interface HiddenFacts {
  /** Ids of entities, relations and orders, and what edits call the hidden ones. */
  readonly ids: ReadonlySet<string>;
  /** Names of hidden things that no visible thing bears. */
  readonly names: readonly string[];
}

/** Common words: hiding "engineer" must not hide every engineer. */
const COMMON: ReadonlySet<EntityKind> = new Set<EntityKind>(["Role", "Topic"]);

/**
 * - What is hidden, and what is named after a hidden thing.
 * - Relations that have a hidden end, or belong to the story of somebody hidden.
 * - Things that were told of in hidden relations only.
 * - Orders that have a hidden end.
 */
export function findHidden(graph: Graph, edits: readonly SequencedEdit[]): HiddenFacts {
  const marked = [...graph.entities, ...graph.relations].filter(({ hidden }) => hidden).map(({ id }) => id);
  if (marked.length === 0) return { ids: new Set(hideTargets(edits)), names: [] };
  const ids = new Set([...marked, ...hideTargets(edits)]);
  const subjects = new Set(graph.sources.flatMap((source) => source.subjects));
  for (const { id } of namesakes(graph, ids)) if (!subjects.has(id)) ids.add(id);
  hideRelations(graph, ids, subjects);
  for (const { id, first, second } of graph.orders) if (ids.has(first) || ids.has(second)) ids.add(id);
  const visible = graph.entities.filter(({ id }) => !ids.has(id));
  const secret = graph.entities.filter(({ id }) => ids.has(id)).flatMap(namesOf);
  const borne = visible.flatMap(namesOf).join(" · ");
  return { ids, names: [...new Set(secret)].filter((name) => !createNameFinder([name]).has(borne)) };
}

/** A talk that was extracted anew may call them something else; an old story still says it like this. */
function hideTargets(edits: readonly SequencedEdit[]): string[] {
  return standingEdits(edits).standing.flatMap((edit) => (edit.op === "hide" ? [edit.target] : []));
}

/** Things that have the name of a hidden one in their own: "Blue Harbor Prize" goes with "Blue Harbor". */
function namesakes(graph: Graph, ids: ReadonlySet<string>): GraphEntity[] {
  const hidden = graph.entities.filter(({ id, kind }) => ids.has(id) && !COMMON.has(kind));
  const finder = createNameFinder(hidden.flatMap(namesOf).filter((name) => name.length >= 3));
  return graph.entities.filter(({ name }) => finder.has(name));
}

function hideRelations(graph: Graph, ids: Set<string>, subjects: ReadonlySet<string>): void {
  const relationsOf = new Map<string, string[]>();
  for (const { id, source, target } of graph.relations) {
    for (const end of [source, target]) relationsOf.set(end, [...(relationsOf.get(end) ?? []), id]);
  }
  // Hiding a thing hides its relations, which may leave the thing at their other end without any.
  for (let before = -1; before !== ids.size; ) {
    before = ids.size;
    for (const { id, source, target, person } of graph.relations) {
      if (ids.has(source) || ids.has(target) || (person !== undefined && ids.has(person))) ids.add(id);
    }
    for (const [thing, relations] of relationsOf) {
      if (!subjects.has(thing) && relations.every((relation) => ids.has(relation))) ids.add(thing);
    }
  }
}

const namesOf = ({ name, aliases }: GraphEntity): string[] => [name, ...aliases];
