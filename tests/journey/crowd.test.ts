import { expect, test } from "vitest";
import { timeline } from "../../journey/timeline.ts";
import { timelineResponse } from "../../model/api.ts";
import { personGraph } from "./person-graph.ts";

/** So many tools, one a month over and over from 2000 to 2019, and two stations told last. */
const busy = (tools: number) =>
  personGraph({
    published: "2020-03-24",
    facts: [
      ...Array.from({ length: tools }, (_, n) => `USED t${n} ${2000 + (n % 20)}-0${1 + (n % 9)}`),
      "STUDIED_AT uni",
      "WORKED_AT now 2010/..",
    ],
  });

test("a thousand marks are drawn one by one", () => {
  const drawn = timeline(busy(998), {});
  expect(drawn.episodes).toHaveLength(1000);
  expect(drawn).not.toHaveProperty("buckets");
  expect(drawn).not.toHaveProperty("truncated");
});

test("of more the stations and some others remain, and bars count the rest", () => {
  const drawn = timeline(busy(1500), {});
  expect(timelineResponse.safeParse({ generation: 1, ...drawn }).success).toBe(true);
  expect(drawn.episodes).toHaveLength(500);
  expect(drawn.spine).toEqual(["episode:studied_at~uni", "episode:worked_at~now"]);
  const bars = drawn.buckets ?? [];
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(1002);
  expect(drawn.lanes.find(({ id }) => id === "tools")?.count).toBe(1500);
  expect(drawn.undrawn).toEqual({});
  expect(drawn.truncated).toBe(
    "500 of 1502 marks are drawn and 1002 counted in bars: ask for a stretch of time with from and to.",
  );
});

test("bars of one lane do not overlap, and there are at most 40", () => {
  const bars = timeline(busy(1500), {}).buckets ?? [];
  expect(bars.length).toBeLessThanOrEqual(40);
  expect(bars.every(({ from, to }) => from <= to)).toBe(true);
  expect(bars.slice(1).every(({ from }, n) => from > (bars[n]?.to ?? ""))).toBe(true);
});

test("a shorter stretch of time is drawn mark by mark", () => {
  const drawn = timeline(busy(1500), { from: "2000-01-01", to: "2004-12-31" });
  expect(drawn.episodes.length).toBeGreaterThan(300);
  expect(drawn).not.toHaveProperty("buckets");
});

test("what is joined, laid in columns and trayed is drawn", () => {
  const drawn = timeline(busy(1500), {});
  const ids = new Set(drawn.episodes.map(({ id }) => id));
  expect([...drawn.spine, ...drawn.tray].every((id) => ids.has(id))).toBe(true);
  expect(drawn.links.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
});

test("marks without any time are told to be left out", () => {
  const graph = personGraph({ facts: Array.from({ length: 1001 }, (_, n) => `USED t${n}`) });
  expect(timeline(graph, {}).truncated).toBe(
    "500 of 1001 marks are drawn and 0 counted in bars; 501 without a time are left out: ask for a stretch of time with from and to.",
  );
});
