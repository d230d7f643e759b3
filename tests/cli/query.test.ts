/** `cairn query`, through the real command. */
import { describe, expect, it } from "vitest";
import { tableLines } from "../../cli/query-table.ts";
import { cypherResponse } from "../../model/api.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { runCairn } from "./run-cairn.ts";

const ADA = "Host: Welcome, Ada Quill.\n\nAda Quill: I studied physics at MIT. In 2010 I joined Lyft as an engineer.\n";
const LIMIT = 60_000;

describe("query", () => {
  it("prints rows as lines or as JSON, and refuses what writes", { timeout: 3 * LIMIT }, async () => {
    const folder = temporaryFolder({ "ada.txt": ADA, "params.json": '{"id": "organization:lyft"}' });
    await runCairn(folder, "seed", "ada.txt");
    const lines = await runCairn(folder, "query", "MATCH (o:Organization) RETURN o.name AS name ORDER BY name LIMIT 1");
    expect(lines).toEqual({ code: 0, stdout: "name\nLyft\n", stderr: "" });

    const text = "MATCH (n {id: $id}) RETURN n";
    const json = await runCairn(folder, "query", text, "--params", "@params.json", "--json");
    const { rows, graph, engine } = cypherResponse.parse(JSON.parse(json.stdout));
    expect([rows.length, graph?.entities[0]?.name, engine.name]).toEqual([1, "Lyft", "embedded"]);

    const refused = await runCairn(folder, "query", "MATCH (n) SET n.name = 'x' RETURN n");
    expect(refused).toMatchObject({
      code: 65,
      stdout: "",
      stderr: expect.stringMatching(/^cairn: SET at character 11: /),
    });
    expect(await runCairn(folder, "query", "MATCH (n) RETURN nobody")).toMatchObject({ code: 65, stdout: "" });
    expect(await runCairn(folder, "query", "RETURN 1 AS x", "--params", "[1]")).toMatchObject({ code: 2 });
    expect(await runCairn(folder, "query", "RETURN 1 AS x", "--limit", "0")).toMatchObject({ code: 2 });
  });

  it("finds no store where there is none", { timeout: LIMIT }, async () => {
    expect(await runCairn(temporaryFolder(), "query", "RETURN 1 AS x")).toMatchObject({ code: 66, stdout: "" });
  });
});

describe("a table", () => {
  const node = { is: "node", id: "tool:keras", labels: ["Tool"], properties: {} };
  it.each([
    ["text", "text"],
    [1.5, "1.5"],
    [null, ""],
    [true, "true"],
    [["a", 1], '["a",1]'],
    [{ a: 1 }, '{"a":1}'],
    [node, "tool:keras"],
    [{ is: "relationship", id: "r~1", source: "a", target: "b" }, "r~1"],
    [{ is: "path", nodes: [node, node], relationships: [] }, "tool:keras – tool:keras"],
    ["two\tcells\r\nand a line \u001b[31m", "two cells and a line  [31m"],
  ])("shows %j as %s", (cell, shown) => {
    expect(tableLines({ columns: ["x", "y"], rows: [[cell, "z"]] })).toBe(`x\ty\n${shown}\tz\n`);
  });
});
