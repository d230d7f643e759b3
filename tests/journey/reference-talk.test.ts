import { expect, test } from "vitest";
import { timeline } from "../../journey/timeline.ts";
import { referenceTalk } from "./reference-talk.ts";

const { graph, id } = referenceTalk();
const drawn = timeline(graph, {});
const at = (goldId: string) => drawn.episodes.find((episode) => episode.facts[0] === id(goldId));
const indexOf = (goldId: string): number => drawn.episodes.findIndex((episode) => episode.facts[0] === id(goldId));

/** Number of the mark on the first screen, its facts, its lane, the columns it may stand in (from 1), its look. */
const MARKS: readonly [number, string, string, readonly [number, number], string][] = [
  [1, "r003 r004", "study-work", [1, 1], "counted hollow"],
  [2, "r006", "study-work", [2, 2], "hollow hollow"],
  [3, "r009 r011", "study-work", [3, 3], "hollow counted"],
  [4, "r013 r014", "study-work", [4, 4], "counted open"],
  [5, "r048 r043 r049 r050 r051", "study-work", [3, 3], "counted counted"],
  [6, "r077", "works", [3, 3], "counted counted"],
  [7, "r021 r141", "competitions", [1, 3], "counted counted"],
  [8, "r026", "competitions", [1, 4], "counted counted"],
  [9, "r027 r029", "competitions", [3, 4], "counted counted"],
  [10, "r023", "competitions", [4, 4], "counted counted"],
  [11, "r045 r047", "competitions", [3, 3], "counted counted"],
  [12, "r055 r057 r058", "competitions", [3, 3], "solid solid"],
  [13, "r032", "competitions", [1, 4], "hollow hollow"],
  [14, "r038 r039", "works", [4, 4], "counted counted"],
  [15, "r072 r073", "competitions", [4, 4], "hollow hollow"],
  [16, "r063", "tools", [1, 4], "hollow hollow"],
  [17, "r065", "tools", [1, 4], "hollow hollow"],
  [18, "r067", "tools", [1, 4], "hollow hollow"],
  [19, "r069", "tools", [1, 4], "hollow hollow"],
  [20, "r053 r054", "machines", [1, 3], "hollow open"],
  [21, "r061 r062", "machines", [3, 4], "counted open"],
  [22, "r002", "places", [1, 1], "counted open"],
  [23, "r005", "places", [2, 2], "hollow open"],
  [24, "r008", "places", [3, 3], "hollow open"],
];

test.each(MARKS)("mark %i is %s", (_, facts, lane, [first, last], look) => {
  const [lead = "", ...others] = facts.split(" ");
  const mark = at(lead);
  expect(mark?.lane).toBe(lane);
  expect([...(mark?.facts ?? [])].sort()).toEqual([lead, ...others].map(id).sort());
  expect(`${mark?.look.start} ${mark?.look.end}`).toBe(look);
  const column = (mark?.column ?? -1) + 1;
  expect(column).toBeGreaterThanOrEqual(first);
  expect(column).toBeLessThanOrEqual(last);
});

test("there are 24 marks and no more", () => {
  expect(drawn.episodes.length - drawn.tray.length).toBe(24);
  expect(drawn.lanes.map(({ count }) => count)).toEqual([5, 8, 4, 2, 3, 2]);
});

test("the spine is UC Davis, Bidgely, TrueAccord, Lyft, joined by three lines", () => {
  expect(drawn.spine).toEqual(["r003", "r006", "r009", "r013"].map((goldId) => `episode:${id(goldId)}`));
  expect(drawn.links.filter(({ type }) => type === "THEN")).toHaveLength(3);
  expect(drawn.axis).toBe("chapters");
  expect(drawn.columns.map(({ label, span }) => `${label}: ${span}`)).toEqual([
    "UC Davis: c. 2010 – end not said",
    "Bidgely: 8 months, by early 2017",
    "TrueAccord: start not said – c. Sep 2017",
    "Lyft: c. Sep 2017 –",
  ]);
});

test.each([
  ["the tools in the order of their switches", ["r063", "r065", "r067", "r069"]],
  ["the first competitions before silver, gold and Grandmaster", ["r021", "r026", "r027", "r023"]],
  ["conference competitions not before the first", ["r021", "r032"]],
  ["the bought machine after the first", ["r053", "r061"]],
  ["the places as they were moved to", ["r002", "r005", "r008"]],
])("shows %s", (_, marks) => {
  const places = marks.map(indexOf);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const columns = marks.map((mark) => at(mark)?.column ?? -1);
  expect(columns).toEqual([...columns].sort((a, b) => a - b));
});

test("hangs the three roads not taken under the search", () => {
  expect(drawn.ghosts.map(({ title }) => title).sort()).toEqual(["Facebook", "NVIDIA", "Tesla"]);
  expect(new Set(drawn.ghosts.map(({ under }) => under))).toEqual(new Set([`episode:${id("r048")}`]));
});

test("keeps six in the tray, in order of telling", () => {
  expect(drawn.tray).toEqual(["r012", "r041", "r018", "r019", "r040", "r078"].map((goldId) => `episode:${id(goldId)}`));
});

test.each([
  ["r009", "LED_TO", "r048", "did not like the job"],
  ["r048", "LED_TO", "r013", "led to"],
  ["r055", "FUNDED", "r061", "paid for"],
  ["r063", "SWITCHED_TO", "r065", "Caffe was painful"],
  ["r067", "SWITCHED_TO", "r069", "multi-GPU utilization"],
  ["r026", "ORDER", "r027", "1½ years later"],
  ["r027", "LED_TO", "r023", "five gold medals"],
  ["r032", "LED_TO", "r038", "led to"],
])("%s –%s→ %s is drawn at rest: %s", (source, type, target, words) => {
  const link = drawn.links.find(
    (each) => each.source === `episode:${id(source)}` && each.target === `episode:${id(target)}`,
  );
  expect(link).toMatchObject({ type, words });
  expect(link?.onFocus).toBeUndefined();
});

test("does not draw at rest what a chain of medals already says, nor mere order", () => {
  const resting = drawn.links.filter((link) => !link.onFocus);
  expect(
    resting.filter(({ source, target }) => source === `episode:${id("r021")}` && target === `episode:${id("r023")}`),
  ).toEqual([]);
  expect(resting.filter(({ type, words }) => type === "ORDER" && words === undefined)).toEqual([]);
});

test.each([
  ["r003", "UC Davis", "PhD, physics"],
  ["r048", "Job search, 100+ applications", "c. Jan 2017 – c. Sep 2017"],
  ["r055", "DSTL 3rd, $20,000", "spring 2017"],
  ["r021", "Kaggle competitions, 70+", "since c. 2015, first three failed"],
  ["r061", "Second computer, four NVIDIA GTX 1080 Ti", "since c. 2017"],
  ["r027", "Gold medal, Kaggle Master", "c. 2017"],
  ["r006", "Bidgely", "8 months"],
])("%s is worded “%s” over “%s”", (goldId, title, caption) => {
  expect(at(goldId)).toMatchObject({ title, caption });
});

test("does not depend on the order in which the graph is listed", () => {
  const turned = {
    ...graph,
    entities: [...graph.entities].reverse(),
    relations: [...graph.relations].reverse(),
    orders: [...graph.orders].reverse(),
    evidence: [...graph.evidence].reverse(),
  };
  expect(timeline(turned, {})).toEqual(drawn);
});
