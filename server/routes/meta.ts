import { CONSOLE_TERMS } from "../../ask/console.ts";
import { allQuestions } from "../../ask/questions/all-questions.ts";
import { type Counts, readCounts } from "../../graph/reads/counts.ts";
import { metaResponse } from "../../model/api.ts";
import { entityKinds, isOwnKind, laneOfKind, lanes, ownType, relationTypes } from "../../model/ontology.ts";
import { readPeople } from "../people.ts";
import { defineRoute, nothing } from "../route.ts";

/** The largest limits that the query schemas allow. */
const LIMITS = { graph: 5000, page: 500, search: 50 };
const CAPABILITIES = [
  "bring",
  "edits",
  "export:html",
  "export:json",
  "import",
  "lint",
  "remove-source",
  "review",
  "search",
  "stage",
  "stories",
];

export const meta = defineRoute({
  method: "get",
  path: "/meta",
  summary: "What is loaded, how much of it, and what this server can do",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: metaResponse,
  tagged: true,
  async run({ store, version, deadlineMs, translator, console }, { generation }) {
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
        kinds: describeKinds(kinds),
        types: describeTypes(types),
        lanes: lanes().map((lane) => (lane.colour === undefined ? lane : { ...lane, own: true as const })),
        questions: allQuestions().flatMap(({ name, title, own }) => (own ? [{ name, title, own }] : [])),
        people,
        limits: { ...LIMITS, deadlineMs },
        capabilities: [...CAPABILITIES, ...(console ? ["console"] : []), ...(translator ? ["translate"] : [])],
        ...(console ? { console: CONSOLE_TERMS } : {}),
      },
    };
  },
});

/** What an extension adds is listed before a talk holds any of it: a legend has a place for it. */
function describeKinds(counted: Counts["kinds"]) {
  const counts = new Map(counted.map(({ kind, count }) => [kind, count]));
  return entityKinds().flatMap((kind) => {
    const [count, lane, own] = [counts.get(kind), laneOfKind(kind), isOwnKind(kind)];
    if (count === undefined && !own) return [];
    return [{ kind, count: count ?? 0, ...(lane === undefined ? {} : { lane }), ...(own ? { own } : {}) }];
  });
}

function describeTypes(counted: Counts["types"]) {
  const counts = new Map(counted.map(({ type, count }) => [type, count]));
  return relationTypes().flatMap((type) => {
    const [count, own] = [counts.get(type), ownType(type) !== undefined];
    return count === undefined && !own ? [] : [{ type, count: count ?? 0, ...(own ? { own } : {}) }];
  });
}
