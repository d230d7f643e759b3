import { describe, expect, test } from "vitest";
import { cycleLayer, type FactsSaid, filterTimeline, hideMarks, showAll } from "../../client/state/filters.ts";
import { focusOn, withinReach } from "../../client/state/reach.ts";
import { EMPTY_VIEW, type View } from "../../client/state/view.ts";
import { REFERENCE } from "./reference.ts";

const view = (part: Partial<View>): View => ({ ...EMPTY_VIEW, ...part });
const idOf = (title: string): string => {
  const found = [...REFERENCE.episodes, ...REFERENCE.ghosts].find((mark) => mark.title === title);
  if (!found) throw new Error(`no mark ${title}`);
  return found.id;
};
const titles = (ids: Iterable<string>): readonly string[] =>
  [...ids]
    .map((id) => [...REFERENCE.episodes, ...REFERENCE.ghosts].find((mark) => mark.id === id)?.title ?? id)
    .toSorted();
const hiddenBy = (part: Partial<View>, said?: FactsSaid) => titles(filterTimeline(REFERENCE, view(part), said).hidden);

describe("filters", () => {
  test("a view without filters gives the timeline itself", () => {
    const { timeline, hidden, active } = filterTimeline(REFERENCE, view({ selection: "a", heard: true }));
    expect(timeline).toBe(REFERENCE);
    expect([hidden.size, active.length]).toEqual([0, 0]);
  });

  test("a lane hides its marks and their edges, and counts them", () => {
    const { timeline, active } = filterTimeline(REFERENCE, view({ lanesOff: ["tools"] }));
    expect(active.map(({ kind, value, count }) => [kind, value, count])).toEqual([["lane", "tools", 4]]);
    expect(timeline.episodes.some(({ lane }) => lane === "tools")).toBe(false);
    expect(timeline.links.some(({ type }) => type === "SWITCHED_TO")).toBe(false);
    expect(timeline.lanes.find(({ id }) => id === "tools")?.count).toBe(0);
    expect(timeline.columns).toBe(REFERENCE.columns);
  });

  test("a mark takes the roads not taken under it away", () => {
    const search = REFERENCE.ghosts[0]?.under ?? "";
    expect(hiddenBy({ hidden: [search] })).toEqual(titles([search, ...REFERENCE.ghosts.map(({ id }) => id)]));
  });

  test("a type of mark, a type of edge", () => {
    expect(hiddenBy({ typesOff: ["LIVED_IN"] })).toEqual(["San Francisco", "Silicon Valley", "United States"]);
    const { timeline, active } = filterTimeline(REFERENCE, view({ typesOff: ["FUNDED"] }));
    expect(timeline.links.some(({ type }) => type === "FUNDED")).toBe(false);
    expect(active[0]?.count).toBe(1);
  });

  test.each<[string, Partial<View>, string, boolean]>([
    ["what ended before", { from: "2018-06-01" }, "DSTL 3rd, $20,000", true],
    ["what goes on", { from: "2018-06-01" }, "Lyft", false],
    ["what began after", { to: "2016-01-01" }, "Lyft", true],
    ["what may lie anywhere", { from: "2018-06-01" }, "Keras", false],
    ["what has no time at all", { from: "2018-06-01", to: "2018-07-01" }, "machine learning", false],
    ["a vague date by its middle", { to: "2017-12-31" }, "Grandmaster", true],
  ])("time: %s", (_, part, title, hidden) => {
    const mark = REFERENCE.episodes.find((episode) => episode.title.startsWith(title));
    expect(filterTimeline(REFERENCE, view(part)).hidden.has(mark?.id ?? "")).toBe(hidden);
  });

  const said = (other: readonly (readonly [string, "said" | "inferred" | "edited", string?])[]): FactsSaid => {
    const facts = new Map<string, { readonly certainty: "said" | "inferred" | "edited"; readonly sources: string[] }>();
    for (const fact of REFERENCE.episodes.flatMap((episode) => episode.facts)) {
      facts.set(fact, { certainty: "said", sources: ["talk"] });
    }
    for (const [title, certainty, source] of other) {
      const fact = REFERENCE.episodes.find((episode) => episode.title === title)?.facts[0] ?? "";
      facts.set(fact, { certainty, sources: source === undefined ? [] : [source] });
    }
    return facts;
  };

  test("certainty: what a person put right but a talk says is said; their word alone is not", () => {
    const facts = said([
      ["Keras", "edited", "talk"],
      ["Caffe", "edited"],
      ["Theano", "inferred", "talk"],
    ]);
    expect(hiddenBy({ layer: "said" }, facts).filter((title) => /a/.test(title))).toEqual(
      expect.arrayContaining(["Caffe", "Theano"]),
    );
    expect(hiddenBy({ layer: "said" }, facts)).not.toContain("Keras");
    expect(hiddenBy({ layer: "inferred" }, facts)).toContain("Caffe");
    expect(hiddenBy({ layer: "inferred" }, facts)).not.toContain("Theano");
    expect(hiddenBy({ layer: "said" })).toEqual([]);
  });

  test("certainty: what was added by hand but rests on words of the talk is said", () => {
    const timeline = {
      ...REFERENCE,
      episodes: REFERENCE.episodes.map((mark) => (mark.title === "Keras" ? { ...mark, said: true as const } : mark)),
    };
    const facts = said([
      ["Keras", "edited"],
      ["Caffe", "edited"],
    ]);
    const { hidden } = filterTimeline(timeline, view({ layer: "said" }), facts);
    expect([hidden.has(idOf("Keras")), hidden.has(idOf("Caffe"))]).toEqual([false, true]);
  });

  test("one talk: only what it says", () => {
    const facts = said([["Keras", "said", "other"]]);
    expect(hiddenBy({ talk: "talk" }, facts)).toContain("Keras");
    expect(hiddenBy({ talk: "talk" }, facts)).not.toContain("PyTorch");
  });

  test("each filter can be taken away alone, all at once too", () => {
    const before = view({
      lanesOff: ["tools", "places"],
      hidden: [idOf("Lyft")],
      from: "2017-01-01",
      focus: "a",
      degree: 1,
    });
    const { active } = filterTimeline(REFERENCE, before);
    const was = new Map(Object.entries(before));
    const changed = active.map(({ remove }) => {
      const parts = Object.entries(remove(before)).filter(([key, value]) => was.get(key) !== value);
      return parts.map(([key]) => key);
    });
    expect(changed).toEqual([["lanesOff"], ["lanesOff"], ["from"], ["hidden"]]);
    expect(showAll(before)).toEqual(EMPTY_VIEW);
  });

  test("Y goes from everything to the words alone, and back", () => {
    const one = cycleLayer(EMPTY_VIEW);
    const two = cycleLayer(one);
    expect([one.layer, two.layer, cycleLayer(two).layer]).toEqual(["said", "inferred", undefined]);
  });

  test("what is hidden by hand is let go, each once", () => {
    const after = hideMarks(["a", "b"])(view({ selection: "a", also: ["b"], hidden: ["a"] }));
    expect(after).toEqual(view({ hidden: ["a", "b"] }));
  });
});

describe("focus", () => {
  test.each([
    ["one step: what is joined by an edge of meaning", "PyTorch", 1, ["Keras", "PyTorch"]],
    ["two steps", "PyTorch", 2, ["Keras", "PyTorch", "Theano"]],
    ["a thing instead of its mark", "tool:pytorch", 1, ["Keras", "PyTorch"]],
  ])("%s", (_, from, degree, expected) => {
    const start = from.includes(":") ? from : idOf(from);
    const entity = REFERENCE.episodes.find(({ title }) => title === "PyTorch")?.entity ?? "";
    expect(titles(withinReach(REFERENCE, from.includes(":") ? entity : start, degree) ?? [])).toEqual(expected);
  });

  test("a road not taken is one step from its search", () => {
    const ghost = REFERENCE.ghosts[0];
    expect(withinReach(REFERENCE, ghost?.under ?? "", 1)?.has(ghost?.id ?? "")).toBe(true);
  });

  test("what is not drawn has no reach", () => {
    expect(withinReach(REFERENCE, "topic:nowhere", 2)).toBeUndefined();
    expect(focusOn("a", 2)(EMPTY_VIEW)).toEqual(view({ focus: "a", degree: 2 }));
  });
});
