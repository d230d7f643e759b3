/** What a change would do: the graph projected with it and without it, in memory. */
import type { Conflict, Edit } from "../model/edit.ts";
import type { Graph } from "../model/graph.ts";
import { type Talk, talkId } from "../model/talk.ts";
import { anchorEdits } from "./anchor-edits.ts";
import { canonicalText } from "./canonical.ts";
import { numberEdits } from "./edit-sequence.ts";
import type { TruthStore } from "./graph-store.ts";
import { project } from "./project.ts";

/** Ids of entities, relations and orders. */
export interface Preview {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Those that would say something else, or rest on other words. */
  readonly changed: readonly string[];
  /** Edits that would find nothing to work on, and do now or are new. */
  readonly conflicts: readonly Conflict[];
}

type TruthReader = Pick<TruthStore, "talks" | "talk" | "edits">;

/** Compares the graph as it is with what it would be without a talk, with these talks, each added or replaced, and then these edits. */
export async function previewChange(
  store: TruthReader,
  change: { readonly talks?: readonly Talk[]; readonly edits?: readonly Edit[]; readonly without?: string },
): Promise<Preview> {
  const talks = await readTalks(store);
  const edits = await store.edits();
  const before = project(talks, edits);
  const replaced = new Map([...talks, ...(change.talks ?? [])].map((talk) => [talkId(talk), talk]));
  if (change.without !== undefined) replaced.delete(change.without);
  const loaded = change.talks || change.without !== undefined ? project([...replaced.values()], edits) : before;
  const known = new Map(edits.map((edit) => [edit.id, edit.seq]));
  const { fresh } = numberEdits(known, anchorEdits(loaded, change.edits ?? []), new Date().toISOString());
  const after = fresh.length === 0 ? loaded : project([...replaced.values()], [...edits, ...fresh]);
  return compareGraphs(before, after);
}

/** Every talk a store holds. */
export async function readTalks(store: TruthReader): Promise<Talk[]> {
  const talks: Talk[] = [];
  for (const { id } of await store.talks()) {
    const talk = await store.talk(id);
    if (talk) talks.push(talk);
  }
  return talks;
}

/** The whole graph as a store's talks and edits make it. */
export async function projectStore(store: TruthReader): Promise<Graph> {
  return project(await readTalks(store), await store.edits());
}

function compareGraphs(before: Graph, after: Graph): Preview {
  const old = statements(before);
  const now = statements(after);
  const known = new Set(before.conflicts.map(({ edit }) => edit));
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now.keys()].filter((id) => old.has(id) && old.get(id) !== now.get(id)),
    conflicts: after.conflicts.filter(({ edit }) => !known.has(edit)),
  };
}

/** Each fact by its id, as text, with where and when its words stand. */
function statements({ entities, relations, orders, evidence }: Graph): Map<string, string> {
  const places = new Map<string, string[]>();
  for (const { id, fact, seconds } of evidence) places.set(fact, [...(places.get(fact) ?? []), `${id} ${seconds}`]);
  return new Map(
    [...entities, ...relations, ...orders].map((fact) => [
      fact.id,
      canonicalText([fact, (places.get(fact.id) ?? []).sort()]),
    ]),
  );
}
