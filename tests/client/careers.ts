import type { Career } from "../../client/compare/meetings.ts";
import { type TimelineResponse, timelineResponse } from "../../model/api.ts";
import { periodBounds } from "../../model/dates.ts";
import { type GraphRelation, graphEntitySchema, graphRelationSchema } from "../../model/graph.ts";

interface Told {
  readonly type: GraphRelation["type"];
  readonly target: string;
  readonly name?: string;
  readonly start?: string;
  readonly end?: string;
}

const KINDS = { organization: "Organization", tool: "Tool", award: "Award", place: "Place" } as const;
const isKind = (word: string): word is keyof typeof KINDS => word in KINDS;

/** A small career: each fact a mark of its own, studies and jobs the stations in the order given. */
export function careerOf(name: string, told: readonly Told[]): Career {
  const person = `person:${name}`;
  const common = {
    certainty: "said",
    confidence: 0.9,
    rule: "test/made",
    aliases: [],
    properties: {},
    startDay: null,
    endDay: null,
    sources: ["talk"],
    searchText: "",
  };
  const relations = told.map(({ type, target, start, end }) =>
    graphRelationSchema.parse({
      ...common,
      id: `${type.toLowerCase()}~${person}~${target}~${person}~1`,
      type,
      source: person,
      target,
      person,
      start,
      end,
    }),
  );
  const entities = told.map(({ target, name: called }) => {
    const [kind = ""] = target.split(":");
    if (!isKind(kind)) throw new TypeError(`${kind} is no kind of these tests`);
    return graphEntitySchema.parse({
      ...common,
      id: target,
      kind: KINDS[kind],
      name: called ?? target.split(":").at(-1),
    });
  });
  const drawn = told.flatMap((fact, index) =>
    fact.type === "MENTIONED" ? [] : [{ fact, id: relations[index]?.id ?? "" }],
  );
  const episodes = drawn.map(({ fact, id }, index): TimelineResponse["episodes"][number] => {
    const isStation = fact.type === "WORKED_AT" || fact.type === "STUDIED_AT";
    const look = (date: string | undefined) => (date === undefined ? "none" : "solid");
    return {
      id: `episode:${id}`,
      lane: isStation ? "study-work" : "tools",
      title: fact.target.split(":").at(-1) ?? "",
      shape: isStation ? "bar" : "point",
      look: { start: look(fact.start), end: look(fact.end) },
      ...(fact.start === undefined ? {} : { start: fact.start }),
      ...(fact.end === undefined ? {} : { end: fact.end }),
      window: { startMin: null, startMax: null, endMin: null, endMax: null, reasons: [] },
      facts: [id],
      entity: fact.target,
      told: index,
      confidence: 0.9,
      certainty: "said",
    };
  });
  const stations = episodes.filter(({ shape }) => shape === "bar");
  const firstJob = told.find(({ type }) => type === "WORKED_AT")?.start;
  const timeline = timelineResponse.parse({
    generation: 1,
    person: { id: person, name },
    published: "2020-01-01",
    axis: "calendar",
    spine: stations.map(({ id }) => id),
    columns: [],
    lanes: [],
    episodes,
    ghosts: [],
    links: [],
    orders: [],
    tray: [],
    undrawn: {},
    warnings: [],
    origin: { day: periodBounds(firstJob ?? "2000")?.first, look: "solid" },
  });
  return { timeline, graph: { generation: 1, entities, relations, evidenceCounts: {} } };
}
