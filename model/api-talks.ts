/**
 * Requests and responses of `/api/v1` that bring a talk: the work is a job, and its events say how far it is. An import
 * is no job: it extracts nothing.
 */
import { z } from "zod";
import { changesSchema, openQuestionsResponse } from "./api-edits.ts";
import { conflictSchema } from "./edit.ts";
import { problemSchema } from "./problem.ts";

/** Larger bodies are refused. */
export const TALK_MIB = 20;

const text = (max: number) => z.string().trim().min(1).max(max);
const flag = z.enum(["true", "false"]).optional();

/** Invented careers that come with the program, for comparing; never loaded unless asked for. */
export const SAMPLE_TALKS = ["ines-maro", "tomas-brandl"] as const;
export type SampleTalk = (typeof SAMPLE_TALKS)[number];

/** What is known of a file besides its bytes, which are the body. */
export const bringTalkQuery = z.strictObject({
  /** Name of the file: its ending may tell the format, and messages name it. */
  name: text(255).optional(),
  /** A reader's name, where the content does not tell. */
  format: text(40).optional(),
  title: text(300).optional(),
  /** Whose career it is, where the talk does not say. */
  narrator: text(200).optional(),
  /** For a file that gives none: EDTF, or as one writes it, "October 7, 2020". */
  published: text(60).optional(),
  /** Where the talk can be watched, for a file that does not say. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** Say what would change and change nothing. */
  dryRun: flag,
  /** Load the talk that comes with the program, with its corrections; there is no body then. */
  demo: flag,
  /** Load an invented career that comes with the program; there is no body then. */
  sample: z.enum(SAMPLE_TALKS).optional(),
});
export type BringTalkQuery = z.infer<typeof bringTalkQuery>;

/** Answer to a talk that was taken on (202). */
export const jobStartedResponse = z.object({
  job: z.string(),
  /** Where its events are: `/api/v1/jobs/…`. */
  url: z.string(),
});
export type JobStartedResponse = z.infer<typeof jobStartedResponse>;

/** What became of one talk. */
export const broughtTalkSchema = z.object({
  /** Id of the talk. */
  talk: z.string(),
  title: z.string(),
  /** `unchanged`: the very same was there already. With a dry run: what would become of it. */
  outcome: z.enum(["loaded", "replaced", "unchanged"]),
  unchanged: z.boolean(),
  /** Whose career it tells; absent when nobody's was found. Open `/?person=…`. */
  person: z.object({ id: z.string(), name: z.string() }).optional(),
  /** Of the talk itself. `edits`: corrections that came with it and are new. */
  counts: z.object({
    entities: z.int(),
    relations: z.int(),
    orders: z.int(),
    warnings: z.int(),
    edits: z.int(),
  }),
  /** Ids of facts that came, went or say something else: of this talk; with a dry run, of the whole graph. */
  changes: changesSchema,
  /** Corrections that find nothing to work on any more. */
  conflicts: z.array(conflictSchema),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  /** Of the person; none with a dry run. */
  openQuestions: openQuestionsResponse.shape.questions,
});
export type BroughtTalk = z.infer<typeof broughtTalkSchema>;

/** How far a job is. Each event is the whole state, so that one that was missed does not matter. */
export const jobStateSchema = z.discriminatedUnion("stage", [
  /** `ahead`: jobs that go first. */
  z.object({ stage: z.literal("queued"), ahead: z.int() }),
  z.object({ stage: z.literal("reading") }),
  /** From 0 to 1. */
  z.object({ stage: z.literal("extracting"), fraction: z.number().min(0).max(1) }),
  z.object({ stage: z.literal("storing") }),
  z.object({ stage: z.literal("done"), dryRun: z.boolean(), ...broughtTalkSchema.shape }),
  z.object({ stage: z.literal("failed"), problem: problemSchema }),
]);
export type JobState = z.infer<typeof jobStateSchema>;
export type JobStage = JobState["stage"];

/** `GET /jobs/:id` with `Accept: application/json`; otherwise a stream of `JobState` as server-sent events `state`. */
export const jobResponse = z.object({ job: z.string(), state: jobStateSchema });
export type JobResponse = z.infer<typeof jobResponse>;

export const importQuery = z.strictObject({ dryRun: flag });
export const importResponse = z.object({
  generation: z.int(),
  dryRun: z.boolean(),
  /** Ids of the talks in the document. */
  talks: z.array(z.string()),
  /** Not with a dry run: how many of them are new or say something else, and the edits. */
  changed: z.int().optional(),
  edits: z.int().optional(),
  newEdits: z.int().optional(),
  /** With a dry run only. */
  changes: changesSchema.optional(),
  /** Edits that find nothing to work on. */
  conflicts: z.array(conflictSchema),
});
export type ImportResponse = z.infer<typeof importResponse>;
