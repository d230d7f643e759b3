import { readCounts } from "../../graph/reads/counts.ts";
import { metaResponse } from "../../model/api.ts";
import { LANES } from "../../model/ontology.ts";
import { readPeople } from "../people.ts";
import { defineRoute, nothing } from "../route.ts";

/** The largest limits that the query schemas allow. */
const LIMITS = { graph: 5000, page: 500, search: 50 };
const CAPABILITIES = ["edits", "export:json", "remove-source", "search"];

export const meta = defineRoute({
  method: "get",
  path: "/meta",
  summary: "What is loaded, how much of it, and what this server can do",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: metaResponse,
  tagged: true,
  async run({ store, version, deadlineMs }, { generation }) {
    const { kinds, types, ...counts } = await readCounts(store);
    const people = await readPeople(store);
    return {
      body: {
        name: metaResponse.shape.name.value,
        version,
        engine: store.engine,
        generation,
        counts: {
          ...counts,
          talks: (await store.talks()).length,
          people: people.length,
          edits: (await store.edits()).length,
          conflicts: (await store.conflicts()).length,
        },
        kinds,
        types,
        lanes: LANES,
        people,
        limits: { ...LIMITS, deadlineMs },
        capabilities: CAPABILITIES,
      },
    };
  },
});
