/** What the figures may not fall below. */
import { z } from "zod";
import type { Figures } from "./score-documents.ts";

const rateSchema = z.number().min(0).max(1);
const floorSchema = z.strictObject({
  entityPrecision: rateSchema.optional(),
  entityF1: rateSchema.optional(),
  relationPrecision: rateSchema.optional(),
  relationF1: rateSchema.optional(),
  start: rateSchema.optional(),
  evidence: rateSchema.optional(),
  spans: rateSchema.optional(),
});
export type Floor = z.infer<typeof floorSchema>;

/** `floors.json`: by the name of the talk's gold file, for any other talk, and for all talks together. */
export const floorsSchema = z.strictObject({
  talks: z.record(z.string(), floorSchema),
  general: floorSchema,
  pooled: floorSchema,
});
export type Floors = z.infer<typeof floorsSchema>;

/** One sentence for each figure that lies below its floor. A figure there is nothing to measure for is not below. */
export function belowFloor(name: string, figures: Figures, floor: Floor): readonly string[] {
  const measured: Readonly<Record<keyof Floor, number | null>> = {
    entityPrecision: figures.entities.precision,
    entityF1: figures.entities.f1,
    relationPrecision: figures.relations.precision,
    relationF1: figures.relations.f1,
    start: figures.start.accuracy,
    evidence: figures.evidence.accuracy,
    spans: figures.spans?.accuracy ?? null,
  };
  return floorSchema.keyof().options.flatMap((key) => {
    const [value, least] = [measured[key], floor[key]];
    const isBelow = value !== null && least !== undefined && value < least;
    return isBelow ? [`${name}: ${key} is ${value.toFixed(3)}, below its floor of ${least.toFixed(3)}`] : [];
  });
}
