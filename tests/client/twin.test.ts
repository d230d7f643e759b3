import { describe, expect, test } from "vitest";
import { layoutTimeline } from "../../client/picture/layout/layout.ts";
import { nextMark } from "../../client/picture/walk.ts";
import { connectionsOf, subjectOf } from "../../client/state/subject.ts";
import { twinOf } from "../../client/state/twin.ts";
import { approximateMeasure } from "./approximate-measure.ts";
import { REFERENCE } from "./reference.ts";

const { marks } = layoutTimeline(REFERENCE, "chapters", { width: 1148, height: 674 }, approximateMeasure, 1);
const idOf = (title: string): string => {
  const found = [...REFERENCE.episodes, ...REFERENCE.ghosts].find((candidate) => candidate.title === title);
  if (!found) throw new Error(`nothing is called ${title}`);
  return found.id;
};
const titleOf = (id: string | undefined): string | undefined =>
  [...REFERENCE.episodes, ...REFERENCE.ghosts].find((candidate) => candidate.id === id)?.title;

describe("the text twin", () => {
  const entries = twinOf(REFERENCE, marks);

  test("has one item per mark, ghost and tray entry", () => {
    const kinds = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect([kinds("episode"), kinds("ghost"), kinds("tray")]).toEqual([24, 3, 6]);
  });

  test("follows time, each ghost after what it hangs from, the tray last in order of telling", () => {
    const at = (title: string) => entries.findIndex((entry) => entry.id === idOf(title));
    expect(at("UC Davis")).toBeLessThan(at("Bidgely"));
    expect(at("TrueAccord")).toBeLessThan(at("Lyft"));
    expect(at("Facebook")).toBe(at("Job search, 100+ applied") + 1);
    expect(entries.slice(-6).map((entry) => entry.id)).toEqual(REFERENCE.tray);
  });

  test("says name, caption, lane and dates", () => {
    expect(entries.find((entry) => entry.id === idOf("Lyft"))?.words).toBe(
      "Lyft, senior computer vision engineer, Study & work, c. Sep 2017 – as of the talk",
    );
  });

  test("carries lane, look and column", () => {
    expect(entries.find((entry) => entry.id === idOf("DSTL 3rd, $20,000"))).toMatchObject({
      lane: "competitions",
      look: "solid",
      column: 2,
    });
    expect(entries.find((entry) => entry.id === idOf("Caffe"))).toMatchObject({ look: "hollow", column: undefined });
  });
});

describe("walking by keys", () => {
  test.each([
    ["UC Davis", "next", "Bidgely"],
    ["Bidgely", "previous", "UC Davis"],
    ["UC Davis", "previous", undefined],
    ["Caffe", "last", "PyTorch"],
    ["PyTorch", "first", "Caffe"],
    ["PyTorch", "next", undefined],
    ["Caffe", "up", "Kaggle, 70+"],
    ["Lyft", "up", undefined],
    ["Lyft", "down", "host, Lyft competition"],
  ] as const)("from %s, %s is %s", (from, move, to) => {
    expect(titleOf(nextMark(marks, idOf(from), move))).toBe(to);
  });

  test("starts at the first mark", () => {
    expect(nextMark(marks, undefined, "next")).toBe(marks[0]?.id);
    expect(nextMark([], undefined, "next")).toBeUndefined();
  });
});

describe("what is selected", () => {
  test("a mark: its chip, its facts, when, and why it stands there", () => {
    expect(subjectOf(REFERENCE, idOf("TrueAccord"))).toMatchObject({
      kind: "episode",
      chip: "Work",
      entity: "organization:trueaccord",
      when: "debt collection, start not said – c. Sep 2017",
      reasons: ["after Bidgely", "before the job search"],
    });
  });

  test("says a date once", () => {
    expect(subjectOf(REFERENCE, idOf("DSTL 3rd, $20,000")).when).toBe("spring 2017");
    expect(subjectOf(REFERENCE, idOf("object detection")).when).toBe("two months, c. 2017, c. 2017, 2 months");
  });

  test("a ghost is a road not taken", () => {
    expect(subjectOf(REFERENCE, idOf("Tesla"))).toMatchObject({
      kind: "ghost",
      chip: "Road not taken",
      entity: "organization:tesla",
    });
  });

  test("anything else is taken for the id of a thing", () => {
    expect(subjectOf(REFERENCE, "topic:physics")).toMatchObject({ kind: "entity", entity: "topic:physics", facts: [] });
  });

  test("what led to it, what it paid for, what hung from it", () => {
    const names = (title: string) =>
      connectionsOf(REFERENCE, idOf(title), undefined).map((section) => [
        section.heading,
        section.entries.map((e) => e.name),
      ]);
    expect(names("DSTL 3rd, $20,000")).toEqual([
      ["What led to it", ["Kaggle, 70+"]],
      ["What it paid for", ["four GTX 1080 Ti"]],
    ]);
    expect(names("Job search, 100+ applied")).toEqual([
      ["What led to it", ["TrueAccord"]],
      ["What it led to", ["Lyft", "object detection"]],
      ["Roads not taken", ["Facebook", "Tesla", "NVIDIA"]],
    ]);
    expect(names("Keras")).toEqual([
      ["What it replaced", ["Theano"]],
      ["What replaced it", ["PyTorch"]],
    ]);
  });
});
