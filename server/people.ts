/** Whose careers are told. */
import type { GraphStore } from "../graph/graph-store.ts";
import { readEntityNames } from "../graph/reads/entity.ts";
import { readTellings } from "../graph/reads/tellings.ts";

export interface ToldPerson {
  readonly id: string;
  readonly name: string;
  /** Ids of the talks that tell the career. */
  readonly talks: readonly string[];
}

/** The subjects of all talks: the main one of the first talk (by id) first. */
export async function readPeople(store: GraphStore): Promise<readonly ToldPerson[]> {
  const talks = [...(await store.talks())].sort((a, b) => (a.id < b.id ? -1 : 1));
  const subjects = talks.flatMap(({ source }) => source.subjects);
  const living = new Set((await readEntityNames(store, subjects)).map(({ id }) => id));
  const talksOf = new Map<string, string[]>();
  for (const { id, source } of talks) {
    const told = source.subjects.filter((subject) => living.has(subject));
    for (const person of told.length > 0 ? told : await mostTold(store, id)) {
      talksOf.set(person, [...(talksOf.get(person) ?? []), id]);
    }
  }
  const names = new Map((await readEntityNames(store, [...talksOf.keys()])).map(({ id, name }) => [id, name]));
  return [...talksOf].map(([id, talks]) => ({ id, name: names.get(id) ?? id, talks }));
}

/** For a talk whose subject was merged into somebody else: the person it says most about. */
async function mostTold(store: GraphStore, talk: string): Promise<readonly string[]> {
  const found = (await readTellings(store)).find(({ source }) => source === talk);
  return found ? [found.person] : [];
}
