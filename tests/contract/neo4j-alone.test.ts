/** What only a database shared with others has to promise. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { digestGraph } from "../../graph/canonical.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { project } from "../../graph/project.ts";
import { readCounts } from "../../graph/reads/counts.ts";
import { ADA, adaTalk, bobTalk } from "../graph/talks.ts";
import { type Turn, takeTurn } from "../support/neo4j-turn.ts";

const server = inject("neo4j");

describe.skipIf(!server)(`the Neo4j store among others${server ? "" : `: ${inject("neo4jMissing")}`}`, () => {
  let turn: Turn;
  let store: GraphStore;
  const open = (): Promise<GraphStore> => openStore(server?.url ?? "", server);

  beforeAll(async () => {
    if (server) turn = await takeTurn(server);
  });
  beforeEach(async () => {
    await turn.empty();
    store = await open();
    return () => store.close();
  });
  afterAll(() => turn.end());

  const others = async () =>
    turn.run(
      "MATCH (c:Colleague)-[k:KNOWS]->(n) RETURN c.name AS name, k.since AS since, n.colour AS colour, n:Vip AS vip, n:Entity AS entity, n.name AS named",
    );

  it("keeps labels, properties and relationships of others through re-seed, removal and return", async () => {
    await store.putTalk(adaTalk);
    await turn.run(
      "MATCH (n:Entity {id: $id}) SET n:Vip, n.colour = 'red' CREATE (:Colleague {name: 'Eve'})-[:KNOWS {since: 1999}]->(n)",
      { id: ADA },
    );
    const mine = { name: "Eve", since: 1999, colour: "red", vip: true };
    const changed = structuredClone(adaTalk);
    changed.text += "more";
    for (const entity of changed.document.entities) entity.confidence = 0.5;
    await store.putTalk(changed);
    expect(await others()).toEqual([{ ...mine, entity: true, named: "Ada Lark" }]);

    await store.removeTalk("ada-1");
    expect(await others()).toEqual([{ ...mine, entity: false, named: null }]);
    expect(await readCounts(store)).toMatchObject({ entities: 0 });
    expect(await turn.run("MATCH (n) WHERE n.cairn = true AND NOT n:Store RETURN count(n) AS n")).toEqual([{ n: 0 }]);

    await store.putTalk(adaTalk);
    expect(await others()).toEqual([{ ...mine, entity: true, named: "Ada Lark" }]);
    expect(await store.digest()).toBe(digestGraph(project([adaTalk], [])));
  });

  it("does not see what others keep under the same labels", async () => {
    await turn.run(
      "CREATE (:Entity {id: 'foreign', name: 7})-[:USED]->(:Entity {id: 'tool:foreign'}) CREATE (:Evidence {id: 'x'})",
    );
    await store.putTalk(adaTalk);
    expect(await store.digest()).toBe(digestGraph(project([adaTalk], [])));
    await store.removeTalk("ada-1");
    await store.rebuild();
    expect(await turn.run("MATCH (n) WHERE n.id IN ['foreign', 'tool:foreign', 'x'] RETURN count(n) AS n")).toEqual([
      { n: 3 },
    ]);
  });

  it("repairs by rebuilding what others changed in its own", async () => {
    await store.putTalk(adaTalk);
    const digest = await store.digest();
    await turn.run("MATCH (n:Tool {id: 'tool:rust'}) SET n.name = 'Oxide' WITH n MATCH (v:Evidence) DETACH DELETE v");
    expect(await store.digest()).not.toBe(digest);
    expect(await store.rebuild()).toBe(digest);
  });

  it("projects anew at opening what another version projected", async () => {
    await store.putTalk(adaTalk);
    const digest = await store.digest();
    await turn.run("MATCH (s:Store) SET s.projection = 0 WITH s MATCH (n:Tool) SET n.name = 'old'");
    const later = await open();
    expect(await later.digest()).toBe(digest);
    await later.close();
  });

  it("lets two writers at once do their work, none lost", async () => {
    const other = await open();
    const id = (writer: string, n: number) => ({
      id: `${writer}-${n}`,
      op: "annotate" as const,
      target: ADA,
      value: { note: `${writer}${n}` },
    });
    const rounds = [0, 1, 2, 3];
    await Promise.all([
      store.putTalk(adaTalk),
      other.putTalk(bobTalk),
      ...rounds.map((n) => store.appendEdits([id("a", n)])),
      ...rounds.map((n) => other.appendEdits([id("b", n)])),
    ]);
    const edits = await store.edits();
    expect(edits.map((edit) => edit.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await other.edits()).toEqual(edits);
    expect(await store.generation()).toBe(10);
    const digest = digestGraph(project([adaTalk, bobTalk], edits));
    expect([await store.digest(), await other.digest()]).toEqual([digest, digest]);
    await other.close();
  });

  it("writes nothing when a part of the work fails", async () => {
    await store.putTalk(adaTalk);
    const broken = structuredClone(bobTalk);
    const digest = await store.digest();
    await turn.run("CREATE (:Edit {id: 'taken', seq: 99})");
    const twice = { id: "taken", op: "reject" as const, target: ADA };
    await expect(store.appendEdits([{ ...twice, id: "fresh" }, twice])).rejects.toThrow();
    expect(await store.edits()).toEqual([]);
    expect(await store.digest()).toBe(digest);
    expect(await store.putTalk(broken)).toBe(true);
  });

  it("tells a wrong password from a server that is not there", async () => {
    await expect(openStore(server?.url ?? "", { username: "neo4j", password: "wrong-word" })).rejects.toMatchObject({
      kind: "store-unavailable",
      message: expect.stringMatching(/refuses the user neo4j.*NEO4J_PASSWORD/),
    });
    await expect(openStore(server?.url ?? "", { ...server, database: "nowhere" })).rejects.toMatchObject({
      kind: "store-unavailable",
      message: expect.stringMatching(/no database nowhere/),
    });
  });

  it("ends a question at its deadline", async () => {
    const endless = "UNWIND range(1, 1000000000) AS a RETURN count(a) AS n";
    await expect(store.read(endless, {}, { timeoutMs: 300, maxRows: 1 })).rejects.toMatchObject({ kind: "timeout" });
    expect(await store.generation()).toBe(0);
  });

  it("cannot be written to when opened for reading", async () => {
    await store.putTalk(adaTalk);
    const reader = await openStore(server?.url ?? "", { ...server, readOnly: true });
    expect((await reader.talks()).map((each) => each.id)).toEqual(["ada-1"]);
    await expect(reader.removeTalk("ada-1")).rejects.toMatchObject({ kind: "usage" });
    await expect(reader.read("CREATE (:Entity {id: 'x'})", {}, { timeoutMs: 3000, maxRows: 1 })).rejects.toThrow();
    await reader.close();
  });

  it("stores whole numbers as whole numbers", async () => {
    await store.putTalk(bobTalk);
    expect(await turn.run("MATCH ()-[r:COMPETED_IN]->() RETURN valueType(r.placement) AS type")).toEqual([
      { type: "INTEGER NOT NULL" },
    ]);
  });

  it("has every index it counts on", async () => {
    const indexes = await turn.run(
      "SHOW INDEXES YIELD labelsOrTypes, properties, type, state RETURN labelsOrTypes, properties, type, state",
    );
    for (const [label, property] of [
      ["Entity", "id"],
      ["Evidence", "id"],
      ["Evidence", "fact"],
      ["Order", "id"],
    ])
      expect(indexes).toContainEqual({
        labelsOrTypes: [label],
        properties: [property],
        type: "RANGE",
        state: "ONLINE",
      });
    expect(indexes).toContainEqual(expect.objectContaining({ type: "FULLTEXT", state: "ONLINE" }));
  });
});
