import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findNeo4j, fromCaller, NEO4J_IMAGE, NEO4J_MISSING, type Neo4jServer, type Neo4jWay } from "./neo4j.ts";

const server = (url: string): Neo4jServer => ({ url, username: "neo4j", password: "x", stop: async () => undefined });

describe("looking for Neo4j", () => {
  const tried: string[] = [];
  const way =
    (name: string, found: boolean): Neo4jWay =>
    async () => {
      tried.push(name);
      return found ? server(name) : undefined;
    };

  it.each([
    [[true, true, true], "caller", ["caller"]],
    [[false, true, true], "docker", ["caller", "docker"]],
    [[false, false, true], "maven", ["caller", "docker", "maven"]],
    [[false, false, false], undefined, ["caller", "docker", "maven"]],
  ])("with ways that lead there %j ends at %s", async (found, url, order) => {
    tried.length = 0;
    const names = ["caller", "docker", "maven"];
    const at = await findNeo4j(names.map((name, index) => way(name, found[index] ?? false)));
    expect(at?.url).toBe(url);
    expect(tried).toEqual(order);
  });

  it("takes what the caller names", async () => {
    const named = { CAIRN_TEST_NEO4J: "bolt://db:7687", NEO4J_USERNAME: "ann", NEO4J_PASSWORD: "pw" };
    expect(await fromCaller(named)).toMatchObject({ url: "bolt://db:7687", username: "ann", password: "pw" });
    expect(await fromCaller({ CAIRN_TEST_NEO4J: "bolt://db" })).toMatchObject({ username: "neo4j", password: "" });
    expect(await fromCaller({ CAIRN_TEST_NEO4J: "" })).toBeUndefined();
    expect(await fromCaller({})).toBeUndefined();
  });

  it("names all three ways when none is there", () => {
    for (const word of ["CAIRN_TEST_NEO4J", "Docker", "Maven", "JDK"]) expect(NEO4J_MISSING).toContain(word);
  });

  it("uses the image of docker-compose.yml", async () => {
    const compose = await readFile(join(import.meta.dirname, "../../docker-compose.yml"), "utf8");
    expect(/image:\s*(neo4j:\S+)/.exec(compose)?.[1]).toBe(NEO4J_IMAGE);
  });
});
