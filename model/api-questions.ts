/** Requests and responses of `/questions`, `/ask`, `/paths` and `/compare`. */
import { z } from "zod";
import { quoteSchema } from "./api.ts";
import { laneIdSchema } from "./ontology.ts";

const id = z.string().min(1).max(600);
const params = z.record(z.string(), z.string());

export const questionsResponse = z.object({
  generation: z.int(),
  questions: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      group: z.enum(["one career", "several careers", "evidence"]),
      /** An extension added it. */
      own: z.literal(true).optional(),
      params: z.array(z.object({ name: z.string(), required: z.boolean(), description: z.string().optional() })),
      /** Which facts it is about: to be opened in the console. */
      cypher: z.string(),
    }),
  ),
});
export type QuestionsResponse = z.infer<typeof questionsResponse>;

/** Ids of lanes joined by commas. */
export const lanesSchema = z
  .string()
  .max(400)
  .refine((text) => text.split(",").every((lane) => laneIdSchema.safeParse(lane).success), {
    error: "lanes are wanted, joined by commas, such as tools,machines",
  });

/** All parameters that questions have; each question takes its own and refuses the others. */
export const questionQuery = z.strictObject({
  person: id.optional().meta({ description: "Whose career; without it the first that is told, where one is needed" }),
  thing: id.optional(),
  from: id.optional(),
  to: id.optional(),
  date: z
    .string()
    .max(32)
    .optional()
    .meta({ description: "EDTF: 2017, 2017-03, 2017-21 (spring), 2015/2017, 2019/.." }),
  lane: lanesSchema.optional(),
  degree: z.enum(["phd", "master", "bachelor"]).optional(),
  which: z.enum(["first", "last"]).optional().meta({ description: "Only one end of a list" }),
  people: z.string().max(6000).optional().meta({ description: "Ids joined by commas" }),
});

export const pathsQuery = z.strictObject({ from: id, to: id, person: id.optional() });
export const compareQuery = z.strictObject({ people: z.string().max(6000) });

export const answerResponse = z.object({
  generation: z.int(),
  /** What was asked, in words, with names. */
  understood: z.string(),
  question: z.string(),
  params,
  sentences: z.array(z.object({ text: z.string(), facts: z.array(z.string()) })),
  /** A table: all rows have the same columns. */
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  /** Ids of facts and things to highlight. */
  elements: z.array(z.string()),
  /** What the cited facts rest on, in the order of the sentences. */
  evidence: z.array(quoteSchema),
});
export type AnswerResponse = z.infer<typeof answerResponse>;

const askedSchema = z.strictObject({ question: z.string().max(60), params });

export const askRequest = z.strictObject({
  question: z.string().trim().min(1).max(500),
  /** Whose career is meant where nobody is named: the one on the screen. */
  person: id.optional(),
  /** The question and parameters of the answer before, for "and in 2018?" and "why?". */
  previous: askedSchema.optional(),
});
export type AskRequest = z.infer<typeof askRequest>;

export const askResponse = answerResponse.extend({
  /** The named question, to be asked again or kept in a story. Null when it was not understood, or answered by a query. */
  question: z.string().nullable(),
  /** When it was not understood: three questions that can be asked as they stand, the nearest first. Else empty. */
  nearest: z.array(z.object({ question: z.string(), params, title: z.string() })),
  /** A language model put the words into the question, or wrote the query that was answered. */
  translated: z.object({ by: z.string(), cypher: z.string().optional() }).optional(),
});
export type AskResponse = z.infer<typeof askResponse>;
