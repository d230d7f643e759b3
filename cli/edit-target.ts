/** What a person means by a TARGET: an id, or a name that only one thing has. */
import { foldText } from "../graph/fold.ts";
import { Failure } from "../model/failure.ts";
import type { Graph, GraphEntity, GraphRelation } from "../model/graph.ts";
import { relationTypes } from "../model/ontology.ts";

/**
 * The id of a fact, thing or relation.
 * @throws Failure `not-found` when nothing, `usage` when several things go by this name.
 */
export function findTarget(graph: Graph, text: string): string {
  if (isFact(graph, text)) return text;
  const named = namedBy(graph, text);
  const [one] = named;
  if (one && named.length === 1) return one.id;
  if (one)
    throw ambiguous(
      text,
      named.map(({ id }) => id),
    );
  throw new Failure("not-found", `Nothing is called “${text}” or has that id: look for it with \`cairn export\`.`);
}

/**
 * The id of what has a time of its own: a relation, or a Milestone, Competition, Event or Work; for any other thing the
 * one relation of somebody's story that is about it.
 * @throws Failure as {@link findTarget}, and `usage` when several relations are about it.
 */
export function findTimed(graph: Graph, text: string): string {
  const id = findTarget(graph, text);
  const entity = graph.entities.find((each) => each.id === id);
  if (!entity) return id;
  const about = graph.relations.filter((relation) => relation.target === id && isDrawn(relation));
  const [one] = about;
  if (one && about.length === 1) return one.id;
  const stations = about.filter(({ type }) => type === "WORKED_AT" || type === "STUDIED_AT");
  if (stations[0] && stations.length === 1) return stations[0].id;
  if (one)
    throw ambiguous(
      text,
      about.map((relation) => relation.id),
    );
  if (TIMED_KINDS.has(entity.kind)) return id;
  throw new Failure(
    "not-found",
    `Nobody's story says anything of “${text}” that has a time: name a relation by its id.`,
  );
}

const TIMED_KINDS = new Set<GraphEntity["kind"]>(["Milestone", "Competition", "Event", "Work"]);
const UNDRAWN = new Set<GraphRelation["type"]>(["MENTIONED", "LED_TO", "FUNDED", "SWITCHED_TO", "INTERVIEWED_BY"]);
const isDrawn = ({ type, person }: GraphRelation): boolean => person !== undefined && !UNDRAWN.has(type);

/** Things that were rejected are no longer in the graph, but can be accepted by their id. */
function isFact(graph: Graph, id: string): boolean {
  const known = [...graph.entities, ...graph.relations, ...graph.orders].some((fact) => fact.id === id);
  return (
    known ||
    id.startsWith("order~") ||
    relationTypes().some((type) => id.startsWith(`${type.toLowerCase()}~`)) ||
    /^[a-z]+:\S+$/.test(id)
  );
}

function namedBy(graph: Graph, text: string): GraphEntity[] {
  const wanted = foldText(text).trim();
  const named = graph.entities.filter(({ name }) => foldText(name).trim() === wanted);
  return named.length > 0
    ? named
    : graph.entities.filter(({ aliases }) => aliases.some((alias) => foldText(alias).trim() === wanted));
}

function ambiguous(text: string, ids: readonly string[]): Failure {
  return new Failure(
    "usage",
    `“${text}” may be any of these, give one of the ids: ${ids.slice(0, 8).join(", ")}${ids.length > 8 ? ", …" : ""}.`,
  );
}
