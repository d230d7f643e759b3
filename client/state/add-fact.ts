/** A fact that a person adds by hand → the edits that mean it. Pure: ids come in. */
import type { Edit } from "../../model/edit.ts";
import type { GraphEntity } from "../../model/graph.ts";
import type { RELATION_TYPES } from "../../model/ontology.ts";
import { slug } from "../../model/slug.ts";

type AddedThing = Extract<Edit, { op: "addEntity" }>["value"];
type AddedRelation = Extract<Edit, { op: "addRelation" }>["value"];
export type FactType = Exclude<(typeof RELATION_TYPES)[number], "MENTIONED" | "INTERVIEWED_BY">;

const THINGS = [
  "Organization",
  "Place",
  "Role",
  "Credential",
  "Award",
  "Competition",
  "Event",
  "Tool",
  "Hardware",
  "Dataset",
  "Topic",
  "Work",
  "Milestone",
] as const;
export type ThingKind = (typeof THINGS)[number];

/** What can be added: from whom or what, and to which kinds. The vocabulary's own rules, without its schemas. */
const FACTS: readonly FactShape[] = [
  { type: "WORKED_AT", from: "person", to: ["Organization"] },
  { type: "STUDIED_AT", from: "person", to: ["Organization"] },
  { type: "HELD_ROLE", from: "person", to: ["Role"] },
  { type: "LIVED_IN", from: "person", to: ["Place"] },
  { type: "EARNED", from: "person", to: ["Award", "Credential"] },
  { type: "COMPETED_IN", from: "person", to: ["Competition"] },
  { type: "USED", from: "person", to: ["Tool", "Hardware", "Dataset"] },
  { type: "OWNED", from: "person", to: ["Hardware"] },
  { type: "LEARNED", from: "person", to: ["Topic", "Tool", "Work"] },
  { type: "PUBLISHED", from: "person", to: ["Work"] },
  { type: "PRESENTED_AT", from: "person", to: ["Event"] },
  { type: "APPLIED_TO", from: "person", to: ["Organization"] },
  { type: "INTERVIEWED_AT", from: "person", to: ["Organization"] },
  { type: "LED_TO", from: THINGS, to: THINGS },
  { type: "SWITCHED_TO", from: ["Tool"], to: ["Tool"] },
  { type: "SWITCHED_TO", from: ["Hardware"], to: ["Hardware"] },
  { type: "FUNDED", from: ["Award"], to: ["Hardware", "Work"] },
  { type: "HOSTED_BY", from: ["Competition", "Event", "Work"], to: ["Organization"], world: true },
  { type: "PART_OF", from: ["Competition"], to: ["Event"], world: true },
  { type: "PART_OF", from: ["Organization"], to: ["Organization"], world: true },
  { type: "LOCATED_IN", from: ["Organization"], to: ["Place"], world: true },
  { type: "ABOUT", from: ["Competition", "Work", "Event", "Organization", "Role"], to: ["Topic"], world: true },
];

export interface FactShape {
  readonly type: FactType;
  readonly from: "person" | readonly ThingKind[];
  readonly to: readonly ThingKind[];
  /** Nobody's own: it has no time and no person. */
  readonly world?: true;
}

/** What can be said about a thing: of the thing itself first, then of the person whose story it is. */
export function factShapes(kind: GraphEntity["kind"]): readonly FactShape[] {
  const ofThing = FACTS.filter(({ from }) => from !== "person" && from.some((each) => each === kind));
  return [...ofThing, ...FACTS.filter(({ from }) => from === "person")];
}

export interface NewFact {
  readonly shape: FactShape;
  /** The person, or the thing, that it is told of. */
  readonly source: string;
  readonly person: string;
  /** What it is about: known already, or new. */
  readonly target: { readonly id: string } | { readonly name: string; readonly kind: ThingKind };
  /** How the person knows; stands as its evidence. */
  readonly note: string;
  /** Ids of facts that are there: a second stint gets a number of its own. */
  readonly known: readonly string[];
}

/** The edits, and the id of the relation that they add. */
export function addFactEdits(
  fact: NewFact,
  newId: () => string,
): { readonly edits: readonly Edit[]; readonly fact: string } {
  const { shape, source, person, target, known } = fact;
  const evidence = [{ by: "you", note: fact.note }];
  const thing: AddedThing | undefined =
    "id" in target ? undefined : { id: thingId(target, person), kind: target.kind, name: target.name, evidence };
  const to = "id" in target ? target.id : thingId(target, person);
  const stem = `${shape.type.toLowerCase()}~${source}~${to}~${shape.world ? "" : person}`;
  const id = `${stem}~${known.filter((each) => each.startsWith(`${stem}~`)).length + 1}`;
  const relation: AddedRelation = {
    id,
    type: shape.type,
    source,
    target: to,
    ...(shape.world ? {} : { person }),
    evidence,
  };
  return {
    edits: [
      ...(thing ? [{ id: newId(), op: "addEntity", value: thing } satisfies Edit] : []),
      { id: newId(), op: "addRelation", value: relation },
    ],
    fact: id,
  };
}

const SCOPED: ReadonlySet<ThingKind> = new Set(["Award", "Credential", "Milestone"]);

/** What belongs to one person carries the person in its id. */
function thingId({ name, kind }: { readonly name: string; readonly kind: ThingKind }, person: string): string {
  const scope = SCOPED.has(kind) ? `${person.slice(person.indexOf(":") + 1).replaceAll(":", "-")}:` : "";
  return `${kind.toLowerCase()}:${scope}${slug(name)}`;
}
