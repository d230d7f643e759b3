/** What stands in a cell of the console besides plain JSON, the same from both engines; a path is a list of each. */
import { compareText } from "./compare.ts";

export type Properties = Readonly<Record<string, unknown>>;

export interface NodeCell {
  readonly is: "node";
  /** Its own `id`, never the engine's. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

export interface RelationshipCell {
  readonly is: "relationship";
  readonly id: string;
  readonly type: string;
  /** Ids of the nodes it joins. */
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
}

export const nodeCell = (labels: readonly string[], properties: Properties): NodeCell => ({
  is: "node",
  id: idOf(properties),
  labels: labels.toSorted(compareText),
  properties: sortedKeys(properties),
});

export const relationshipCell = (
  type: string,
  properties: Properties,
  source: Properties,
  target: Properties,
): RelationshipCell => ({
  is: "relationship",
  id: idOf(properties),
  type,
  source: idOf(source),
  target: idOf(target),
  properties: sortedKeys(properties),
});

const idOf = ({ id }: Properties): string => (typeof id === "string" ? id : "");

/** Engines give the keys of a map in an order of their own. */
export const sortedKeys = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).sort(([a], [b]) => compareText(a, b)));
