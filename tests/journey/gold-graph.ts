import { z } from "zod";
import { orderKindSchema } from "../../model/document.ts";
import type { GraphEntity, GraphEvidence, GraphOrder, GraphRelation, PersonGraph } from "../../model/graph.ts";
import { entityId, isSharedKind, orderId, personScope, relationId } from "../../model/ids.ts";
import {
  type EntityKind,
  entityKindSchema,
  type RelationType,
  relationFits,
  relationRule,
  relationTypeSchema,
} from "../../model/ontology.ts";
import { isApproximate, OPEN, periodDays } from "../../model/period.ts";

const oneOrMany = <T extends z.ZodType<string>>(schema: T) =>
  z.union([schema.transform((one) => [one]), z.array(schema)]);
const span = z.object({ start: z.int(), end: z.int(), text: z.string() });
const goldSchema = z.object({
  published: z.string(),
  speaker: z.string(),
  entities: z.array(
    z.object({ id: z.string(), kind: oneOrMany(entityKindSchema), name: z.string(), mentions: z.array(span) }),
  ),
  relations: z.array(
    z.object({
      id: z.string(),
      type: oneOrMany(relationTypeSchema),
      source: z.string(),
      target: z.string(),
      required: z.boolean(),
      start: z.string().optional(),
      end: z.string().optional(),
      properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      evidence: z.array(span),
    }),
  ),
});
type Gold = z.infer<typeof goldSchema>;
type GoldRelation = Gold["relations"][number];

/** What a person adds to the annotation by hand: optional facts by their gold id, properties, durations and orders. */
export interface Additions {
  readonly facts?: readonly string[];
  readonly changes?: Readonly<Record<string, Partial<Pick<GraphRelation, "duration" | "properties">>>>;
  /** `first` and `second` are gold ids of facts, `at` the words that say it. */
  readonly orders?: readonly {
    readonly kind: GraphOrder["kind"];
    readonly first: string;
    readonly second: string;
    readonly gap?: string;
    readonly at: readonly [number, number];
  }[];
}

const TALK = "talk";

/** The graph that an annotated talk's required facts make, and the id of each annotated fact in it. */
export function goldGraph(
  annotation: unknown,
  additions: Additions = {},
): { readonly graph: PersonGraph; readonly id: (goldId: string) => string } {
  const gold = goldSchema.parse(annotation);
  const chosen = gold.relations.filter(({ required, id }) => required || additions.facts?.includes(id));
  const typed = chosen.map((relation) => ({ relation, ...typeOf(relation, gold) }));
  // What LED_TO and MENTIONED join may be of any kind, so the stricter relations decide.
  const strict = typed.filter(({ type }) => type !== "LED_TO" && type !== "MENTIONED");
  const kinds = new Map(
    strict.flatMap(({ relation, source, target }): [string, EntityKind][] => [
      [relation.source, source],
      [relation.target, target],
    ]),
  );
  const scope = personScope(entityId("Person", nameOf(gold.speaker, gold)));
  const things = new Map(
    gold.entities.map(({ id, kind, name }) => {
      const known = kinds.get(id) ?? kind[0] ?? "Milestone";
      const scoped = !isSharedKind(known) && known !== "Person";
      return [id, toEntity(known, entityId(known, name, scoped ? scope : undefined), name)];
    }),
  );
  const thing = (goldId: string): GraphEntity => {
    const found = things.get(goldId);
    if (!found) throw new Error(`the annotation has no ${goldId}`);
    return found;
  };
  const person = thing(gold.speaker);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const relations = typed.map(({ relation, type }) => {
    const fact = toRelation(relation, type, thing, person.id, additions.changes?.[relation.id] ?? {}, taken);
    ids.set(relation.id, fact.id);
    return fact;
  });
  const id = (goldId: string): string => ids.get(goldId) ?? `missing:${goldId}`;
  const orders = (additions.orders ?? []).map((order) => toOrder(order, id));
  const used = new Set(relations.flatMap(({ source, target }) => [source, target]));
  const evidence = [
    ...chosen.flatMap((relation) => relation.evidence.map((words, n) => toEvidence(id(relation.id), n, words))),
    ...orders.map((order, n) => toEvidence(order.id, 0, spanOf(additions.orders?.[n]?.at))),
  ];
  return {
    id,
    graph: {
      person,
      sources: [
        {
          id: TALK,
          title: "A talk",
          format: "text",
          published: gold.published,
          sha256: "0".repeat(64),
          subjects: [person.id],
        },
      ],
      entities: [...things.values()].filter((entity) => used.has(entity.id)),
      relations,
      orders,
      evidence,
    },
  };
}

const nameOf = (id: string, gold: Gold): string => gold.entities.find((entity) => entity.id === id)?.name ?? id;

/** Of several right types and kinds the first that the ontology lets stand together. */
function typeOf(relation: GoldRelation, gold: Gold): { type: RelationType; source: EntityKind; target: EntityKind } {
  const kindsOf = (id: string): EntityKind[] => gold.entities.find((entity) => entity.id === id)?.kind ?? [];
  for (const type of relation.type) {
    for (const source of kindsOf(relation.source)) {
      for (const target of kindsOf(relation.target))
        if (relationFits(type, source, target)) return { type, source, target };
    }
  }
  throw new Error(`the ontology does not know ${relation.id}`);
}

const common = { certainty: "said", confidence: 0.9, rule: "gold/annotation" } as const;

function toEntity(kind: EntityKind, id: string, name: string): GraphEntity {
  return {
    id,
    kind,
    name,
    aliases: [],
    properties: {},
    ...common,
    startDay: null,
    endDay: null,
    sources: [TALK],
    searchText: name.toLowerCase(),
  };
}

function toRelation(
  { source, target, start, end, properties }: GoldRelation,
  type: RelationType,
  thing: (goldId: string) => GraphEntity,
  person: string,
  change: Partial<Pick<GraphRelation, "duration" | "properties">>,
  taken: Set<string>,
): GraphRelation {
  const owner = relationRule(type).world ? undefined : person;
  const name = (n: number): string => relationId(type, thing(source).id, thing(target).id, owner, n);
  let n = 1;
  while (taken.has(name(n))) n += 1;
  taken.add(name(n));
  const basis = (date: string | undefined): "counted" | "stated" | undefined =>
    date === undefined || date === OPEN ? undefined : isApproximate(date) ? "counted" : "stated";
  const { person: _, duration, ...rest } = properties;
  const [startBasis, endBasis] = [basis(start), basis(end)];
  const length = change.duration ?? (typeof duration === "string" ? duration : undefined);
  return {
    id: name(n),
    type,
    source: thing(source).id,
    target: thing(target).id,
    ...(owner ? { person: owner } : {}),
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(length ? { duration: length } : {}),
    basis: { ...(startBasis ? { start: startBasis } : {}), ...(endBasis ? { end: endBasis } : {}) },
    properties: { ...rest, ...change.properties },
    ...common,
    sources: [TALK],
    ...periodDays(start, end),
  };
}

function toOrder(
  { kind, first, second, gap }: NonNullable<Additions["orders"]>[number],
  id: (goldId: string) => string,
): GraphOrder {
  const ends = { first: id(first), second: id(second) };
  return {
    id: orderId(kind, ends.first, ends.second),
    kind: orderKindSchema.parse(kind),
    ...ends,
    ...(gap ? { gap } : {}),
    ...common,
  };
}

const spanOf = (at: readonly [number, number] = [0, 1]): Gold["relations"][number]["evidence"][number] => ({
  start: at[0],
  end: at[1],
  text: "",
});

const toEvidence = (
  fact: string,
  n: number,
  { start, end, text }: { start: number; end: number; text: string },
): GraphEvidence => ({
  id: `${fact}#${n}`,
  fact,
  source: TALK,
  start,
  end,
  text,
});
