/** What the page reads most: a thing, what it is joined to, the words behind a fact, the timeline of one person. */
import type { GraphStore, ReadLimits } from "../graph/graph-store.ts";
import { readEntity } from "../graph/reads/entity.ts";
import { readEvidence } from "../graph/reads/evidence.ts";
import { readNeighbors } from "../graph/reads/neighbors.ts";
import { readPersonGraph } from "../graph/reads/person-graph.ts";
import { entityId, relationId } from "../model/ids.ts";
import { CAREER } from "./crowd.ts";

export type PointRead = (store: GraphStore, which: number) => Promise<unknown>;

/** By name; `which` is the number of a career. */
export const POINT_READS: Readonly<Record<string, PointRead>> = {
  entity: (store, which) => readEntity(store, thingOf(which)),
  neighbours: (store, which) => readNeighbors(store, thingOf(which), { direction: "both", limit: 50 }),
  evidence: (store, which) => readEvidence(store, factOf(which)),
  timeline: (store, which) => readPersonGraph(store, personOf(which)),
};

/** A query as a reader asked for it. */
export interface Asked {
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly limits: ReadLimits;
}

/** The very queries that a read sends, so that the bare driver can be asked the same and nothing else. */
export async function queriesOf(read: PointRead, store: GraphStore, which: number): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const listening: GraphStore = {
    ...store,
    read: (cypher, params, limits) => {
      asked.push({ cypher, params, limits });
      return store.read(cypher, params, limits);
    },
  };
  const found = await read(listening, which);
  if (found === undefined || asked.length === 0) throw new Error("a read of the bench found nothing");
  return asked;
}

const personOf = (which: number): string => entityId("Person", which === 0 ? "Bench Mark" : `Bench Mark ${which}`);
/** An odd number: an organization. */
const thingOf = (which: number): string => entityId("Organization", `thing number ${which * CAREER + 7}`);
const factOf = (which: number): string => relationId("WORKED_AT", personOf(which), thingOf(which), personOf(which), 1);
