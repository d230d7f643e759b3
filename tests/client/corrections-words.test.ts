import { describe, expect, test } from "vitest";
import { asksForPath, carryPath, rememberPath } from "../../client/state/path-checked.ts";
import { dateTyped, groupsOf } from "../../client/words/as-of.ts";
import { editInWords, nameOfId } from "../../client/words/edits.ts";
import type { AsOfResponse, EditsResponse } from "../../model/api.ts";
import { editSchema } from "../../model/edit.ts";
import { REFERENCE } from "./reference.ts";

type Made = EditsResponse["edits"][number];
const LYFT = REFERENCE.episodes.find((episode) => episode.title === "Lyft");
const fact = LYFT?.facts[0] ?? "";
const edit = (rest: object): Made => ({
  ...editSchema.parse({ ...rest, id: "e" }),
  seq: 1,
  at: "2026-01-01T00:00:00Z",
});

describe("corrections in words", () => {
  test.each([
    [edit({ op: "accept", target: fact }), "Lyft is right"],
    [edit({ op: "reject", target: fact }), "Lyft is wrong"],
    [edit({ op: "rename", target: LYFT?.entity, value: { name: "Lyft Inc" } }), "renamed to Lyft Inc"],
    [edit({ op: "redate", target: fact, value: { start: "2016-21" } }), "Lyft: from spring 2016"],
    [edit({ op: "redate", target: fact, value: { end: ".." } }), "Lyft: to the talk"],
    [edit({ op: "redate", target: fact, value: { duration: "P8M" } }), "Lyft: for 8 months"],
    [edit({ op: "redate", target: fact, value: {} }), "Lyft: when is not said"],
    [edit({ op: "hide", target: fact, value: { from: "audience" } }), "Lyft is hidden from the audience"],
    [
      edit({ op: "retime", target: "talk", value: { estimated: 60, seconds: 725 } }),
      "what was at 1:00 of the talk is at 12:05",
    ],
    [edit({ op: "apart", target: fact, value: { from: "tool:big-lisp" } }), "Lyft and big lisp are not the same"],
    [edit({ op: "annotate", target: fact, value: { note: "ask" } }), "Lyft, a note: ask"],
    [
      edit({ op: "order", value: { kind: "starts-before", first: "x~p~tool:big-lisp~p~1", second: fact } }),
      "big lisp came before Lyft",
    ],
    [edit({ op: "accept", target: "award:ada:first-prize" }), "first prize is right"],
  ])("%#: %s", (made, words) => {
    expect(editInWords(made, nameOfId(REFERENCE))).toBe(words);
  });
});

describe("a date in the search box", () => {
  test.each([
    ["2017", "2017"],
    [" 2017 ", "2017"],
    ["in 2017", "2017"],
    ["spring 2017", "spring 2017"],
    ["In March 2016", "March 2016"],
    ["early 2017", "early 2017"],
    ["2017-03", "2017-03"],
    ["20", undefined],
    ["2017-13", undefined],
    ["1080", undefined],
    ["GTX 1080", undefined],
    ["CVPR 2017", undefined],
    ["marching 2017", undefined],
    ["", undefined],
  ])("%j asks for %j", (typed, date) => {
    expect(dateTyped(typed)).toBe(date);
  });
});

describe("what held at a time", () => {
  const held: AsOfResponse = {
    generation: 1,
    person: REFERENCE.person,
    date: "2017",
    words: "2017",
    certainly: LYFT?.facts ?? [],
    possibly: [fact, "studied_at~p~organization:nowhere~p~1"],
    orderOnly: [],
    relations: [],
    entities: [],
  };

  test("lists each mark once, under the surest heading, and leaves empty headings out", () => {
    const groups = groupsOf(held, REFERENCE);
    expect(groups.map(({ heading, entries }) => [heading, entries.map(({ name }) => name)])).toEqual([
      ["Certainly", ["Lyft"]],
    ]);
  });
});

describe("whether the path is asked for", () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, to: string) => void kept.set(key, to),
    };
  };

  test("once, and again when the graph has changed since", () => {
    const kept = memory();
    expect(asksForPath(REFERENCE, kept)).toBe(true);
    rememberPath(REFERENCE.person.id, REFERENCE.generation, kept);
    expect(asksForPath(REFERENCE, kept)).toBe(false);
    expect(asksForPath({ ...REFERENCE, generation: REFERENCE.generation + 1 }, kept)).toBe(true);
    expect(asksForPath({ ...REFERENCE, person: { id: "person:ada", name: "Ada" } }, kept)).toBe(true);
  });

  test("not again for what was corrected meanwhile, unless it was never answered", () => {
    const later = { ...REFERENCE, generation: REFERENCE.generation + 1 };
    const kept = memory();
    carryPath(REFERENCE.person.id, REFERENCE.generation, later.generation, kept);
    expect(asksForPath(later, kept)).toBe(true);
    rememberPath(REFERENCE.person.id, REFERENCE.generation, kept);
    carryPath(REFERENCE.person.id, REFERENCE.generation, later.generation, kept);
    expect(asksForPath(later, kept)).toBe(false);
  });

  test("not when every station was put right by hand", () => {
    const episodes = REFERENCE.episodes.map((episode) => ({ ...episode, certainty: "edited" as const }));
    expect(asksForPath({ ...REFERENCE, episodes }, memory())).toBe(false);
    const accepted = REFERENCE.episodes.map((episode) => ({ ...episode, accepted: true as const }));
    expect(asksForPath({ ...REFERENCE, episodes: accepted }, memory())).toBe(false);
  });

  test("always where nothing can be remembered", () => {
    const refuse = () => {
      throw new Error("no storage");
    };
    const kept = { getItem: refuse, setItem: refuse };
    rememberPath(REFERENCE.person.id, 9, kept);
    expect(asksForPath(REFERENCE, kept)).toBe(true);
  });
});
