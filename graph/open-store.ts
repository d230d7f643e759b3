import { Failure } from "../model/failure.ts";
import { openEmbeddedStore } from "./embedded-store.ts";
import type { GraphStore } from "./graph-store.ts";

export interface StoreOptions {
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/**
 * Opens the store at a location: `embedded:<folder>`, or a Neo4j URL.
 * @throws Failure `usage` for any other location, and the failures of the store itself.
 */
export async function openStore(location: string, _options: StoreOptions = {}): Promise<GraphStore> {
  const folder = /^embedded:(.+)$/s.exec(location)?.[1];
  if (folder !== undefined) return openEmbeddedStore(folder);
  throw new Failure(
    "usage",
    `The store ${location} cannot be opened: give embedded:<folder>, or a Neo4j address such as neo4j://localhost:7687.`,
  );
}
