import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { guardQuery } from "../../ask/guard.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { type Turn, takeTurn } from "../support/neo4j-turn.ts";
import { threeCareers } from "../support/three-careers.ts";
import { consoleContract } from "./console.contract.ts";

const neo4j = inject("neo4j");
let turn: Turn | undefined;

consoleContract(
  "the console on Neo4j",
  {
    start: async () => {
      if (neo4j) turn = await takeTurn(neo4j);
    },
    open: () => openStore(neo4j?.url ?? "", neo4j),
    empty: async () => turn?.empty(),
    outline: async () => [
      await turn?.run("SHOW INDEXES YIELD name, labelsOrTypes, properties RETURN * ORDER BY name"),
      await turn?.run("SHOW CONSTRAINTS YIELD name RETURN * ORDER BY name"),
      await turn?.run("SHOW DATABASES YIELD name RETURN * ORDER BY name"),
      await turn?.run("MATCH (n) RETURN count(n) AS nodes, sum(size(keys(n))) AS properties"),
      await turn?.run("MATCH ()-[r]->() RETURN count(r) AS relationships, sum(size(keys(r))) AS properties"),
    ],
    end: async () => {
      await turn?.empty();
      await turn?.end();
    },
  },
  neo4j ? undefined : inject("neo4jMissing"),
);

describe.skipIf(!neo4j)("other data in the same database", () => {
  let store: GraphStore;

  beforeAll(async () => {
    if (neo4j) turn = await takeTurn(neo4j);
    await turn?.empty();
    store = await openStore(neo4j?.url ?? "", neo4j);
    for (const talk of threeCareers()) await store.putTalk(talk);
    await turn?.run(
      "MATCH (k:Entity {id: 'tool:keras'}) MATCH (e:Entity {id: 'tool:excel'}) CREATE (:Person {name: 'secret'})-[:USED {secret: 'secret'}]->(k) CREATE (k)-[:SWITCHED_TO]->(:Tool:Entity {name: 'secret', id: 'secret'})-[:SWITCHED_TO]->(e) CREATE (k)-[:KNOWS {secret: 'secret'}]->(e)",
    );
  });
  afterAll(async () => {
    await store?.close();
    await turn?.empty();
    await turn?.end();
  });

  it.each([
    "MATCH (n) RETURN n",
    "MATCH (n:Person) RETURN n.name",
    "MATCH (n:Tool:Entity) RETURN properties(n) AS p",
    "MATCH (n:Entity) RETURN n.id",
    "MATCH (a)-[r]-(b) RETURN a.name, r, b.name",
    "MATCH (a)--(b) RETURN a.name, b.name",
    "MATCH p = (a:Tool)-[*1..3]-(b) RETURN [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | r.secret] AS secrets",
    "MATCH (a {id: 'tool:keras'}) RETURN [(a)--(b) | b.name] AS names, [(a)-[r]-(b) | r.secret] AS secrets",
    "MATCH p = shortestPath((a {id: 'tool:keras'})-[*..3]-(b {id: 'tool:excel'})) RETURN [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | r.secret] AS secrets",
    "MATCH p = allShortestPaths((a {id: 'tool:keras'})-[*..3]->(b {id: 'tool:excel'})) WHERE a.id <> b.id RETURN p",
    "MATCH (a {id: 'tool:keras'}) CALL (a) { MATCH (a)-->(b) RETURN collect(b.name) AS names } RETURN names",
    "MATCH (t {id: 'tool:keras'}) WHERE EXISTS { (t)-->({name: 'secret'}) } RETURN 'secret' AS found",
    "MATCH (t {id: 'tool:keras'}) RETURN COUNT { (t)--({name: 'secret'}) } > 0 AND 'secret' = 'secret' AS found",
  ])("is not seen by %s", async (query) => {
    const { rows } = await store.consoleRead(
      guardQuery(query),
      {},
      { timeoutMs: 30_000, maxRows: 1000, maxBytes: 1e7 },
    );
    expect(JSON.stringify(rows)).not.toContain("secret");
    expect(rows.flat()).not.toContain(true);
  });
});
