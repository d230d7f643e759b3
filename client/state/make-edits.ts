/** What a person says in the page → the edits that mean it. Pure: ids come in. */
import type { TimelineResponse } from "../../model/api.ts";
import type { Edit } from "../../model/edit.ts";
import { slug } from "../../model/slug.ts";
import { correctionWords } from "../words/corrections.ts";

type NewId = () => string;

/** "This is right", of every fact that a mark folds. */
export function acceptEdits(facts: readonly string[], newId: NewId): readonly Edit[] {
  return facts.map((target) => ({ id: newId(), op: "accept", target }));
}

/** "This is wrong", of every fact that a mark folds. */
export function rejectEdits(facts: readonly string[], newId: NewId): readonly Edit[] {
  return facts.map((target) => ({ id: newId(), op: "reject", target }));
}

export function hideEdits(facts: readonly string[], newId: NewId): readonly Edit[] {
  return facts.map((target) => ({ id: newId(), op: "hide", target, value: { from: "audience" } }));
}

/** Undefined when the name is empty or the same. */
export function renameEdits(entity: string, before: string, name: string, newId: NewId): readonly Edit[] | undefined {
  const trimmed = name.trim().slice(0, 200);
  if (trimmed === "" || trimmed === before) return undefined;
  return [{ id: newId(), op: "rename", target: entity, value: { name: trimmed } }];
}

export function noteEdits(fact: string, note: string, newId: NewId): readonly Edit[] | undefined {
  const trimmed = note.trim().slice(0, 4000);
  return trimmed === "" ? undefined : [{ id: newId(), op: "annotate", target: fact, value: { note: trimmed } }];
}

/** An order as a person gave it, with the edit that says so. */
export interface StandingOrder {
  readonly edit: string;
  readonly first: string;
  readonly second: string;
}

/**
 * "This came before that": an order, and the taking back of a standing one that says the contrary, which would win
 * otherwise because nothing that a person said is ever dropped.
 */
function orderEdits(first: string, second: string, standing: readonly StandingOrder[], newId: NewId): readonly Edit[] {
  const contrary = standing.filter((order) => order.first === second && order.second === first);
  return [
    ...contrary.map(({ edit }): Edit => ({ id: newId(), op: "undo", target: edit })),
    { id: newId(), op: "order", value: { kind: "starts-before", first, second } },
  ];
}

/**
 * Moves one station of a path by one place: it comes after its new neighbour on the left and before that on the right.
 * @param path leading facts of the stations, in order.
 */
export function moveEdits(
  path: readonly string[],
  index: number,
  way: "earlier" | "later",
  standing: readonly StandingOrder[],
  newId: NewId,
): readonly Edit[] {
  const moved = path[index];
  const to = way === "earlier" ? index - 1 : index + 1;
  if (moved === undefined || to < 0 || to >= path.length) return [];
  const rest = path.filter((_, at) => at !== index);
  const [left, right] = [rest[to - 1], rest[to]];
  return [
    ...(left === undefined ? [] : orderEdits(left, moved, standing, newId)),
    ...(right === undefined ? [] : orderEdits(moved, right, standing, newId)),
  ];
}

export interface NewStation {
  readonly name: string;
  readonly type: "WORKED_AT" | "STUDIED_AT";
  /** Leading facts of the stations it stands between; undefined at an end of the path. */
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** A station that the talk did not give, or that was missed: what stands for it is the person's own word. */
export function stationEdits(person: TimelineResponse["person"], station: NewStation, newId: NewId): readonly Edit[] {
  const name = station.name.trim().slice(0, 200);
  if (name === "") return [];
  const organization = `organization:${slug(name)}`;
  const relation = `${station.type.toLowerCase()}~${person.id}~${organization}~${person.id}~1`;
  const evidence = [
    {
      by: "you",
      note: station.type === "WORKED_AT" ? correctionWords().addedWorked(name) : correctionWords().addedStudied(name),
    },
  ];
  const edits: Edit[] = [
    { id: newId(), op: "addEntity", value: { id: organization, kind: "Organization", name, evidence } },
    {
      id: newId(),
      op: "addRelation",
      value: { id: relation, type: station.type, source: person.id, target: organization, person: person.id, evidence },
    },
  ];
  if (station.after !== undefined) edits.push(...orderEdits(station.after, relation, [], newId));
  if (station.before !== undefined) edits.push(...orderEdits(relation, station.before, [], newId));
  return edits;
}
