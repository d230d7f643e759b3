/** A store as an audience may read it: a copy in memory in which nothing is hidden. */
import { Failure } from "../../model/failure.ts";
import { talkId } from "../../model/talk.ts";
import { sortedBy } from "../compare.ts";
import { openEngine } from "../embedded-engine.ts";
import { createTextIndex } from "../embedded-search.ts";
import type { GraphStore } from "../graph-store.ts";
import { passagesOf } from "../passages.ts";
import { readTalks } from "../preview.ts";
import { standingEdits } from "../project/replay-edits.ts";
import { project } from "../project.ts";
import { differenceAlone, EMPTY_GRAPH } from "../sync.ts";
import { summarise } from "../talk-summary.ts";
import { type AudienceView, audienceView } from "./audience-graph.ts";

export interface AudienceStore {
  /** Reads like any store; has no stories, and no edits but those of media times, and refuses changes. */
  readonly store: GraphStore;
  readonly view: AudienceView;
}

/** Copies what `store` holds now. The caller closes the copy. */
export async function openAudienceStore(store: GraphStore): Promise<AudienceStore> {
  const generation = await store.generation();
  const edits = await store.edits();
  const talks = await readTalks(store);
  const view = audienceView(project(talks, edits), talks, edits);
  const times = standingEdits(edits).standing.flatMap(({ note: _, ...edit }) => (edit.op === "retime" ? [edit] : []));
  const engine = await openEngine();
  await engine.apply(differenceAlone(EMPTY_GRAPH, view.graph));
  const text = createTextIndex();
  text.update(view.graph);
  const passages = view.talks.map(passagesOf);
  const byId = new Map(view.talks.map((talk) => [talkId(talk), talk]));
  const counted = (source: string, facts: readonly { readonly sources: readonly string[] }[]): number =>
    facts.filter(({ sources }) => sources.includes(source)).length;
  const refuse = async (): Promise<never> => {
    throw new Failure("usage", "What an audience sees cannot be changed; change the store itself.");
  };
  const audience: GraphStore = {
    engine: { ...store.engine, location: "a copy for an audience" },
    putTalk: refuse,
    removeTalk: refuse,
    appendEdits: refuse,
    forgetEdits: refuse,
    putStory: refuse,
    deleteStory: refuse,
    rebuild: refuse,
    announce: refuse,
    consoleRead: refuse,
    digest: refuse,
    talks: async () =>
      sortedBy(
        view.talks.flatMap(({ document, text: { length } }) => summarise(document, length) ?? []),
        ({ id }) => id,
      ).map((summary) => ({
        ...summary,
        entities: counted(summary.id, view.graph.entities),
        relations: counted(summary.id, view.graph.relations),
      })),
    talk: async (id) => byId.get(id),
    // Of what was corrected an audience is told nothing but the times that it sees moved.
    edits: async (after = 0) => times.filter(({ seq }) => seq > after),
    conflicts: async () => [],
    stories: async () => [],
    story: async () => undefined,
    read: (cypher, params, limits) => engine.read(cypher, params, limits),
    search: async (words, limit) => text.search(words, passages, limit),
    generation: async () => generation,
    close: async () => engine.close(),
  };
  return { store: audience, view };
}
