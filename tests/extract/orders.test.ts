import { describe, expect, it } from "vitest";
import { told } from "./told.ts";

const ordersOf = (text: string) =>
  told(text).orders.map(({ kind, first, second, gap }) =>
    [kind, first.split("~")[2]?.split(":").at(-1), second.split("~")[2]?.split(":").at(-1), gap ?? ""].join(" ").trim(),
  );

describe("orders", () => {
  it.each([
    ["I worked at Google. Then I joined Netflix.", "starts-before google netflix"],
    ["I worked at Google. I left, and then I joined Netflix.", "ends-before google netflix"],
    ["I studied physics at MIT. I got my first job at Google.", "starts-before mit google"],
    ["I worked at Google. Six months later I joined Netflix.", "starts-before google netflix P6M"],
    ["I joined Google. Before that I worked at Netflix.", "starts-before netflix google"],
    ["I used Keras. I switched from Keras to PyTorch.", "starts-before keras pytorch"],
    ["I joined DeepMind. At DeepMind, I used Python.", "during python deepmind"],
  ])("%s", (text, expected) => {
    expect(ordersOf(text)).toContain(expected);
  });

  it.each([
    "I worked at Google. I like Netflix.",
    "I worked at Google and I lived in Rome.",
    "In 2015 I joined Google. Then, back in 2010, I had joined Netflix.",
  ])("no order in: %s", (text) => {
    expect(ordersOf(text).filter((order) => /google netflix/.test(order))).toEqual([]);
  });

  it("names facts of the document only", () => {
    const document = told("I worked at Google. Then I joined Netflix. I switched from Keras to PyTorch.");
    const ids = new Set(document.relations.map((relation) => relation.id));
    for (const order of document.orders) expect([ids.has(order.first), ids.has(order.second)]).toEqual([true, true]);
  });
});
