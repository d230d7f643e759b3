import type { GraphEvidence } from "../../model/graph.ts";
import type { GraphStore, ReadLimits } from "../graph-store.ts";
import { evidenceFromRow } from "../rows.ts";
import { READ_LIMITS } from "./limits.ts";

/** Pieces of evidence by their own ids, sorted by id; unknown ids are left out. */
export async function readEvidenceById(
  store: GraphStore,
  ids: readonly string[],
  limits: ReadLimits = READ_LIMITS,
): Promise<readonly GraphEvidence[]> {
  const { rows } = await store.read(
    "MATCH (v:Evidence) WHERE v.id IN $ids AND v.cairn = true RETURN properties(v) AS evidence ORDER BY v.id",
    { ids },
    limits,
  );
  return rows.map((row) => evidenceFromRow(row.evidence));
}
