/**
 * Requests and responses of `/api/v1`, one schema each. Route types, the OpenAPI page and the client's types come
 * from here. Query schemas are strict: an unknown parameter is a mistake and says so.
 */
import { z } from "zod";
import { sourceSchema } from "./document.ts";
import { certaintySchema } from "./evidence.ts";
import { graphEntitySchema, graphEvidenceSchema, graphOrderSchema, graphRelationSchema } from "./graph.ts";
import { ENTITY_KINDS, entityKindSchema, laneIdSchema, RELATION_TYPES, relationTypeSchema } from "./ontology.ts";
import { segmentSchema } from "./talk.ts";

export const API_BASE = "/api/v1";

/** `a,b,c` in a query string → a list of allowed values. */
function commaList<T>(value: z.ZodType<T>, what: string) {
  return z
    .string()
    .min(1)
    .transform((text, context): T[] => {
      const list = z.array(value).safeParse(text.split(","));
      if (list.success) return list.data;
      for (const { path, message } of list.error.issues) context.addIssue({ code: "custom", path, message });
      return z.NEVER;
    })
    .meta({ description: `One or more ${what}, joined by commas` });
}
const day = z.iso.date();
const limit = (max: number, fallback: number) => z.coerce.number().int().min(1).max(max).default(fallback);
const id = z.string().min(1).max(600);
/** Whether facts below their talk's threshold, the "maybe", are wanted too. */
const maybe = z.enum(["true", "false"]).optional();

// ---------------------------------------------------------------- meta

export const metaResponse = z.object({
  name: z.literal("cairn"),
  version: z.string(),
  engine: z.object({ name: z.enum(["embedded", "neo4j"]), version: z.string(), location: z.string() }),
  generation: z.int(),
  counts: z.object({
    talks: z.int(),
    people: z.int(),
    entities: z.int(),
    relations: z.int(),
    orders: z.int(),
    evidence: z.int(),
    edits: z.int(),
    conflicts: z.int(),
  }),
  /** Kinds that the graph holds, and all that an extension added. `lane` gives their colour; people have none. */
  kinds: z.array(
    z.object({
      kind: entityKindSchema,
      count: z.int(),
      lane: laneIdSchema.optional(),
      own: z.literal(true).optional(),
    }),
  ),
  types: z.array(z.object({ type: relationTypeSchema, count: z.int(), own: z.literal(true).optional() })),
  /** In drawing order. `colour` (#rrggbb) is that of a lane that an extension added; the others' stand in the style sheet. */
  lanes: z.array(
    z.object({ id: laneIdSchema, title: z.string(), colour: z.string().optional(), own: z.literal(true).optional() }),
  ),
  /** Questions that an extension added; `/questions` describes all. */
  questions: z.array(z.object({ name: z.string(), title: z.string(), own: z.literal(true) })),
  /** Persons whose careers are told, with the talks that tell them. */
  people: z.array(z.object({ id: z.string(), name: z.string(), talks: z.array(z.string()) })),
  limits: z.object({ graph: z.int(), page: z.int(), search: z.int(), deadlineMs: z.int() }),
  capabilities: z.array(z.string()),
  /** What a query of one's own may be written in, and its limits; absent where the console is switched off. */
  console: z.object({ dialect: z.string(), rows: z.int(), bytes: z.int(), deadlineMs: z.int() }).optional(),
});
export type MetaResponse = z.infer<typeof metaResponse>;

export const liveResponse = z.object({ status: z.literal("ok") });
export const readyResponse = z.object({ status: z.literal("ready"), generation: z.int() });

/** The secret of an exposed server, exchanged for a cookie. */
export const sessionRequest = z.strictObject({ token: z.string().min(1).max(500) });

// --------------------------------------------------------------- graph

export const graphQuery = z.strictObject({
  person: id.optional(),
  kinds: commaList(entityKindSchema, `kinds, such as ${ENTITY_KINDS.join(", ")}`).optional(),
  types: commaList(relationTypeSchema, `relation types, such as ${RELATION_TYPES.join(", ")}`).optional(),
  from: day.optional(),
  to: day.optional(),
  certainty: commaList(certaintySchema, "of said, inferred, edited").optional(),
  maybe,
  limit: limit(5000, 1000),
});
export const graphResponse = z.object({
  generation: z.int(),
  entities: z.array(graphEntitySchema),
  relations: z.array(graphRelationSchema),
  /** Fact id → number of spans and notes. */
  evidenceCounts: z.record(z.string(), z.int()),
  truncated: z.string().optional(),
});
export type GraphResponse = z.infer<typeof graphResponse>;

// ------------------------------------------------------------ timeline

export const axisSchema = z.enum(["calendar", "chapters", "relative"]);
export type Axis = z.infer<typeof axisSchema>;

export const timelineQuery = z.strictObject({
  person: id.optional(),
  from: day.optional(),
  to: day.optional(),
  axis: axisSchema.optional(),
  maybe,
});

/** How one end of a mark is drawn. `solid` stated, `counted` solid with "c.", `hollow` bounded only, `open` as of the talk, `none` nothing known. */
export const endLookSchema = z.enum(["solid", "counted", "hollow", "open", "none"]);
export type EndLook = z.infer<typeof endLookSchema>;

export const windowSchema = z.object({
  startMin: day.nullable(),
  startMax: day.nullable(),
  endMin: day.nullable(),
  endMax: day.nullable(),
  reasons: z.array(
    z.object({
      bound: z.enum(["startMin", "startMax", "endMin", "endMax"]),
      by: z.enum(["date", "duration", "order", "world", "published"]),
      words: z.string(),
    }),
  ),
});
export type TimeWindow = z.infer<typeof windowSchema>;

export const episodeSchema = z.object({
  /** `episode:` and the id of its leading fact. */
  id: z.string(),
  lane: laneIdSchema,
  title: z.string(),
  /** Second line: role, degree, placement, "since c. 2015". */
  caption: z.string().optional(),
  /** What is drawn: a bar with two ends, a dot, or a result (a diamond). */
  shape: z.enum(["bar", "point", "result"]),
  look: z.object({ start: endLookSchema, end: endLookSchema }),
  /** EDTF as said. */
  start: z.string().optional(),
  end: z.string().optional(),
  duration: z.string().optional(),
  window: windowSchema,
  /** Ids of the facts folded into it, the leading one first. */
  facts: z.array(z.string()),
  /** The entity it is about: the target of its leading fact. */
  entity: z.string(),
  /** Position on the spine, from 0, for stations. */
  station: z.int().optional(),
  /** Column of the chapter axis, from 0. */
  column: z.int().optional(),
  /** Offset of the first word said of it: the order of telling. */
  told: z.int(),
  confidence: z.number(),
  certainty: certaintySchema,
  /** A talk has words for its leading fact, whoever made it what it is now. */
  said: z.literal(true).optional(),
  /** What of it a person put right: the fact itself, when it was, what it is called. */
  corrected: z.array(z.enum(["fact", "when", "name"])).optional(),
  /** A person confirmed its leading fact. */
  accepted: z.literal(true).optional(),
  hidden: z.literal(true).optional(),
});
export type Episode = z.infer<typeof episodeSchema>;

/** A road not taken: a refusal, hung under the episode of the search. */
export const ghostSchema = z.object({
  id: z.string(),
  title: z.string(),
  under: z.string(),
  facts: z.array(z.string()),
  entity: z.string(),
});
export type Ghost = z.infer<typeof ghostSchema>;

export const linkSchema = z.object({
  id: z.string(),
  /** A relation type, `THEN` for the derived spine, or `ORDER` for a mere sequence. */
  type: z.union([relationTypeSchema, z.enum(["THEN", "ORDER"])]),
  source: z.string(),
  target: z.string(),
  facts: z.array(z.string()),
  /** Short words drawn on it: the reason, the gap, "paid for". */
  words: z.string().optional(),
  /** Drawn only when one of its ends is in focus. */
  onFocus: z.literal(true).optional(),
});
export type Link = z.infer<typeof linkSchema>;

export const timelineResponse = z.object({
  generation: z.int(),
  person: z.object({ id: z.string(), name: z.string() }),
  /** ISO day of the latest talk: the picture never claims what came after. Null when no talk says. */
  published: day.nullable(),
  axis: axisSchema,
  /** Episode ids of the stations, in order. */
  spine: z.array(z.string()),
  columns: z.array(z.object({ station: z.string(), label: z.string(), span: z.string() })),
  lanes: z.array(z.object({ id: laneIdSchema, title: z.string(), count: z.int(), note: z.string().optional() })),
  episodes: z.array(episodeSchema),
  ghosts: z.array(ghostSchema),
  links: z.array(linkSchema),
  orders: z.array(graphOrderSchema),
  /** "Told, but not when": episode ids in order of telling. */
  tray: z.array(z.string()),
  /** Facts that are not drawn at rest, by relation type. */
  undrawn: z.record(z.string(), z.int()),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  /**
   * The day that the years of the relative axis are counted from, the start of the first job, and how surely it is known.
   * Without such a day that axis is answered as the one that suits the marks.
   */
  origin: z.object({ day, look: endLookSchema }).optional(),
  /** With over 1,000 marks: how many that are not among `episodes` start in a stretch of time (both days inclusive). */
  buckets: z.array(z.object({ lane: laneIdSchema, from: day, to: day, count: z.int() })).optional(),
  truncated: z.string().optional(),
});
export type TimelineResponse = z.infer<typeof timelineResponse>;

// ------------------------------------------------------------ entities

export const entitiesQuery = z.strictObject({
  q: z.string().min(1).max(200).optional(),
  kind: entityKindSchema.optional(),
  /** From `nextCursor` of the page before. */
  cursor: z.string().max(800).optional(),
  limit: limit(500, 100),
});
export const entitiesResponse = z.object({
  generation: z.int(),
  items: z.array(graphEntitySchema),
  nextCursor: z.string().optional(),
});
export type EntitiesResponse = z.infer<typeof entitiesResponse>;

export const entityResponse = z.object({
  generation: z.int(),
  entity: graphEntitySchema,
  relations: z.array(graphRelationSchema),
  /** The other ends of its relations. */
  others: z.array(graphEntitySchema),
  evidenceCounts: z.record(z.string(), z.int()),
  truncated: z.string().optional(),
});
export type EntityResponse = z.infer<typeof entityResponse>;

export const neighborsQuery = z.strictObject({
  types: commaList(relationTypeSchema, `relation types, such as ${RELATION_TYPES.join(", ")}`).optional(),
  direction: z.enum(["in", "out", "both"]).default("both"),
  limit: limit(500, 100),
});
export const neighborsResponse = z.object({
  generation: z.int(),
  entities: z.array(graphEntitySchema),
  relations: z.array(graphRelationSchema),
  truncated: z.string().optional(),
});
export type NeighborsResponse = z.infer<typeof neighborsResponse>;

// ------------------------------------------------------------ evidence

/** One quotation, as heard and as meant. */
export const quoteSchema = graphEvidenceSchema.omit({ claim: true }).extend({
  sourceTitle: z.string().optional(),
  /** The passage around it, for reading: the file from `start`, blank where it is not spoken words. */
  context: z.object({ start: z.int(), text: z.string() }).optional(),
  /** Words that were heard wrong inside `text`: offsets into the source, what was heard, what is meant. */
  repairs: z.array(
    z.object({ start: z.int(), end: z.int(), heard: z.string(), meant: z.string(), entity: z.string() }),
  ),
  /** A link into the recording: at the time when it is known, 15 s earlier when it is estimated. */
  link: z.url().optional(),
});
export type Quote = z.infer<typeof quoteSchema>;

export const evidenceResponse = z.object({
  generation: z.int(),
  fact: z.string(),
  of: z.enum(["entity", "relation", "order"]),
  rule: z.string(),
  certainty: certaintySchema,
  confidence: z.number(),
  features: z.record(z.string(), z.number()).optional(),
  quotes: z.array(quoteSchema),
});
export type EvidenceResponse = z.infer<typeof evidenceResponse>;

// -------------------------------------------------------------- search

export const searchQuery = z.strictObject({ q: z.string().trim().min(1).max(200), limit: limit(50, 20) });
export const searchHitSchema = z.object({
  of: z.enum(["entity", "passage"]),
  /** Entity id, or `source#start`. */
  id: z.string(),
  kind: entityKindSchema.optional(),
  /** The name, or the words of the passage. */
  text: z.string(),
  source: z.string().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
  score: z.number(),
  /** Offsets into `text`. */
  highlights: z.array(z.object({ start: z.int(), end: z.int() })),
});
export type SearchHit = z.infer<typeof searchHitSchema>;
export const searchResponse = z.object({ generation: z.int(), hits: z.array(searchHitSchema) });
export type SearchResponse = z.infer<typeof searchResponse>;

// ------------------------------------------------------------- sources

export const sourcesResponse = z.object({
  generation: z.int(),
  sources: z.array(
    sourceSchema.extend({ entities: z.int(), relations: z.int(), characters: z.int(), warnings: z.int() }),
  ),
});
export type SourcesResponse = z.infer<typeof sourcesResponse>;

export const sourceTextQuery = z.strictObject({
  start: z.coerce.number().int().min(0).default(0),
  end: z.coerce.number().int().min(1).optional(),
});
/** At most this many UTF-16 code units in one answer. */
export const SOURCE_TEXT_LIMIT = 200_000;
export const sourceTextResponse = z.object({
  source: z.string(),
  start: z.int(),
  end: z.int(),
  total: z.int(),
  text: z.string(),
  segments: z.array(segmentSchema),
  truncated: z.string().optional(),
});
export type SourceTextResponse = z.infer<typeof sourceTextResponse>;

// -------------------------------------------------------------- export

export const exportQuery = z.strictObject({
  format: z.enum(["json", "html"]).default("json"),
  /** With json: one talk as it was extracted. */
  talk: id.optional(),
  /** With html: whose journey; without it, the first subject of the first talk. */
  person: id.optional(),
});

export * from "./api-cypher.ts";
export * from "./api-edits.ts";
export * from "./api-people.ts";
export * from "./api-review.ts";
export * from "./api-spans.ts";
export * from "./api-stories.ts";
export * from "./api-talks.ts";
export type { Problem } from "./problem.ts";
