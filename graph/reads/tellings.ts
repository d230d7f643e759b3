import type { GraphStore, ReadLimits } from "../graph-store.ts";
import { RELATION_MATCH } from "./cypher.ts";
import { READ_LIMITS } from "./limits.ts";

/** How many relations of one person's story one talk tells. */
export interface TellingCount {
  readonly source: string;
  readonly person: string;
  readonly relations: number;
}

/** Whose stories each talk tells, by talk, the story with most relations first. */
export async function readTellings(
  store: GraphStore,
  limits: ReadLimits = READ_LIMITS,
): Promise<readonly TellingCount[]> {
  const { rows } = await store.read(
    `${RELATION_MATCH} WHERE r.cairn = true AND r.person IS NOT NULL UNWIND r.sources AS source RETURN source, r.person AS person, count(r) AS relations ORDER BY source, relations DESC, person`,
    {},
    limits,
  );
  return rows.map((row) => ({
    source: String(row.source),
    person: String(row.person),
    relations: Number(row.relations),
  }));
}
