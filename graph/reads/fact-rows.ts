import type { GraphEntity, GraphRelation } from "../../model/graph.ts";
import type { Row } from "../graph-store.ts";
import { entityFromRow, relationFromRow } from "../rows.ts";

/** A relation with the things at its ends. */
export interface FactRow {
  readonly relation: GraphRelation;
  readonly source: GraphEntity;
  readonly target: GraphEntity;
}

/** What a query returns of `(a:Entity)-[r]->(b:Entity)` for {@link toFactRow}. */
export const FACT_ROW =
  "properties(r) AS relation, type(r) AS type, properties(a) AS source, properties(b) AS target ORDER BY r.id";

/** @throws Failure `bad-data` when the row is not one of ours. */
export function toFactRow(row: Row): FactRow {
  const source = entityFromRow(row.source);
  const target = entityFromRow(row.target);
  return { relation: relationFromRow(row.relation, row.type, source.id, target.id), source, target };
}
