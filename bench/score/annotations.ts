/** Gold annotations and predictions brought to one shape, for matching. */
import { z } from "zod";
import { Failure } from "../../model/failure.ts";

const spanSchema = z.object({ start: z.int(), end: z.int(), text: z.string().nullish() });
const spansSchema = z
  .array(spanSchema)
  .nullish()
  .transform((spans) => spans ?? []);
const namesSchema = z
  .array(z.string())
  .nullish()
  .transform((names) => names ?? []);
const oneOrMore = z.union([
  z
    .string()
    .min(1)
    .transform((value) => [value]),
  z.array(z.string().min(1)).min(1),
]);
const one = z
  .string()
  .min(1)
  .transform((value) => [value]);
const dateSchema = z
  .string()
  .nullish()
  .transform((date) => date || undefined);

const relationShape = {
  id: z.union([z.string(), z.number()]).nullish(),
  source: z.string(),
  target: z.string(),
  start: dateSchema,
  end: dateSchema,
  evidence: spansSchema,
};

const goldSchema = z.object({
  source: z.string().optional(),
  published: z.string().optional(),
  entities: z.array(
    z.object({
      id: z.string().min(1),
      kind: oneOrMore,
      name: z.string(),
      also: namesSchema,
      required: z.boolean().default(true),
      mentions: spansSchema,
    }),
  ),
  relations: z.array(z.object({ ...relationShape, type: oneOrMore, required: z.boolean().default(true) })),
});

const predictionSchema = z.object({
  entities: z.array(
    z.object({ id: z.string().min(1), kind: one, name: z.string(), aliases: namesSchema, evidence: spansSchema }),
  ),
  relations: z.array(z.object({ ...relationShape, type: one })),
});

export interface ScoredSpan {
  readonly start: number;
  readonly end: number;
  readonly text?: string | null | undefined;
}

/** An entity of either side. `kinds` are the allowed kinds, the best first: one in a prediction. */
export interface ScoredEntity {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly name: string;
  /** `also` of gold, aliases of a prediction. */
  readonly names: readonly string[];
  readonly required: boolean;
  readonly spans: readonly ScoredSpan[];
}

export interface ScoredRelation {
  readonly types: readonly string[];
  readonly source: string;
  readonly target: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly required: boolean;
  readonly spans: readonly ScoredSpan[];
}

export interface Annotation {
  readonly entities: readonly ScoredEntity[];
  readonly relations: readonly ScoredRelation[];
}

/** @throws Failure `bad-data` naming the place when `value` is no gold annotation. `label` names it in the message. */
export function parseGold(value: unknown, label: string): Annotation & { source?: string | undefined } {
  const gold = parse(goldSchema, value, label);
  const entities = gold.entities.map(({ kind, also, mentions, ...rest }) => ({
    ...rest,
    kinds: kind,
    names: also,
    spans: mentions,
  }));
  const relations = gold.relations.map(({ type, evidence, ...rest }) => ({ ...rest, types: type, spans: evidence }));
  return { source: gold.source, ...checkIds({ entities, relations }, label) };
}

/** @throws Failure `bad-data` naming the place when `value` is no graph document. `label` names it in the message. */
export function parsePrediction(value: unknown, label: string): Annotation {
  const prediction = parse(predictionSchema, value, label);
  const entities = prediction.entities.map(({ kind, aliases, evidence, ...rest }) => ({
    ...rest,
    kinds: kind,
    names: aliases,
    required: true,
    spans: evidence,
  }));
  const relations = prediction.relations.map(({ type, evidence, ...rest }) => ({
    ...rest,
    types: type,
    required: true,
    spans: evidence,
  }));
  return checkIds({ entities, relations }, label);
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown, label: string): Output {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join(".") || "the top level";
  throw new Failure("bad-data", `${label}: ${where} is not as it should be (${issue?.message}): mend it.`);
}

function checkIds<T extends Annotation>(annotation: T, label: string): T {
  const ids = new Set<string>();
  for (const { id } of annotation.entities) {
    if (ids.has(id)) throw new Failure("bad-data", `${label}: the entity id ${id} occurs twice: make ids unique.`);
    ids.add(id);
  }
  for (const relation of annotation.relations) {
    const lost = [relation.source, relation.target].find((end) => !ids.has(end));
    if (lost !== undefined) {
      throw new Failure("bad-data", `${label}: a relation names ${lost}, which is no entity of it: add or correct it.`);
    }
  }
  return annotation;
}
