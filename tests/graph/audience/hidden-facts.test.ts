import { describe, expect, it } from "vitest";
import { findHidden } from "../../../graph/audience/hidden-facts.ts";
import { project } from "../../../graph/project.ts";
import type { SequencedEdit } from "../../../model/edit.ts";
import type { EntityKind } from "../../../model/ontology.ts";
import { SMALL_PERSON, smallTalk } from "../../support/small-talk.ts";

/** The small talk with some more things, none of which is told of in a relation. */
function hiddenBy(targets: readonly string[], things: readonly (readonly [string, EntityKind, string])[] = []) {
  const talk = smallTalk();
  const [pattern] = talk.document.entities;
  for (const [id, kind, name] of things) {
    if (pattern) talk.document.entities.push({ ...pattern, id, kind, name, aliases: [] });
  }
  const edits = targets.map(
    (target, at): SequencedEdit => ({
      id: `e${at}`,
      seq: at + 1,
      at: "2026-01-01T00:00:00.000Z",
      op: "hide",
      target,
      value: { from: "audience" },
    }),
  );
  return findHidden(project([talk], edits), edits);
}

const BLUE = `worked_at~${SMALL_PERSON}~organization:blue-harbor~${SMALL_PERSON}~1`;

describe("what an audience must not learn of", () => {
  it("is nothing when nothing is hidden", () => {
    expect(hiddenBy([])).toEqual({ ids: new Set(), names: [] });
  });

  it("is a hidden thing with its relations and orders", () => {
    const { ids, names } = hiddenBy(["organization:blue-harbor"]);
    expect([...ids].some((id) => id.startsWith("order~"))).toBe(true);
    expect(ids.has(BLUE)).toBe(true);
    expect(ids.has(SMALL_PERSON)).toBe(false);
    expect(names).toEqual(["Blue Harbor"]);
  });

  it("is a hidden fact, and what only it tells of", () => {
    const { ids, names } = hiddenBy([BLUE]);
    expect(ids.has("organization:blue-harbor")).toBe(true);
    expect(ids.has("organization:tern-labs")).toBe(false);
    expect(names).toEqual(["Blue Harbor"]);
  });

  it("is not a thing that something else tells of too", () => {
    expect(hiddenBy([`used~${SMALL_PERSON}~tool:keras~${SMALL_PERSON}~1`]).ids.has("tool:keras")).toBe(false);
  });

  it.each([
    ["Organization", "Blue Harbor Prize", true],
    ["Organization", "Blue Harbour", false],
    ["Award", "Prize of blue harbor", true],
  ] as const)("reaches what is named after it: %s %s, %s", (kind, name, hidden) => {
    const { ids } = hiddenBy(["organization:blue-harbor"], [["x:other", kind, name]]);
    expect(ids.has("x:other")).toBe(hidden);
  });

  it("does not reach all engineers from one, and lets their word stand", () => {
    const things = [
      ["role:engineer", "Role", "engineer"],
      ["role:lead-engineer", "Role", "lead engineer"],
    ] as const;
    const { ids, names } = hiddenBy(["role:engineer"], things);
    expect([ids.has("role:engineer"), ids.has("role:lead-engineer")]).toEqual([true, false]);
    expect(names).toEqual([]);
  });

  it("is still what an edit calls by an id that is no more", () => {
    expect(hiddenBy(["organization:of-old"]).ids).toEqual(new Set(["organization:of-old"]));
  });
});
