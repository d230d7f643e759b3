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

const periodsOf = (text: string) =>
  Object.fromEntries(
    told(text).relations.map((fact) => [fact.target.split(":").at(-1), `${fact.start ?? ""}/${fact.end ?? ""}`]),
  );

describe("how long it went on", () => {
  it.each([
    ["I joined Google in 2012. I liked it. I left in 2015.", { google: "2012/2015" }],
    ["I joined Google as a designer. I was there between 2013 and 2015.", { google: "2013/2015" }],
    ["I joined Google in 2012. That lasted until March 2015.", { google: "2012/2015-03" }],
    ["I studied physics at MIT. I graduated in 2011.", { mit: "/2011" }],
    ["I'm a designer at Google.", { google: "/.." }],
    ["I have been at Google since 2012.", { google: "2012/.." }],
    [
      "I worked at Google from 2010 to 2015 as a designer, then at Netflix since 2015.",
      { google: "2010/2015", netflix: "2015/.." },
    ],
    ["I had two internships, one at Google in 2012 and one at Netflix in 2014.", { google: "2012/", netflix: "2014/" }],
    // Near-misses.
    ["I joined Google in 2012. She left in 2015.", { google: "2012/" }],
    ["I was a designer at Google.", { google: "/" }],
    ["I joined Google in 2012. I left Berlin in 2015.", { google: "2012/" }],
  ])("%s", (text, expected) => {
    expect(periodsOf(text)).toMatchObject(expected);
  });

  it("is not carried past the next station", () => {
    const text = "In 2001 I joined Google. I worked at Netflix. I worked at Spotify. I worked at Airbnb.";
    expect(periodsOf(text)).toMatchObject({ google: "2001/", spotify: "/", airbnb: "/" });
  });

  it("is no other guest's", () => {
    const text =
      "Host: Welcome.\nAda: In 2003 I joined Google. In 2010 I left.\nBen: I worked at Netflix. Then I joined Spotify.";
    const turns = [...text.matchAll(/^(\w+): (.*)$/gm)].map((turn) => ({
      start: turn.index + (turn[1] ?? "").length + 2,
      end: turn.index + turn[0].length,
      speaker: turn[1] ?? "",
    }));
    const { relations } = told(text, { segments: turns, metadata: { hosts: ["Host"], guests: ["Ada", "Ben"] } });
    const ends = relations.map(({ target, start = "", end = "" }) => `${target.split(":").at(-1)} ${start}/${end}`);
    expect(ends).toEqual(expect.arrayContaining(["google 2003/2010", "netflix /", "spotify /"]));
  });
});

it.each([
  ["Hi I'm Zoe Mueller. I worked at Google.", "Zoe Mueller"],
  ["Hello, I'm Zoe, and I worked at Google.", "Zoe"],
  ["Hi I'm Zoe Mueller. Thanks for joining us. How did you start? I worked at Google.", "The speaker"],
  ["Hi I'm Zoe Mueller and I am talking to Adam Quill. I worked at Google.", "Adam Quill"],
  ["Hi I'm German. I worked at Google.", "The speaker"],
])("knows whose career it is: %s", (text, name) => {
  const { sources, entities } = told(text, { metadata: {} });
  expect(entities.find(({ id }) => id === sources[0]?.subjects[0])?.name).toBe(name);
});

it("cuts a name that runs on", () => {
  const { entities } = told(
    `I wrote a book called ${"The Endless Story Of Nothing ".repeat(9)}. I worked at __proto__ Inc.`,
  );
  for (const { name } of entities) expect(name.split(" ").length).toBeLessThan(9);
});

it("keeps a narrator without a name to the talk", () => {
  const [person] = told("I worked at Google in 2012.", { metadata: {} }).entities.filter(
    ({ kind }) => kind === "Person",
  );
  expect(person?.id).toMatch(/^person:.+:the-speaker$/);
});
