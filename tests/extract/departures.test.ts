import { describe, expect, it } from "vitest";
import { told } from "./told.ts";

/** `start/end` of every stay of a kind, in order of the document. */
const stays = (text: string, type = "WORKED_AT"): string[] =>
  told(text)
    .relations.filter((relation) => relation.type === type)
    .map(({ start = "", end = "" }) => `${start}/${end}`);

describe("when a stay ended", () => {
  it.each([
    ["I joined Arup in 2010 and wrapped up there in 2014.", "2010/2014"],
    ["I joined Arup in 2010. By 2014 I had left.", "2010/2014"],
    ["I joined Arup in 2010 and was gone by 2014.", "2010/2014"],
    ["I joined Arup in 2010 and called it a day in 2014.", "2010/2014"],
    ["I joined Arup in 2010. It folded in 2014.", "2010/2014"],
    ["I founded a company called Gridmouse in 2010 and sold it in 2014.", "2010/2014"],
    ["I founded a company called Gridmouse in 2010 and we shut it down in 2014.", "2010/2014"],
    ["In 2010 I joined Arup. Four years later I left.", "2010/2014~"],
    ["I joined Arup in 2010 and left two years later.", "2010/2012~"],
    ["I joined Arup in 2010, and after four years I quit.", "2010/2014~"],
    ["I was at Arup up to 2014.", "/2014"],
    ["I worked at Arup through 2014.", "/2014"],
  ])("%s", (text, expected) => {
    expect(stays(text)).toContain(expected);
  });

  it.each([
    ["I joined Arup in 2010. My son was born in 2014."],
    ["I joined Arup in 2010. In 2014 the market crashed."],
    ["I joined Arup in 2010. My grandfather died in 2014."],
    ["I joined Arup in 2010. In 2014 I bought a house."],
  ])("leaves the end open: %s", (text) => {
    expect(stays(text)).toEqual(["2010/"]);
  });
});

describe("what came next", () => {
  it("ends a job where the next one begins", () => {
    expect(stays("I joined Arup in 2010. In 2014 I joined Netflix.")).toEqual(["2010/2014", "2014/"]);
    expect(stays("In 2010 I joined Arup, and four years later I moved to Netflix.")).toContain("2010/2014~");
  });

  it("ends none for what went on beside it", () => {
    expect(stays("I joined Arup in 2010. In 2014 I also joined Netflix on the side.")).toContain("2010/");
  });

  it("ends a home where the next one begins", () => {
    expect(stays("I moved to Berlin in 2001. In 2006 I moved to Lisbon.", "LIVED_IN")).toEqual(["2001/2006", "2006/"]);
    expect(stays("I lived in Berlin from 2001 and moved to Lisbon in 2006.", "LIVED_IN")).toContain("2006/");
  });

  it("ends the studies of a class in its year", () => {
    expect(stays("I went to Stanford, class of 2005.", "STUDIED_AT")).toEqual(["/2005"]);
  });
});
