import { inject } from "vitest";
import { openStore } from "../../graph/open-store.ts";
import { type Turn, takeTurn } from "../support/neo4j-turn.ts";
import { storeContract } from "./graph-store.contract.ts";

const server = inject("neo4j");
let turn: Turn | undefined;

storeContract(
  "the Neo4j store",
  {
    start: async () => {
      if (server) turn = await takeTurn(server);
    },
    open: () => openStore(server?.url ?? "", server),
    empty: async () => turn?.empty(),
    end: async () => turn?.end(),
  },
  server ? undefined : inject("neo4jMissing"),
);
