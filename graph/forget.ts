/** What a store holds of a person, or of one talk: so that all of it can be taken out when they ask. Pure. */
import type { SequencedEdit } from "../model/edit.ts";
import type { Graph } from "../model/graph.ts";
import { personScope } from "../model/ids.ts";
import { foldText } from "./fold.ts";

/** Whoever, or whatever, is to be forgotten. */
export interface Forgotten {
  /** Absent when only a talk is meant. */
  readonly person?: { readonly id: string; readonly name: string };
  /** Ids of talks that go. */
  readonly talks: readonly string[];
}

/**
 * @param who id or name of a person, or id of a talk.
 * @returns the person with every talk that tells of their career, or the talk; undefined when nothing is called that.
 */
export function findForgotten(
  { sources, entities }: Pick<Graph, "sources" | "entities">,
  who: string,
): Forgotten | undefined {
  if (sources.some(({ id }) => id === who)) return { talks: [who] };
  const people = entities.filter(({ kind }) => kind === "Person");
  const [person, ...others] = people.some(({ id }) => id === who)
    ? people.filter(({ id }) => id === who)
    : people.filter(({ name }) => foldText(name) === foldText(who));
  if (!person || others.length > 0) return undefined;
  const talks = sources.filter(({ subjects }) => subjects.includes(person.id)).map(({ id }) => id);
  return { person: { id: person.id, name: person.name }, talks };
}

/** Ids of the edits that name them, quote them, or are about what only they have; those forgotten already are left. */
export function editsAbout({ person, talks }: Forgotten, edits: readonly SequencedEdit[]): string[] {
  const names = person === undefined ? [] : [person.id, `:${personScope(person.id)}:`, person.name];
  const traces = [...talks, ...names].map((trace) => foldText(trace));
  return edits
    .filter(({ op }) => op !== "forgotten" && op !== "undo")
    .filter((edit) => {
      const text = foldText(JSON.stringify(edit));
      return traces.some((trace) => text.includes(trace));
    })
    .map(({ id }) => id);
}

/** What is left of an edit: its place in the sequence, and its id, so that it is not taken in again. */
export const forgottenEdit = ({ id, seq, at }: SequencedEdit): SequencedEdit => ({ id, seq, at, op: "forgotten" });
