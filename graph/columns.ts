/**
 * Free properties of facts as columns of nodes and relationships. A property keeps its own name (`role`, `amount`)
 * unless that name is one of ours or its value is not of the type that name always has: then the column is
 * `prop_<type>_<name>`, so that every column has one type. `propertyColumns` lists which columns are properties:
 * what else stands on a node belongs to whoever put it there.
 */
import type { Properties } from "../model/document.ts";
import { compareText } from "./compare.ts";

export type Cell = string | number | boolean | readonly string[] | null;
export type Cells = Readonly<Record<string, Cell>>;

/** Columns that Cairn itself writes on entities, relationships, orders or evidence. */
export const OWN_COLUMNS = [
  "accepted",
  "aliases",
  "basisEnd",
  "basisStart",
  "by",
  "cairn",
  "certainty",
  "claim",
  "confidence",
  "duration",
  "end",
  "endDay",
  "fact",
  "first",
  "gap",
  "hidden",
  "id",
  "kind",
  "name",
  "note",
  "person",
  "propertyColumns",
  "remarks",
  "retiredId",
  "rule",
  "searchText",
  "second",
  "seconds",
  "secondsEstimated",
  "source",
  "sources",
  "start",
  "startDay",
  "target",
  "text",
  "type",
  "url",
] as const;

const OWN: ReadonlySet<string> = new Set(OWN_COLUMNS);
const NUMERIC: ReadonlySet<string> = new Set(["amount", "count", "placement", "quantity"]);
const PREFIXED = /^prop_(?:string|number|boolean)_(.+)$/;

/** Properties → columns, with their list. */
export function propertiesToCells(properties: Properties): Cells {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(properties)) cells[columnOf(name, value)] = value;
  cells.propertyColumns = Object.keys(cells).sort(compareText);
  return cells;
}

function columnOf(name: string, value: string | number | boolean): string {
  const expected = NUMERIC.has(name) ? "number" : "string";
  return OWN.has(name) || typeof value !== expected ? `prop_${typeof value}_${name}` : name;
}

/** The property a column holds. */
export const propertyName = (column: string): string => PREFIXED.exec(column)?.[1] ?? column;
