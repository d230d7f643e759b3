import { expect, test } from "vitest";
import { timeline } from "../../journey/timeline.ts";
import { personGraph } from "./person-graph.ts";

test("draws one mark per fact and joins the stations", () => {
  const graph = personGraph({
    published: "2020-03-24",
    facts: [
      "WORKED_AT lyft 2017-09~/..",
      "STUDIED_AT uc-davis 2010~",
      "LIVED_IN san-francisco /..",
      "MENTIONED google",
    ],
  });
  const drawn = timeline(graph, {});
  expect(drawn.spine).toEqual(["episode:studied_at~uc-davis", "episode:worked_at~lyft"]);
  expect(drawn.links.map(({ type, source, target }) => [type, source, target])).toEqual([
    ["THEN", "episode:studied_at~uc-davis", "episode:worked_at~lyft"],
  ]);
  expect(drawn.tray).toEqual(["episode:lived_in~san-francisco"]);
  expect(drawn.undrawn).toEqual({ MENTIONED: 1 });
});
