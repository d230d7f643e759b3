/** Request and response of the console, `POST /cypher`. */
import { z } from "zod";
import { graphEntitySchema, graphRelationSchema } from "./graph.ts";

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const cypherRequest = z.strictObject({
  query: z.string().min(1).max(10_000),
  /** Values of `$name`: scalars, or lists of them. */
  params: z.record(z.string(), z.union([scalar, z.array(scalar)])).default({}),
  /** Rows wanted at most. */
  limit: z.int().min(1).max(1000).default(1000),
  /** May only lower the console's own deadline. */
  timeoutMs: z.int().min(50).max(5000).optional(),
});
export type CypherRequest = z.infer<typeof cypherRequest>;

export const cypherResponse = z.object({
  columns: z.array(z.string()),
  /**
   * Cells in the order of the columns: JSON values; nodes as `{ is: "node", id, labels, properties }`, relationships as
   * `{ is: "relationship", id, type, source, target, properties }`, paths as `{ is: "path", nodes, relationships }`.
   */
  rows: z.array(z.array(z.unknown())),
  /** The things and relations among the cells. */
  graph: z.object({ entities: z.array(graphEntitySchema), relations: z.array(graphRelationSchema) }).optional(),
  /** Why rows, or parts of the graph, are missing. */
  truncated: z.string().optional(),
  engine: z.object({ name: z.enum(["embedded", "neo4j"]), version: z.string() }),
  dialect: z.string(),
  ms: z.int(),
});
export type CypherResponse = z.infer<typeof cypherResponse>;
