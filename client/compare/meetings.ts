/** Where two careers meet: the things that both tell of. Pure. */
import type { Episode, GraphResponse, TimelineResponse } from "../../model/api.ts";
import type { GraphEntity, GraphRelation } from "../../model/graph.ts";
import { slug } from "../../model/slug.ts";
import { relationWords } from "../words/relations.ts";

/** How one of two comes upon a thing. */
export interface Side {
  /** "studied at". */
  readonly words: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** The mark that holds the fact, when it is drawn. */
  readonly mark: Episode | undefined;
}

export interface Meeting {
  readonly key: string;
  readonly name: string;
  readonly kind: GraphEntity["kind"];
  readonly sides: readonly [Side, Side];
}

/** One career: its timeline, and the facts it is drawn from. */
export interface Career {
  readonly timeline: TimelineResponse;
  readonly graph: GraphResponse;
}

/** What is said in passing is no meeting. */
const PASSING: ReadonlySet<GraphRelation["type"]> = new Set(["MENTIONED", "INTERVIEWED_BY"]);

/**
 * Things that both careers tell of: one thing in the graph, or things of each that are called alike, as two medals of
 * one name. In the order of the first career.
 */
export function meetingsOf(first: Career, second: Career): readonly Meeting[] {
  const others = toldBy(second);
  return [...toldBy(first)].flatMap(([key, told]): Meeting[] => {
    const other = others.get(key);
    return other ? [{ key, name: told.thing.name, kind: told.thing.kind, sides: [told.side, other.side] }] : [];
  });
}

interface Told {
  readonly thing: GraphEntity;
  readonly side: Side;
}

/** Each thing once, by the fact that says most of its time. */
function toldBy({ timeline, graph }: Career): ReadonlyMap<string, Told> {
  const person = timeline.person.id;
  const things = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const facts = graph.relations
    .filter(({ type, source, person: whose }) => whose === person && source === person && !PASSING.has(type))
    .map((fact) => ({ fact, mark: timeline.episodes.find(({ facts }) => facts.includes(fact.id)) }))
    .sort((a, b) => saidOf(b.fact) - saidOf(a.fact) || (a.mark?.told ?? 0) - (b.mark?.told ?? 0));
  const told = new Map<string, Told>();
  for (const { fact, mark } of facts) {
    const thing = things.get(fact.target);
    if (!thing || told.has(keyOf(thing, person))) continue;
    const { start = mark?.start, end = mark?.end } = fact;
    told.set(keyOf(thing, person), { thing, side: { words: relationWords(fact, person), start, end, mark } });
  }
  return new Map([...told].sort(([, a], [, b]) => placeOf(a) - placeOf(b)));
}

const saidOf = ({ start, end }: GraphRelation): number => Number(start !== undefined) + Number(end !== undefined);

const placeOf = ({ side }: Told): number => side.mark?.column ?? Number.MAX_SAFE_INTEGER;

/** What belongs to one person only is compared by its name. */
function keyOf({ id, kind, name }: GraphEntity, person: string): string {
  const scope = person.slice(person.indexOf(":") + 1);
  return id.split(":")[1] === scope ? `${kind.toLowerCase()}:*:${slug(name)}` : id;
}
