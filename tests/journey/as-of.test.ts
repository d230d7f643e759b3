import { expect, test } from "vitest";
import { asOf } from "../../journey/as-of.ts";
import { personGraph } from "./person-graph.ts";
import { referenceTalk } from "./reference-talk.ts";

function groupOf(fact: string, date: string, orders: readonly string[] = []): string {
  const facts = [fact, "WORKED_AT later 2018"];
  const graph = personGraph({ published: "2020-03-24", facts, orders });
  const id = graph.relations[0]?.id ?? "";
  const group = Object.entries(asOf(graph, date)).find(([, ids]) => ids.includes(id));
  return group?.[0] ?? "in none";
}

test.each<[string, string, string, string, (readonly string[])?]>([
  ["a job over the whole period", "WORKED_AT a 2015/2019", "2017", "certainly"],
  ["a job that still holds", "WORKED_AT a 2015/..", "2017", "certainly"],
  ["an approximate start in its own year", "OWNED gpu 2017~/..", "2017", "certainly"],
  ["an approximate start in the year before", "OWNED gpu 2017~/..", "2016", "possibly"],
  ["a prize in the asked year", "EARNED prize 2017-21", "2017", "certainly"],
  ["a prize in the asked year, asked by month", "EARNED prize 2017-21", "2017-04", "possibly"],
  ["a job whose end is not said", "WORKED_AT a 2015", "2017", "possibly"],
  ["a job that was over", "WORKED_AT a 2010/2012", "2017", "in none"],
  ["a job that had not begun", "WORKED_AT a 2018/..", "2017", "in none"],
  ["an undated job before a dated one", "WORKED_AT a", "2017", "possibly", ["ends-before worked_at~a worked_at~later"]],
  [
    "an undated job before a dated one, later",
    "WORKED_AT a",
    "2019",
    "in none",
    ["ends-before worked_at~a worked_at~later"],
  ],
  ["what nothing bounds", "USED keras", "2017", "orderOnly"],
  ["nothing, when the date cannot be read", "WORKED_AT a 2015/..", "soon", "in none"],
])("%s", (_, fact, date, group, orders) => {
  expect(groupOf(fact, date, orders)).toBe(group);
});

test("in 2017 the reference talk has the four GPUs for certain, the tools at most in order", () => {
  const { graph, id } = referenceTalk();
  const { certainly, orderOnly } = asOf(graph, "2017");
  expect(certainly).toContain(id("r062"));
  expect(orderOnly).toEqual(expect.arrayContaining(["r063", "r065", "r067", "r069"].map(id)));
});
