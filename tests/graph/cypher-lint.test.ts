import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { project } from "../../graph/project.ts";
import { readCounts } from "../../graph/reads/counts.ts";
import { readEntities } from "../../graph/reads/entities.ts";
import { readEntity, readEntityNames } from "../../graph/reads/entity.ts";
import { readEvidence, readEvidenceOfSource } from "../../graph/reads/evidence.ts";
import { readEvidenceById } from "../../graph/reads/evidence-by-id.ts";
import { readGraph } from "../../graph/reads/graph.ts";
import { readNeighbors } from "../../graph/reads/neighbors.ts";
import { readPersonGraph, readPersonGraphs } from "../../graph/reads/person-graph.ts";
import { readTellings } from "../../graph/reads/tellings.ts";
import { difference, differenceAlone, EMPTY_GRAPH } from "../../graph/sync.ts";
import { lintCypher } from "./cypher-lint.ts";
import { ADA, adaTalk, bobTalk } from "./talks.ts";

/** Every text that the readers use, with all their options. */
async function textsRead(): Promise<Set<string>> {
  const root = await mkdtemp(join(tmpdir(), "cairn-lint-"));
  const store = await openStore(`embedded:${root}`);
  const texts = new Set<string>();
  const listening: GraphStore = {
    ...store,
    read: (cypher, params, limits) => {
      texts.add(cypher);
      return store.read(cypher, params, limits);
    },
  };
  await store.putTalk(adaTalk);
  await readCounts(listening);
  await readGraph(listening, { limit: 9 });
  await readGraph(listening, { limit: 9, kinds: ["Tool"] });
  await readGraph(listening, {
    limit: 9,
    person: ADA,
    kinds: ["Tool"],
    types: ["USED"],
    from: "2010-01-01",
    to: "2020-01-01",
    certainty: ["said"],
  });
  await readPersonGraph(listening, ADA);
  await readPersonGraphs(listening, [ADA, "person:nobody"]);
  await readEntities(listening, { q: "a", kind: "Tool", cursor: "a", limit: 3 });
  await readEntity(listening, ADA);
  await readEntityNames(listening, [ADA]);
  for (const direction of ["in", "out", "both"] as const)
    await readNeighbors(listening, ADA, { direction, types: ["USED"], limit: 3 });
  for (const fact of [ADA, "used~person:ada-lark~tool:rust~person:ada-lark~1", "order~x"])
    await readEvidence(listening, fact);
  await readEvidenceOfSource(listening, "ada-1");
  await readEvidenceById(listening, ["tool:rust@ada-1:90-94"]);
  await readTellings(listening);
  await store.close();
  await rm(root, { recursive: true, force: true });
  return texts;
}

describe("every Cypher text", () => {
  it("of the readers is portable", async () => {
    const texts = await textsRead();
    expect(texts.size).toBeGreaterThan(15);
    for (const text of texts) expect(lintCypher(text), text).toEqual([]);
  });

  it("that writes is portable", () => {
    const [ada, both] = [project([adaTalk], []), project([adaTalk, bobTalk], [])];
    const topic = {
      id: "e",
      seq: 1,
      at: "",
      op: "rekind" as const,
      target: "tool:rust",
      value: { kind: "Topic" as const },
    };
    const steps = [
      differenceAlone(EMPTY_GRAPH, both),
      difference(EMPTY_GRAPH, both),
      difference(both, ada),
      difference(both, project([adaTalk], [topic])),
    ];
    const texts = new Set(steps.flat().map(({ cypher }) => cypher));
    expect(texts.size).toBeGreaterThan(15);
    for (const text of texts) expect(lintCypher(text), text).toEqual([]);
  });
});

describe("lintCypher", () => {
  it.each([
    "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id ORDER BY id",
    "MATCH (a:Entity)-[r:USED|OWNED]->(b) RETURN coalesce(sum(r.quantity), 0) AS total",
    "MATCH (a)-[:LED_TO*1..4]->(b) RETURN b.id AS id, count(a) AS n LIMIT $limit",
    "MATCH (a:Entity) SET a.aliases = a.aliases + [$alias]",
    "MATCH (a:Entity {id: $id}) MATCH (a)-[r]->(b) RETURN r.id AS id",
  ])("passes %s", (text) => {
    expect(lintCypher(text)).toEqual([]);
  });

  it.each([
    "MATCH (e:Entity) RETURN e.id",
    "MATCH (e:Company) RETURN e.id AS id",
    "MATCH (a)-[r:HIRED]->(b) RETURN r.id AS id",
    "MATCH (e:Tool|Topic) RETURN e.id AS id",
    "MATCH (e:Entity WHERE e.id = 1) RETURN e.id AS id",
    "MATCH (e:Entity) RETURN sum(e.x) AS x",
    "MATCH (e:Entity) SET e.aliases = [1] + 'x'",
    "OPTIONAL MATCH p = shortestPath((a)-[*..4]-(b)) RETURN p AS p",
    "MATCH p = shortestPath((a)-[*..4]-(b)) WHERE length(p) > 1 RETURN p AS p",
    "MATCH (a)-[r]-(b)-[s]-(c) RETURN c.id AS id",
    "MATCH (e:Entity) RETURN collect(e.id)[0..2] AS ids",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row AS row",
    "MATCH (e:Entity) SET e:$(kind)",
    "MATCH (e:Entity) WHERE exists(e.x) RETURN e.id AS id",
  ])("stops %s", (text) => {
    expect(lintCypher(text)).not.toEqual([]);
  });
});
