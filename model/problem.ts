/** One error shape for the whole product: RFC 9457 problem details with a closed list of codes. */
import { z } from "zod";

/** Code → HTTP status. The list is closed: a new kind of failure is added here first. */
export const PROBLEM_STATUS = {
  INVALID_PARAMETER: 400,
  INVALID_BODY: 400,
  QUERY_NOT_READ_ONLY: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN_ORIGIN: 403,
  SWITCHED_OFF: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  HOST_NOT_ALLOWED: 421,
  PRECONDITION_REQUIRED: 428,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  STORE_UNAVAILABLE: 503,
  BUSY: 503,
  SHUTTING_DOWN: 503,
  TIMEOUT: 504,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  requestId: z.string(),
  code: z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** With QUERY_NOT_READ_ONLY: what was refused, where (UTF-16 offset into the query), and what to write instead. */
  refused: z
    .object({
      construct: z.string(),
      offset: z.int(),
      advice: z.string(),
      /** The same in the portable part: `text` in the place of what stands from `start` to `end`. */
      rewrite: z.object({ start: z.int(), end: z.int(), text: z.string() }).optional(),
    })
    .optional(),
});
export type Problem = z.infer<typeof problemSchema>;
