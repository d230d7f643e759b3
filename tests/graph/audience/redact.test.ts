import { describe, expect, it } from "vitest";
import { createNameFinder } from "../../../graph/audience/names-in-text.ts";
import { createRedactor } from "../../../graph/audience/redact.ts";

describe("names in a text", () => {
  it.each([
    ["Acme", "at Acme, then", ["Acme"]],
    ["Acme", "ACME’s boss and acme-like", ["ACME", "acme"]],
    ["Acme", "Acmeology, PreAcme, Acme2", []],
    ["Blue Harbor", "at Blue\n  Harbor", ["Blue\n  Harbor"]],
    ["C++", "in C++ and C", ["C++"]],
    ["Go", "Go, let us go", ["Go"]],
    ["$20,000", "won $20,000 there", ["$20,000"]],
    ["Zürich", "in Zürich.", ["Zürich"]],
    ["...", "and so on ...", []],
  ])("finds %s in %j", (name, text, found) => {
    expect(
      createNameFinder([name])
        .find(text)
        .map(({ start, end }) => text.slice(start, end)),
    ).toEqual(found);
  });

  it("takes the longest of names that begin alike", () => {
    expect(createNameFinder(["Blue", "Blue Harbor"]).find("Blue Harbor")).toEqual([{ start: 0, end: 11 }]);
  });
});

describe("texts without what is hidden", () => {
  const redactor = createRedactor(["Acme", "Blue Harbor"], ["they paid me in turnips for a summer", "fired for fun"]);

  it.each([
    ["I left Acme early.", [], "I left …    early."],
    ["abc def ghi", [{ start: 5, end: 6 }], "abc …   ghi"],
    [
      "abc def ghi",
      [
        { start: 0, end: 3 },
        { start: 2, end: 7 },
      ],
      "…       ghi",
    ],
    ["one\r\ntwo", [{ start: 0, end: 8 }], "…  \r\n   "],
    ["nothing", [], "nothing"],
  ])("blanks %j", (text, stretches, blanked) => {
    const result = redactor.blank(text, stretches);
    expect(result).toBe(blanked);
    expect(result).toHaveLength(text.length);
  });

  it.each([
    ["I left Acme for Blue Harbor.", "I left … for …."],
    ["They PAID me, in turnips: for nothing!", undefined],
    ["I was fired, for fun.", undefined],
    ["fired for stealing", "fired for stealing"],
    ["they paid me in gold", "they paid me in gold"],
    ["", ""],
  ])("cleans %j", (text, cleaned) => {
    expect(redactor.clean(text)).toBe(cleaned);
  });
});
