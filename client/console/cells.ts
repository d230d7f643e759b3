/** Cells of an answer → text, order, and what they name. */

export interface NodeValue {
  readonly is: "node";
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface RelationshipValue {
  readonly is: "relationship";
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

interface PathValue {
  readonly is: "path";
  readonly nodes: readonly unknown[];
  readonly relationships: readonly unknown[];
}

export function isNode(value: unknown): value is NodeValue {
  return isMarked(value, "node") && "properties" in value && "labels" in value;
}

export function isRelationship(value: unknown): value is RelationshipValue {
  return isMarked(value, "relationship") && "type" in value;
}

function isPath(value: unknown): value is PathValue {
  return isMarked(value, "path") && "nodes" in value && Array.isArray(value.nodes);
}

function isMarked(value: unknown, is: string): value is { readonly is: string } {
  return typeof value === "object" && value !== null && "is" in value && value.is === is;
}

/** What a cell says: a thing by its name, a relationship by its type, a path step by step; empty for null. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (isNode(value)) return nodeName(value);
  if (isRelationship(value)) return value.type;
  if (isPath(value)) return value.nodes.map(cellText).join(" → ");
  if (Array.isArray(value)) return value.map(cellText).join(", ");
  return JSON.stringify(value);
}

/** A thing's name; for evidence the words themselves. */
export function nodeName({ id, properties }: NodeValue): string {
  for (const name of [properties.name, properties.text]) if (typeof name === "string") return name;
  return id;
}

/** Rows in the order of one column, numbers as numbers, what is missing last. */
export function sortedRows(
  rows: readonly (readonly unknown[])[],
  sorting: { readonly column: number; readonly down: boolean } | undefined,
): readonly (readonly unknown[])[] {
  if (sorting === undefined) return rows;
  const { column, down } = sorting;
  return rows.toSorted((a, b) => compareCells(a[column], b[column], down ? -1 : 1));
}

function compareCells(a: unknown, b: unknown, way: 1 | -1): number {
  const [first, second] = [cellText(a), cellText(b)];
  if (first === "" || second === "") return Number(first === "") - Number(second === "");
  const order = typeof a === "number" && typeof b === "number" ? a - b : first.localeCompare(second);
  return way * order;
}

/** Ids of things and facts that rows name: of nodes, relationships and paths, and texts that are an id themselves. */
export function idsIn(rows: readonly (readonly unknown[])[]): readonly string[] {
  const ids = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === "string") {
      if (/^[a-z-]+:\S+$|^[a-z_]+~\S+$/.test(value)) ids.add(value);
    } else if (isNode(value)) ids.add(typeof value.properties.fact === "string" ? value.properties.fact : value.id);
    else if (isRelationship(value)) ids.add(value.id);
    else if (isPath(value)) for (const part of [...value.relationships, ...value.nodes]) look(part);
    else if (Array.isArray(value)) for (const item of value) look(item);
  };
  for (const row of rows) for (const value of row) look(value);
  return [...ids];
}
