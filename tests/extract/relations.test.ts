import { describe, expect, it } from "vitest";
import { named, stated, told } from "./told.ts";

describe("what a sentence states", () => {
  it.each([
    ["I worked at Google for two years.", "WORKED_AT Google"],
    ["In 2013 I joined Jane Street as a software developer.", "HELD_ROLE software developer"],
    ["I've worked at companies like NASA and MIT.", "WORKED_AT MIT"],
    ["I got a degree in physics from Montana State University.", "LEARNED physics"],
    ["I moved to Berlin in 2010.", "LIVED_IN Berlin"],
    ["I switched from Keras to PyTorch.", "SWITCHED_TO PyTorch"],
    ["I was teaching myself Elm and functional programming.", "LEARNED functional programming"],
    ["We finished third in the Kaggle competition.", "EARNED third place"],
    ["I bought a computer with four GPUs.", "OWNED computer with four GPUs"],
    ["I gave a talk at NeurIPS.", "PRESENTED_AT NeurIPS"],
    ["I wrote a book called Small Steps For Everyone.", "PUBLISHED Small Steps For Everyone"],
    ["I applied to Spotify and to Netflix.", "APPLIED_TO Netflix"],
    ["I was a nurse at Mercy General for four years.", "HELD_ROLE nurse"],
    ["I founded a company called Bright Line.", "WORKED_AT Bright Line"],
    ["I interviewed at Etsy.", "INTERVIEWED_AT Etsy"],
    ["I was happy. They made me a clinical trainer.", "HELD_ROLE clinical trainer"],
  ])("%s", (text, expected) => {
    expect(stated(told(text))).toContain(expected);
  });

  it.each([
    ["I applied to Google.", /WORKED_AT/],
    ["I interviewed at Google and failed.", /WORKED_AT/],
    ["I never worked at Google.", /WORKED_AT/],
    ["If I had worked at Google, I would be rich.", /WORKED_AT/],
    ["You should work at Google.", /WORKED_AT/],
    ["My brother works at Google.", /WORKED_AT/],
    ["People think Berlin is nice.", /LIVED_IN/],
    ["Lyft was hosting a competition.", /COMPETED_IN/],
    ["I met an engineer once.", /HELD_ROLE/],
    ["I wanted to be a painter.", /HELD_ROLE/],
    ["A PhD is not needed.", /EARNED/],
    ["There is a place called Rome in Georgia.", /LIVED_IN/],
    ["The conference NeurIPS is large.", /PRESENTED_AT/],
  ])("nothing of the kind in: %s", (text, unwanted) => {
    expect(stated(told(text)).filter((line) => unwanted.test(line))).toEqual([]);
  });

  it.each([
    ["I joined Google in 2013.", "WORKED_AT", "2013", undefined],
    ["I worked at Google from 2010 to 2013.", "WORKED_AT", "2010", "2013"],
    ["I've been at Google since 2015.", "WORKED_AT", "2015", ".."],
    ["Ten years ago I moved to Berlin.", "LIVED_IN", "2010~", undefined],
    ["I worked at Google.", "WORKED_AT", undefined, undefined],
    ["I joined Google with 2000 others.", "WORKED_AT", undefined, undefined],
  ])("%s", (text, type, start, end) => {
    const relation = told(text).relations.find((one) => one.type === type);
    expect([relation?.start, relation?.end]).toEqual([start, end]);
  });

  it("chains stays: a duration gives the end, and what follows starts there", () => {
    const document = told("I joined Google in 2010. I spent three years there. Then I joined Netflix.");
    const google = document.relations.find((one) => one.type === "WORKED_AT" && one.target.endsWith("google"));
    const netflix = document.relations.find((one) => one.type === "WORKED_AT" && one.target.endsWith("netflix"));
    expect([google?.start, google?.end, google?.duration, google?.basis]).toEqual([
      "2010",
      "2013~",
      "P3Y",
      { start: "stated", end: "counted" },
    ]);
    expect(netflix?.start).toBe("2013~");
  });

  it("keeps the claims of both stints apart when someone comes back", () => {
    const document = told("I joined Google in 2010. I left Google. Then I came back to Google in 2016.");
    const stints = document.relations.filter((one) => one.type === "WORKED_AT");
    expect(stints.map((one) => one.id.at(-1))).toEqual(["1", "2"]);
  });
});

describe("names in clean text", () => {
  it.each([
    "I left the cable on the table and the cargo in the cars.",
    "You can google it, and then spring will come.",
    "Go home, notice the target and square the account.",
    "She left. The lift was broken.",
  ])("no name in: %s", (text) => {
    expect(named(told(text)).filter((name) => !name.startsWith("Person"))).toEqual([]);
  });
});
