import { access } from "node:fs/promises";
import { Failure } from "../model/failure.ts";
import { openEmbeddedStore } from "./embedded-store.ts";
import type { GraphStore } from "./graph-store.ts";
import { openNeo4jStore } from "./neo4j-store.ts";

export interface StoreOptions {
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** Refuses every change. A folder is then read without taking its lock, as it stands at opening. */
  readonly readOnly?: boolean | undefined;
}

/**
 * Opens the store at a location: `embedded:<folder>`, or an address of Neo4j (`neo4j://`, `neo4j+s://`, `bolt://`, …).
 * @throws Failure `usage` for any other location, and the failures of the store itself.
 */
export async function openStore(location: string, options: StoreOptions = {}): Promise<GraphStore> {
  const folder = /^embedded:(.+)$/s.exec(location)?.[1];
  const store = await openAt(location, folder, options);
  return options.readOnly ? readOnly(store) : store;
}

async function openAt(location: string, folder: string | undefined, options: StoreOptions): Promise<GraphStore> {
  if (folder !== undefined) {
    if (options.readOnly) await expectFolder(folder);
    return openEmbeddedStore(folder, options);
  }
  if (/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/./.test(location)) return openNeo4jStore(location, options);
  throw new Failure(
    "usage",
    `The store ${location} cannot be opened: give embedded:<folder>, or an address of Neo4j such as neo4j://localhost:7687.`,
  );
}

async function expectFolder(folder: string): Promise<void> {
  try {
    await access(folder);
  } catch (error) {
    throw new Failure("input-missing", `There is no store in ${folder}; load a talk first with \`cairn seed\`.`, {
      cause: error,
    });
  }
}

function readOnly(store: GraphStore): GraphStore {
  const refuse = async (): Promise<never> => {
    throw new Failure("usage", `The store ${store.engine.location} was opened for reading only; open it for writing.`);
  };
  return {
    ...store,
    putTalk: refuse,
    removeTalk: refuse,
    appendEdits: refuse,
    forgetEdits: refuse,
    putStory: refuse,
    deleteStory: refuse,
    rebuild: refuse,
    announce: refuse,
  };
}
