/** Which stretches of a talk carry which facts: `GET /sources/:id/spans`. */
import { z } from "zod";

export const sourceSpansResponse = z.object({
  generation: z.int(),
  source: z.string(),
  /** In order of telling; several may cover the same words. `fact` is the id of an entity, a relation or an order. */
  spans: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      fact: z.string(),
      seconds: z.number().optional(),
      secondsEstimated: z.literal(true).optional(),
    }),
  ),
  /** Estimated times that a person put right, in the order they were made, with the edits that say so. Spans are moved already. */
  times: z.array(z.object({ edit: z.string(), estimated: z.number(), seconds: z.number() })),
  /** Words of the talk that were heard wrong, in order, none over another: as {@link Quote} has them. */
  repairs: z.array(
    z.object({ start: z.int(), end: z.int(), heard: z.string(), meant: z.string(), entity: z.string() }),
  ),
});
export type SourceSpansResponse = z.infer<typeof sourceSpansResponse>;
