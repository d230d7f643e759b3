import { describe, inject } from "vitest";
import { openStore } from "../../graph/open-store.ts";
import { type Turn, takeTurn } from "../support/neo4j-turn.ts";
import { storeContract } from "./graph-store.contract.ts";

const server = inject("neo4j");

if (!server) describe.skip(`the Neo4j store: ${inject("neo4jMissing")}`, () => undefined);
else {
  let turn: Turn | undefined;
  storeContract("the Neo4j store", {
    start: async () => {
      turn = await takeTurn(server);
    },
    open: () => openStore(server.url, server),
    empty: async () => turn?.empty(),
    end: async () => turn?.end(),
  });
}
