/** One route of the API as data: its schemas, its words, and what it does. Mounting and OpenAPI both come from it. */
import { z } from "zod";
import type { Translator } from "../ask/translate/translate.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import type { EventStream } from "./events.ts";
import type { JobBoard } from "./jobs.ts";
import { invalidBody, invalidParameters } from "./problem.ts";
import type { StageSessions } from "./stages.ts";

/** Schema of what a route does not take: parameters, a query or a body with anything in it are refused. */
export const nothing = z.strictObject({});

/** What a route may use. */
export interface RouteContext {
  readonly store: GraphStore;
  /** Version of the product. */
  readonly version: string;
  readonly deadlineMs: number;
  /** Folder of the built client, if there is one. */
  readonly clientDir?: string;
  /** The secret that callers must show, if one is asked for. */
  readonly token?: string;
  /** Presentations that others follow. */
  readonly stages: StageSessions;
  /** A language model for questions that are not understood, where it is wanted. */
  readonly translator?: Translator;
  /** Whether users may send Cypher of their own. */
  readonly console?: boolean;
  /** True once the server has been told to stop. */
  readonly isClosing: () => boolean;
  /** Work that goes on after the answer. */
  readonly jobs: JobBoard;
}

/** A body that is bytes, not JSON read by its schema. */
export interface RawBody {
  /** Media types that are taken. */
  readonly types: readonly string[];
  /** Most bytes, as in `20mb`. */
  readonly limit: string;
  /** What to do about a larger one. */
  readonly tooLarge: string;
}

/** A call as it came in, not trusted yet. */
export interface RawCall {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON; absent for an empty answer. */
  readonly body?: unknown;
  /** The body as text, where its very bytes matter: JSON, unless the headers say something else. */
  readonly text?: string;
  /** Instead of a body: what sends server-sent events for as long as the caller listens. */
  readonly events?: (stream: EventStream) => void;
}

/** A call whose parameters fit their schemas. */
export interface PreparedCall {
  /** What was asked, with defaults filled in: the same question gives the same value. */
  readonly question: unknown;
  /** `generation` is the store's before anything was read; 0 for routes that do not look. */
  run(context: RouteContext, generation: number): Promise<Reply>;
}

export interface Route {
  readonly method: "get" | "post" | "put" | "delete";
  /** Below `/api/v1`, with Express parameters: `/entities/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  readonly answer: z.ZodType | undefined;
  /** Most bytes of a body, where it is not the usual: `2mb`. */
  readonly bodyLimit: string | undefined;
  /** Set where the body is bytes: `run` is given a Buffer, or an empty object for no body. */
  readonly raw: RawBody | undefined;
  /** Of an answer that went well. */
  readonly status: 200 | 202 | 204;
  /** Answers depend on the store's generation and the parameters only: they get an entity tag. */
  readonly tagged: boolean;
  /** Needs no token. */
  readonly open: boolean;
  /** @throws HttpProblem when a parameter or the body does not fit. */
  prepare(call: RawCall): PreparedCall;
}

/** An answer that nobody will change: readers give read-only lists, schemas know none. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

interface RouteInput<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
  readonly headers: RawCall["headers"];
  readonly generation: number;
}

interface RouteDefinition<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType, Answer> {
  readonly method: Route["method"];
  readonly path: string;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Schema of a 200; without one the route answers 204. */
  readonly answer?: z.ZodType<Answer>;
  readonly bodyLimit?: string;
  readonly raw?: RawBody;
  /** 202 where the answer only says that work was taken on. */
  readonly status?: 202;
  readonly tagged?: boolean;
  readonly open?: boolean;
  run(
    context: RouteContext,
    input: RouteInput<Params, Query, Body>,
  ): Promise<{
    readonly body?: NoInfer<Frozen<Answer>>;
    readonly text?: string;
    readonly events?: (stream: EventStream) => void;
    readonly headers?: Readonly<Record<string, string>>;
  }>;
}

/** Makes a route out of its parts. Inside `run` parameters are trusted: they have been read by their schemas. */
export function defineRoute<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType, Answer>(
  definition: RouteDefinition<Params, Query, Body, Answer>,
): Route {
  const { method, path, summary, params, query, body, answer } = definition;
  const status = definition.status ?? (answer ? 200 : 204);
  return {
    method,
    path,
    summary,
    params,
    query,
    body,
    answer,
    bodyLimit: definition.bodyLimit,
    raw: definition.raw,
    status,
    tagged: definition.tagged ?? false,
    open: definition.open ?? false,
    prepare(call) {
      const input = {
        params: readParameters(params, call.params),
        query: readParameters(query, call.query),
        body: readBody(body, call.body),
        headers: call.headers,
      };
      return {
        question: [input.params, input.query],
        async run(context, generation) {
          const reply = await definition.run(context, { ...input, generation });
          return { headers: {}, ...reply, status };
        },
      };
    },
  };
}

function readParameters<Schema extends z.ZodObject>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (!result.success) throw invalidParameters(result.error);
  return result.data;
}

function readBody<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given ?? {});
  if (!result.success) throw invalidBody(result.error);
  return result.data;
}
