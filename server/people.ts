/** Whose careers are told. */
import type { GraphStore } from "../graph/graph-store.ts";
import { readEntityNames } from "../graph/reads/entity.ts";

export interface ToldPerson {
  readonly id: string;
  readonly name: string;
  /** Ids of the talks that tell the career. */
  readonly talks: readonly string[];
}

/** The subjects of all talks: the main one of the first talk (by id) first. */
export async function readPeople(store: GraphStore): Promise<readonly ToldPerson[]> {
  const talksOf = new Map<string, string[]>();
  for (const { id, source } of [...(await store.talks())].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const subject of source.subjects) talksOf.set(subject, [...(talksOf.get(subject) ?? []), id]);
  }
  const names = new Map((await readEntityNames(store, [...talksOf.keys()])).map(({ id, name }) => [id, name]));
  return [...talksOf].flatMap(([id, talks]) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ id, name, talks }];
  });
}
