/** Requests and responses of `/stories` and `/stage`: telling, keeping and presenting a journey. */
import { z } from "zod";
import { sentenceSchema, storySchema } from "./story.ts";

const id = z.string().min(1).max(600);
const flag = z.enum(["true", "false"]);

export const STORY_STEPS = [3, 10, 20] as const;
export const storyIdParams = z.strictObject({ id: storySchema.shape.id });

// ------------------------------------------------------------- telling

export const tellRequest = z.strictObject({
  /** Without it, the first subject of the first talk. */
  person: id.optional(),
  /** At most so many. */
  steps: z.literal(STORY_STEPS).default(10),
  order: storySchema.shape.order.default("chronological"),
});
export type TellRequest = z.input<typeof tellRequest>;
/** Not kept: post its story to `/stories` to keep it. */
export const tellResponse = z.object({ generation: z.int(), story: storySchema });
export type TellResponse = z.infer<typeof tellResponse>;

// ------------------------------------------------------------- keeping

export const storiesResponse = z.object({
  generation: z.int(),
  stories: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      person: z.object({ id: z.string(), name: z.string() }),
      order: storySchema.shape.order,
      steps: z.int(),
      revision: z.int(),
      at: z.string().optional(),
    }),
  ),
});
export type StoriesResponse = z.infer<typeof storiesResponse>;

/** A story to keep, or one from a file. Without an id, or with one that is taken, it gets a free one. */
export const newStoryRequest = storySchema.partial({ id: true });
export const storyQuery = z.strictObject({
  /** An earlier one of `/stories/:id/revisions`. */
  revision: z.coerce.number().int().min(1).optional(),
});
export const storyResponse = z.object({
  generation: z.int(),
  story: storySchema,
  /** Counts the changes. `PUT` shows the one it started from as `If-Match: "3"`; 412 when somebody was faster. */
  revision: z.int(),
  at: z.string().optional(),
  /** Elements and facts that are not (any more) in this graph: kept, but nothing can be drawn for them. */
  unknown: z.array(z.string()),
});
export type StoryResponse = z.infer<typeof storyResponse>;

/** What is kept of each story beside the newest. */
export const REVISIONS_KEPT = 20;
/** Newest first, the present one included. To go back: `GET /stories/:id?revision=2`, then `PUT` it. */
export const revisionsResponse = z.object({
  revisions: z.array(
    z.object({ revision: z.int(), at: z.string().optional(), title: z.string(), chapters: z.int(), steps: z.int() }),
  ),
});
export type RevisionsResponse = z.infer<typeof revisionsResponse>;

/** What the questions behind the steps answer now that they did not when the story was told. */
export const driftResponse = z.object({
  generation: z.int(),
  /** One for each step, in order, hidden ones included. */
  steps: z.array(
    z.object({
      chapter: z.int(),
      /** Within its chapter, from 0. */
      step: z.int(),
      added: z.array(z.string()),
      removed: z.array(z.string()),
      /** Why nothing can be compared: the question is no more, or what it asks about is not in the graph. */
      failed: z.string().optional(),
    }),
  ),
  /** Words for the ids that came and went. */
  names: z.record(z.string(), z.string()),
});
export type DriftResponse = z.infer<typeof driftResponse>;

// ---------------------------------------------------------- presenting

export const bundleQuery = z.strictObject({
  /** `true` leaves out the speaker's notes as well. */
  audience: flag.optional(),
});
/**
 * Everything that a stage needs without a server, nothing hidden in it. `answers` are responses of `/api/v1` by the path
 * as the client asks for it: "/timeline?person=person%3Aada-lovelace&axis=chapters", "/evidence/…", "/entities/…".
 */
export const bundleResponse = z.object({
  version: z.literal(1),
  generation: z.int(),
  story: storySchema,
  revision: z.int(),
  answers: z.record(z.string(), z.unknown()),
});
export type BundleResponse = z.infer<typeof bundleResponse>;

export const handoutQuery = z.strictObject({ format: z.enum(["md"]).default("md") });
export const storyFileQuery = z.strictObject({
  /** `kept` for oneself: with hidden steps and all. */
  hidden: z.enum(["left-out", "kept"]).default("left-out"),
});

/** Starts a session that others can follow: `POST /stage`, then `POST /stage/:session` for every move. */
export const openStageRequest = z.strictObject({ story: storySchema.shape.id });
export const openStageResponse = z.object({
  /** Cannot be guessed: whoever knows it may follow, and sees what an audience may see. */
  session: z.string(),
  /** The presenter's: only with it the session can be moved. */
  key: z.string(),
  /** ISO 8601 instant; every move puts it off. */
  expires: z.string(),
});
export type OpenStageResponse = z.infer<typeof openStageResponse>;

export const stageParams = z.strictObject({ session: z.string().regex(/^[\w-]{10,64}$/) });
/**
 * Where the presenter stands: all of it, so that whoever comes late or again needs nothing else. `GET /stage/:session`
 * sends one as each server-sent event `state`, the present one first, and an event `end` when it is over.
 */
export const stageStateSchema = z.object({
  story: z.string().max(120),
  /** Of the steps that an audience sees, through all chapters, from 0. */
  step: z.int().min(0),
  /** Groups of `reveal` that are shown. */
  fragment: z.int().min(0),
  /** Counts the moves of a session; a smaller one than the last is late and does nothing. */
  revision: z.int().min(0),
  blackout: z.boolean().optional(),
  /** Only what the talk says, or also what rules concluded; absent also what was edited. */
  layer: z.enum(["said", "inferred"]).optional(),
  /** An answer shown between two steps. */
  detour: z
    .object({
      title: z.string().max(200),
      sentences: z.array(sentenceSchema).max(60),
      elements: z.array(id).max(400),
    })
    .optional(),
});
export type StageState = z.infer<typeof stageStateSchema>;
const stageKey = z.string().max(100);
/** How long the talk has run, in seconds, as of this message: whoever reads it counts on by itself while it runs. */
export const stageClockSchema = z.object({ seconds: z.number().min(0).max(1e6), running: z.boolean() });
export type StageClock = z.infer<typeof stageClockSchema>;
/** Without a state, it is over: who follows is told. A clock that is left out stays as it is. */
export const moveStageRequest = z.strictObject({
  key: stageKey,
  state: stageStateSchema.nullable(),
  clock: stageClockSchema.optional(),
});

/**
 * A remote, such as the presenter's phone: `POST /stage/:session/code` gives a code that is good once and for a few
 * minutes, `POST /remote` changes it for a key of the remote's own, which moves the session and reads its story with notes.
 */
export const stageKeyRequest = z.strictObject({ key: stageKey });
export const remoteCodeResponse = z.object({
  code: z.string(),
  /** ISO 8601 instant. */
  expires: z.string(),
  /** How many remotes have been paired with this session; the last of them moves it. */
  pairings: z.int(),
});
export type RemoteCodeResponse = z.infer<typeof remoteCodeResponse>;
export const pairRemoteRequest = z.strictObject({ code: z.string().regex(/^\d{6}$/, "Six digits.") });
export const pairRemoteResponse = z.object({ session: z.string(), key: z.string() });
export type PairRemoteResponse = z.infer<typeof pairRemoteResponse>;
export const moveByRemoteRequest = z.strictObject({ key: stageKey, state: stageStateSchema });
/** What a presenter says at each step, with the notes: nothing hidden is in it. */
export const stageScriptResponse = z.object({ story: storySchema, revision: z.int() });
export type StageScriptResponse = z.infer<typeof stageScriptResponse>;

// ---------------------------------------------------- the single file

/**
 * What `<script type="application/json" id="cairn-bundle">` of the exported page holds; `answers` as in a story's bundle,
 * also in the one among them; `{ sameAs: path }` stands for the answer of that path. */
export interface PageBundle {
  readonly version: 1;
  readonly answers: Readonly<Record<string, unknown>>;
  /** The story to present, with its number, where one is kept or could be told. */
  readonly story?: { readonly story: z.infer<typeof storySchema>; readonly revision: number };
  /** Ids of the talks whose words are among the answers. */
  readonly transcripts: readonly string[];
}
