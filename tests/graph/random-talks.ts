/** Talks and edits at random over a small stock of things, so that they meet often. */
import fc from "fast-check";
import { editSchema, type SequencedEdit } from "../../model/edit.ts";
import { entityId, relationId } from "../../model/ids.ts";
import { type EntityKind, RELATION_TYPES, relationFits, relationRule } from "../../model/ontology.ts";
import type { Talk } from "../../model/talk.ts";
import { entity, order, type Rest, relation, talk } from "./talks.ts";

const STOCK: readonly (readonly [EntityKind, string])[] = [
  ["Person", "Ada Lark"],
  ["Person", "Bob Finch"],
  ["Organization", "Lark Labs"],
  ["Organization", "Łódź Owls & Co."],
  ["Place", "Zürich"],
  ["Tool", "C++"],
  ["Tool", "Python"],
  ["Tool", "日本語ツール"],
  ["Hardware", "Owl 9000"],
  ["Competition", "Night Cup"],
  ["Award", "gold medal"],
  ["Topic", "birds"],
];
const IDS = STOCK.map(([kind, name]) => entityId(kind, name));
const FITTING = RELATION_TYPES.flatMap((type) =>
  STOCK.flatMap(([from], source) =>
    STOCK.flatMap(([to], target) =>
      source !== target && relationFits(type, from, to) ? [{ type, source, target }] : [],
    ),
  ),
);

const period = fc.option(fc.constantFrom("2010", "2012-03", "2015~", "2017-21", "201X", "2019-12-31"), {
  nil: undefined,
});
const certainty = fc.constantFrom("said", "inferred");
const confidence = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const at = fc.integer({ min: 0, max: 60 }).map((step) => step * 5);
const properties = fc.dictionary(
  fc.constantFrom("role", "amount", "placement", "reason", "start", "kind", "id", "propertyColumns", "team"),
  fc.oneof(
    fc.constantFrom("engineer", "3", "", "ünï"),
    fc.integer({ min: -5, max: 2 ** 40 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value + 0),
    fc.boolean(),
  ),
  { maxKeys: 3 },
);

function dates(start: string | undefined, end: string | undefined) {
  return {
    ...(start !== undefined && { start, basis: { start: "stated" as const } }),
    ...(end !== undefined && { end }),
  };
}

const thing = fc
  .record({
    which: fc.nat(STOCK.length - 1),
    at,
    certainty,
    confidence,
    properties,
    start: period,
    aliases: fc.subarray(["Lark", "the owls", "É"]),
  })
  .map(({ which, at, start, ...rest }) => ({ which, at, rest: { ...rest, ...dates(start, undefined) } }));

const link = fc
  .record({
    fitting: fc.constantFrom(...FITTING),
    n: fc.integer({ min: 1, max: 2 }),
    teller: fc.constantFrom(0, 1),
    at,
    certainty,
    confidence,
    properties,
    start: period,
    end: fc.option(fc.constantFrom("2018", "2020-01", ".."), { nil: undefined }),
  })
  .map(({ fitting, teller, start, end, ...rest }) => ({ fitting, teller, rest: { ...rest, ...dates(start, end) } }));

/** A talk with the id given; every end of its relations is among its things. */
export function randomTalk(id: string): fc.Arbitrary<Talk> {
  return fc
    .record({
      things: fc.uniqueArray(thing, { selector: ({ which }) => which, maxLength: 8 }),
      links: fc.array(link, { maxLength: 10 }),
      sequence: fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom("starts-before", "ends-before", "during")), {
        maxLength: 3,
      }),
      published: fc.constantFrom("2020-03", "2021"),
    })
    .map(({ things, links, sequence, published }) => {
      const told = new Map<number, { at: number; rest: Rest }>(
        things.map(({ which, at, rest }) => [which, { at, rest }]),
      );
      for (const { fitting, teller } of links)
        for (const which of [fitting.source, fitting.target, teller])
          if (!told.has(which)) told.set(which, { at: 0, rest: {} });
      const entities = [...told].flatMap(([which, { at, rest }]) => {
        const [kind, name] = STOCK[which] ?? [];
        return kind && name ? [entity(id, kind, name, at, rest)] : [];
      });
      const relations = links.map(({ fitting: { type, source, target }, teller, rest: { at, ...rest } }) =>
        relation(id, type, IDS[source] ?? "", IDS[target] ?? "", at, {
          ...rest,
          ...(relationRule(type).world ? {} : { person: IDS[teller] ?? "" }),
        }),
      );
      const unique = [...new Map(relations.map((each) => [each.id, each])).values()];
      const ends = [...unique, ...entities].map((each) => each.id);
      const orders = sequence.flatMap(([first, second, kind]) => {
        const [a, b] = [ends[first % Math.max(1, ends.length)], ends[second % Math.max(1, ends.length)]];
        return a !== undefined && b !== undefined ? [order(id, kind, a, b, first)] : [];
      });
      return talk(
        id,
        { entities, relations: unique, orders: [...new Map(orders.map((each) => [each.id, each])).values()] },
        published,
      );
    });
}

const someId = fc.oneof(
  fc.constantFrom(...IDS),
  fc
    .constantFrom(...FITTING)
    .map(({ type, source, target }) => relationId(type, IDS[source] ?? "", IDS[target] ?? "", IDS[0], 1)),
);
const anchor = fc.option(
  fc
    .record({ source: fc.constantFrom("t1", "t2"), start: at })
    .map(({ source, start }) => ({ source, start, end: start + 12 })),
  { nil: undefined },
);
const evidence = fc.constant([{ by: "ada", note: "I know" }]);

const change = fc.oneof(
  fc.record({ op: fc.constantFrom("accept" as const, "reject" as const), target: someId, anchor }),
  fc.record({
    op: fc.constant("rename" as const),
    target: someId,
    anchor,
    value: fc.record({ name: fc.constantFrom("New", "Ñew") }),
  }),
  fc.record({
    op: fc.constant("rekind" as const),
    target: someId,
    anchor,
    value: fc.record({ kind: fc.constantFrom("Tool" as const, "Topic" as const) }),
  }),
  fc.record({
    op: fc.constant("redate" as const),
    target: someId,
    anchor,
    value: period.map((start) => (start === undefined ? {} : { start })),
  }),
  fc.record({ op: fc.constant("merge" as const), target: someId, anchor, value: fc.record({ into: someId }) }),
  fc.record({
    op: fc.constant("split" as const),
    target: someId,
    anchor,
    value: fc.record({ evidence: fc.subarray([0, 1, 2], { minLength: 1 }) }),
  }),
  fc.record({ op: fc.constant("apart" as const), target: someId, value: fc.record({ from: someId }) }),
  fc.record({
    op: fc.constant("retime" as const),
    target: fc.constantFrom("t1", "t2", "t3"),
    value: fc.record({ estimated: fc.integer({ min: 0, max: 60 }), seconds: fc.integer({ min: 0, max: 60 }) }),
  }),
  fc.record({ op: fc.constant("annotate" as const), target: someId, value: fc.constant({ note: "hm" }) }),
  fc.record({ op: fc.constant("hide" as const), target: someId, value: fc.constant({ from: "audience" as const }) }),
  fc.record({
    op: fc.constant("order" as const),
    value: fc.record({ kind: fc.constant("during" as const), first: someId, second: someId }),
  }),
  fc.record({
    op: fc.constant("addRelation" as const),
    value: fc
      .record({ fitting: fc.constantFrom(...FITTING), evidence })
      .map(({ fitting: { type, source, target }, evidence }) => ({
        type,
        source: IDS[source] ?? "",
        target: IDS[target] ?? "",
        evidence,
      })),
  }),
  fc.record({ op: fc.constant("undo" as const), target: fc.integer({ min: 1, max: 6 }).map((seq) => `e${seq}`) }),
);

/** Edits that name things of the stock, some in vain. */
export const randomEdits: fc.Arbitrary<SequencedEdit[]> = fc.array(change, { maxLength: 6 }).map((edits) =>
  edits.map((edit, index) => {
    const at = "2026-01-01T00:00:00Z";
    return { ...editSchema.parse({ ...edit, id: `e${index + 1}`, at }), seq: index + 1, at };
  }),
);
