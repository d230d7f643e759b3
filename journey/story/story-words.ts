/** What sentences need to know: facts by id, and the things they are about. */
import type { Episode } from "../../model/api.ts";
import type { GraphEntity, GraphRelation, PersonGraph } from "../../model/graph.ts";
import { firstName } from "./spoken.ts";

export interface StoryWords {
  /** First name of the person. */
  readonly name: string;
  readonly relation: (fact: string) => GraphRelation | undefined;
  readonly thing: (id: unknown) => GraphEntity | undefined;
  /** Facts of a mark that may be told, the leading one first. */
  readonly factsOf: (mark: Pick<Episode, "facts">) => readonly GraphRelation[];
}

export function storyWords({ person, entities, relations }: PersonGraph): StoryWords {
  const facts = new Map(relations.map((relation) => [relation.id, relation]));
  const things = new Map([person, ...entities].map((entity) => [entity.id, entity]));
  return {
    name: firstName(person.name),
    relation: (fact) => facts.get(fact),
    thing: (id) => (typeof id === "string" ? things.get(id) : undefined),
    factsOf: (mark) => mark.facts.flatMap((id) => facts.get(id) ?? []),
  };
}
