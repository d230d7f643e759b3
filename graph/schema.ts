/**
 * Constraints and indexes of the graph, the same text on both engines. A constraint brings no index on the embedded
 * engine, so an explicit one follows each; on Neo4j that is a no-op.
 */
export const SCHEMA: readonly string[] = [
  "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE",
  "CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (v:Evidence) REQUIRE v.id IS UNIQUE",
  "CREATE CONSTRAINT order_id IF NOT EXISTS FOR (o:Order) REQUIRE o.id IS UNIQUE",
  "CREATE INDEX entity_id_ix IF NOT EXISTS FOR (e:Entity) ON (e.id)",
  "CREATE INDEX evidence_id_ix IF NOT EXISTS FOR (v:Evidence) ON (v.id)",
  "CREATE INDEX order_id_ix IF NOT EXISTS FOR (o:Order) ON (o.id)",
  "CREATE INDEX entity_kind_ix IF NOT EXISTS FOR (e:Entity) ON (e.kind)",
  "CREATE INDEX evidence_fact_ix IF NOT EXISTS FOR (v:Evidence) ON (v.fact)",
  "CREATE INDEX evidence_source_ix IF NOT EXISTS FOR (v:Evidence) ON (v.source)",
  "CREATE INDEX order_first_ix IF NOT EXISTS FOR (o:Order) ON (o.first)",
  "CREATE INDEX retired_id_ix IF NOT EXISTS FOR (n:Retired) ON (n.retiredId)",
];
