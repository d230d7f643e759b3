import { describe, expect, it } from "vitest";
import { propertiesToCells, propertyName } from "../../graph/columns.ts";
import { project } from "../../graph/project.ts";
import {
  entityFromRow,
  entityToCells,
  evidenceFromRow,
  evidenceToCells,
  orderFromRow,
  orderToCells,
  relationFromRow,
  relationToCells,
} from "../../graph/rows.ts";
import { Failure } from "../../model/failure.ts";
import { adaTalk, bobTalk } from "./talks.ts";

describe("a property's column", () => {
  it.each([
    ["role", "engineer", "role"],
    ["placement", 3, "placement"],
    ["placement", "third", "prop_string_placement"],
    ["role", 7, "prop_number_role"],
    ["current", true, "prop_boolean_current"],
    ["start", "2010", "prop_string_start"],
    ["id", "x", "prop_string_id"],
    ["propertyColumns", "x", "prop_string_propertyColumns"],
  ])("%s = %j is %s", (name, value, column) => {
    expect(propertiesToCells({ [name]: value })).toEqual({ [column]: value, propertyColumns: [column] });
    expect(propertyName(column)).toBe(name);
  });
});

describe("facts as rows", () => {
  const graph = project([adaTalk, bobTalk], []);
  /** As an engine gives it back: nulls are not there. */
  const stored = (cells: object) => Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));

  it("come back as they went", () => {
    expect(graph.entities.map((each) => entityFromRow(stored(entityToCells(each))))).toEqual(graph.entities);
    expect(
      graph.relations.map((each) =>
        relationFromRow(stored(relationToCells(each)), each.type, each.source, each.target),
      ),
    ).toEqual(graph.relations);
    expect(graph.orders.map((each) => orderFromRow(stored(orderToCells(each))))).toEqual(graph.orders);
    expect(graph.evidence.map((each) => evidenceFromRow(stored(evidenceToCells(each))))).toEqual(graph.evidence);
  });

  it("leave alone what others put on a node", () => {
    const [entity] = graph.entities;
    if (!entity) throw new Error("no entity");
    expect(entityFromRow({ ...stored(entityToCells(entity)), colour: "red", rating: 5 })).toEqual(entity);
  });

  it.each([
    ["nothing", null],
    ["no name", { id: "a", kind: "Tool" }],
    ["a kind we do not know", { id: "a", kind: "Company", name: "A", aliases: [], searchText: "a" }],
    ["a number for a text", { id: 1, kind: "Tool", name: "A", aliases: [], searchText: "a" }],
  ])("of %s are a failure that says what to do", (_, row) => {
    expect(() => entityFromRow(row)).toThrow(Failure);
    expect(() => entityFromRow(row)).toThrow(/cairn rebuild/);
  });
});
