/** The operations of `cairn edit`: what each takes, and the edits it makes. */
import { type Command, Option } from "commander";
import { z } from "zod";
import type { TruthStore } from "../graph/graph-store.ts";
import type { Edit } from "../model/edit.ts";
import { Failure } from "../model/failure.ts";
import type { Graph } from "../model/graph.ts";
import { entityId, isSharedKind, personScope } from "../model/ids.ts";
import { entityKindSchema, entityKinds, relationTypeSchema, relationTypes } from "../model/ontology.ts";
import { type EvidenceFlags, readEvidenceFlags } from "./edit-evidence.ts";
import { editToUndo } from "./edit-list.ts";
import { findTarget, findTimed } from "./edit-target.ts";
import { readAnswer, readClock, readGap, readWhen } from "./edit-when.ts";

/** An edit that has no id yet. */
export type Bare = Edit extends infer One ? (One extends Edit ? Omit<One, "id"> : never) : never;
interface Given {
  readonly store: TruthStore;
  readonly graph: Graph;
  readonly args: readonly string[];
  readonly flags: z.output<typeof flagsSchema>;
}

export interface Operation {
  readonly usage: string;
  readonly description: string;
  readonly options?: (command: Command) => Command;
  readonly make: (given: Given) => Promise<readonly Bare[]>;
}

export const flagsSchema = z.object({
  gap: z.string().optional(),
  into: z.string().optional(),
  from: z.string().optional(),
  evidence: z.string().optional(),
  name: z.string().optional(),
  id: z.string().optional(),
  alias: z.array(z.string()).optional(),
  person: z.string().optional(),
  when: z.string().optional(),
  property: z.array(z.string()).optional(),
  said: z.string().optional(),
  talk: z.string().optional(),
  note: z.string().optional(),
  by: z.string().optional(),
});

const onTarget =
  (op: "accept" | "reject"): Operation["make"] =>
  async ({ graph, args: [target = ""] }) => [{ op, target: findTarget(graph, target) }];

export const OPERATIONS: readonly Operation[] = [
  { usage: "accept <target>", description: "it is right", make: onTarget("accept") },
  { usage: "reject <target>", description: "it is wrong: leave it out", make: onTarget("reject") },
  {
    usage: "rename <target> <name>",
    description: "it is called otherwise",
    make: async ({ graph, args: [target = "", name = ""] }) => [
      { op: "rename", target: findTarget(graph, target), value: { name } },
    ],
  },
  {
    usage: "rekind <target> <kind>",
    description: "it is of another kind (Tool, Topic, …) or, for a relation, of another type",
    make: async ({ graph, args: [target = "", kind = ""] }) => [
      { op: "rekind", target: findTarget(graph, target), value: readKind(kind) },
    ],
  },
  {
    usage: "redate <target> <when>",
    description: 'when it was: "spring 2016", "2014 to 2016", "before Lyft", "still there", or EDTF',
    make: async ({ store, graph, args: [target = "", when = ""] }) =>
      readAnswer(store, graph, findTimed(graph, target), when),
  },
  {
    usage: "order <first> <how> <second>",
    description: "what came first; HOW is before, ends-before or during",
    options: (command) => command.option("--gap <length>", 'time between them, "two years" or P2Y'),
    make: async ({ graph, args: [first = "", how = "", second = ""], flags: { gap } }) => [
      {
        op: "order",
        value: {
          kind: readOrder(how),
          first: findTimed(graph, first),
          second: findTimed(graph, second),
          ...(gap === undefined ? {} : { gap: readGap(gap) }),
        },
      },
    ],
  },
  {
    usage: "merge <target>",
    description: "two are one",
    options: (command) => command.requiredOption("--into <target>", "the one that stays"),
    make: async ({ graph, args: [target = ""], flags: { into = "" } }) => [
      { op: "merge", target: findTarget(graph, target), value: { into: findTarget(graph, into) } },
    ],
  },
  {
    usage: "split <target>",
    description: "one is two: some of its quotes belong to another",
    options: (command) =>
      command
        .requiredOption("--evidence <numbers>", "quotes that belong to the other, counted from 0: 1,3")
        .option("--name <name>", "what the other is called"),
    make: async ({ graph, args: [target = ""], flags: { evidence = "", name } }) => [
      {
        op: "split",
        target: findTarget(graph, target),
        value: { evidence: readNumbers(evidence), ...(name === undefined ? {} : { name }) },
      },
    ],
  },
  {
    usage: "add-entity <kind> <name>",
    description: "something is missing",
    options: (command) =>
      withEvidence(command)
        .option("--id <id>", "its id, where the one made of kind and name will not do")
        .option("--alias <names...>", "other names")
        .option("--person <target>", "whose it is, for awards, titles, milestones and unnamed things")
        .option("--when <when>", "its date, for milestones, competitions, events and works"),
    make: addEntity,
  },
  {
    usage: "add-relation <type> <source> <target>",
    description: "a fact is missing: WORKED_AT, USED, LED_TO, …",
    options: (command) =>
      withEvidence(command)
        .option("--person <target>", "whose story it belongs to, where the source is no person")
        .option("--when <when>", '"spring 2016", "2014 to 2016", or EDTF')
        .addOption(new Option("--property <name=value...>", "role=engineer, reason=…")),
    make: addRelation,
  },
  {
    usage: "annotate <target> <note>",
    description: "a remark",
    make: async ({ graph, args: [target = "", note = ""] }) => [
      { op: "annotate", target: findTarget(graph, target), value: { note } },
    ],
  },
  {
    usage: "hide <target>",
    description: "never show it to an audience",
    make: async ({ graph, args: [target = ""] }) => [
      { op: "hide", target: findTarget(graph, target), value: { from: "audience" } },
    ],
  },
  {
    usage: "retime <talk> <estimated> <time>",
    description: "a media time that was worked out is another; the others follow: 20:37 21:05",
    make: async ({ args: [target = "", estimated = "", time = ""] }) => [
      { op: "retime", target, value: { estimated: readClock(estimated), seconds: readClock(time) } },
    ],
  },
  {
    usage: "apart <target>",
    description: "two are not one, however alike",
    options: (command) => command.requiredOption("--from <target>", "the other one"),
    make: async ({ graph, args: [target = ""], flags: { from = "" } }) => [
      { op: "apart", target: findTarget(graph, target), value: { from: findTarget(graph, from) } },
    ],
  },
  {
    usage: "undo [edit]",
    description: "take back an edit by its id or number, without one the last; undoing an undo is a redo",
    make: async ({ store, args: [edit] }) => [{ op: "undo", target: await editToUndo(store, edit) }],
  },
];

const withEvidence = (command: Command): Command =>
  command
    .option("--said <words>", "words that the talk says, exactly")
    .option("--talk <id>", "the talk that says them")
    .option("--note <text>", "what it rests on, in your own words")
    .option("--by <name>", "whose note it is", "me");

async function addEntity({ store, graph, args: [given = "", name = ""], flags }: Given): Promise<readonly Bare[]> {
  const kind = entityKindSchema.safeParse(given);
  if (!kind.success) throw new Failure("usage", `There is no kind ${given}; there are ${entityKinds().join(", ")}.`);
  const person = flags.person === undefined ? undefined : findTarget(graph, flags.person);
  const scope = person === undefined || isSharedKind(kind.data) ? undefined : personScope(person);
  const value = {
    id: flags.id ?? entityId(kind.data, name, scope),
    kind: kind.data,
    name,
    ...(flags.alias === undefined ? {} : { aliases: flags.alias }),
    ...(flags.when === undefined ? {} : readWhen(flags.when)),
    evidence: await evidenceOf(store, flags),
  };
  return [{ op: "addEntity", value }];
}

async function addRelation({
  store,
  graph,
  args: [given = "", source = "", target = ""],
  flags,
}: Given): Promise<readonly Bare[]> {
  const type = relationTypeSchema.safeParse(given.toUpperCase());
  if (!type.success)
    throw new Failure("usage", `There is no relation ${given}; there are ${relationTypes().join(", ")}.`);
  const value = {
    type: type.data,
    source: findTarget(graph, source),
    target: findTarget(graph, target),
    ...(flags.person === undefined ? {} : { person: findTarget(graph, flags.person) }),
    ...(flags.when === undefined ? {} : readWhen(flags.when)),
    ...(flags.property === undefined ? {} : { properties: readProperties(flags.property) }),
    evidence: await evidenceOf(store, flags),
  };
  return [{ op: "addRelation", value }];
}

const evidenceOf = (store: TruthStore, { said, talk, note, by }: EvidenceFlags) =>
  readEvidenceFlags(store, { said, talk, note, by });

function readKind(text: string): Extract<Edit, { op: "rekind" }>["value"] {
  const kind = entityKindSchema.safeParse(text);
  if (kind.success) return { kind: kind.data };
  const type = relationTypeSchema.safeParse(text.toUpperCase());
  if (type.success) return { type: type.data };
  throw new Failure("usage", `There is no kind or type ${text}; kinds are ${entityKinds().join(", ")}.`);
}

const ORDERS = {
  before: "starts-before",
  "starts-before": "starts-before",
  "ends-before": "ends-before",
  during: "during",
} as const;
const orderSchema = z.enum(["before", "starts-before", "ends-before", "during"]);

function readOrder(text: string): (typeof ORDERS)[keyof typeof ORDERS] {
  const how = orderSchema.safeParse(text);
  if (how.success) return ORDERS[how.data];
  throw new Failure("usage", `“${text}” is no order: say before, ends-before or during.`);
}

function readNumbers(text: string): number[] {
  const numbers = text.split(",").map((part) => (/^\s*\d+\s*$/.test(part) ? Number(part) : Number.NaN));
  if (numbers.every(Number.isInteger)) return numbers;
  throw new Failure("usage", `--evidence takes numbers joined by commas, counted from 0; it is “${text}”.`);
}

function readProperties(given: readonly string[]): Record<string, string | number | boolean> {
  return Object.fromEntries(
    given.map((pair) => {
      const [, name = "", text = ""] = /^([a-z][A-Za-z0-9]*)=(.*)$/s.exec(pair) ?? [];
      if (name === "") throw new Failure("usage", `--property takes name=value; it is “${pair}”.`);
      return [
        name,
        /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text === "true" || text === "false" ? text === "true" : text,
      ];
    }),
  );
}
