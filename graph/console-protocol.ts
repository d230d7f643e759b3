/** What the store and the process that runs users' queries say to each other. */
import { z } from "zod";
import { EXIT_CODES, type FailureKind } from "../model/failure.ts";
import { graphEntitySchema, graphRelationSchema } from "../model/graph.ts";
import { ownTermsSchema } from "../model/own-terms.ts";

const KINDS = Object.keys(EXIT_CODES) as [FailureKind, ...FailureKind[]];

/** Where the graph is. */
const openSchema = z.union([
  z.object({ snapshot: z.string() }),
  z.object({
    location: z.string(),
    username: z.string().optional(),
    password: z.string().optional(),
    database: z.string().optional(),
  }),
]);
export type ConsoleOpen = z.infer<typeof openSchema>;

/** Sent once: where the graph is, and what its words are. */
export const startSchema = openSchema.and(z.object({ terms: ownTermsSchema }));
export type ConsoleStart = z.infer<typeof startSchema>;

export const callSchema = z.object({
  query: z.object({ plain: z.string(), scoped: z.string(), columns: z.array(z.string()).readonly().optional() }),
  params: z.record(z.string(), z.unknown()),
  limits: z.object({ timeoutMs: z.number(), maxRows: z.number(), maxBytes: z.number() }),
  /** Marks the transaction, so that it can be told when the database has let go of it. */
  mark: z.string(),
  /** What the query must be able to see. */
  bookmarks: z.array(z.string()),
});
export type ConsoleCall = z.infer<typeof callSchema>;

const failureSchema = z.object({ kind: z.enum(KINDS), message: z.string() });

/** The answer to either. */
export const replySchema = z.union([
  z.object({ failure: failureSchema }),
  z.object({ ready: z.literal(true) }),
  z.object({
    read: z.object({
      columns: z.array(z.string()),
      rows: z.array(z.array(z.unknown())),
      graph: z.object({ entities: z.array(graphEntitySchema), relations: z.array(graphRelationSchema) }).optional(),
      truncated: z.string().optional(),
    }),
  }),
]);
export type ConsoleReply = z.infer<typeof replySchema>;
