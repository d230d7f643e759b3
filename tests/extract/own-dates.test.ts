import { describe, expect, it } from "vitest";
import { told } from "./told.ts";

const startsOf = (text: string) =>
  Object.fromEntries(told(text).relations.map(({ target, start }) => [target.split(":").at(-1), start]));

describe("a date in a sentence that says something", () => {
  it.each([
    ["I worked at Google in 2012. I worked at Netflix in 2013.", { google: "2012", netflix: "2013" }],
    ["I worked at Google in 2012. I worked at Netflix in 2013. I studied at MIT in 2014.", { mit: "2014" }],
    ["In 2012 I joined Google. In 2015 I joined Netflix.", { google: "2012", netflix: "2015" }],
  ])("%s", (text, expected) => {
    expect(startsOf(text)).toMatchObject(expected);
  });
});

it("keeps a narrator without a name to the talk", () => {
  const [person] = told("I worked at Google in 2012.", { metadata: {} }).entities.filter(
    ({ kind }) => kind === "Person",
  );
  expect(person?.id).toMatch(/^person:.+:the-speaker$/);
});
