import { describe, expect, it } from "vitest";
import { captioned, named, stated, told } from "./told.ts";

describe("names on no list", () => {
  it.each([
    ["I worked at Brindle Forge for two years.", "WORKED_AT Brindle Forge"],
    ["I interviewed at Quillmark and they said no.", "INTERVIEWED_AT Quillmark"],
    ["I spent two years in Vostrava.", "LIVED_IN Vostrava"],
    ["We did all our drawings in Zibbertool.", "USED Zibbertool"],
    ["I got an internship at the Arizona Republic.", "WORKED_AT Arizona Republic"],
    ["I stayed with One Acre Fund.", "WORKED_AT One Acre Fund"],
    ["I worked at Halvorsen & Pike for two years.", "WORKED_AT Halvorsen & Pike"],
    ["I worked at Fenwick's in Newcastle.", "WORKED_AT Fenwick's"],
    ["I worked at Bread and Wine for two years.", "WORKED_AT Bread and Wine"],
    ["I gave a talk at Food on the Edge in Galway.", "PRESENTED_AT Food on the Edge"],
    ["I bought a Canon G9 in a housing.", "OWNED Canon G9"],
    ["I used a Tobii camera to track eyes.", "USED Tobii camera"],
    ["I bought a second-hand 5D Mark III.", "OWNED 5D Mark III"],
    ["I bought a Roland TR-808 that year.", "OWNED Roland TR-808"],
  ])("%s", (text, expected) => {
    expect(stated(told(text))).toContain(expected);
  });

  it.each([
    ["i interned at zorblatt for a summer", "WORKED_AT Zorblatt"],
    ["and then I joined Brindle Forge as a welder", "WORKED_AT Brindle Forge"],
    ["i worked at c a e in Montreal for two years", "WORKED_AT CAE"],
    ["i applied to the r a f and i failed the medical", "APPLIED_TO Royal Air Force"],
    ["i bought a g t x nine seventy for it", "OWNED NVIDIA GTX 970"],
    ["i bought a ten eighty t i for it", "OWNED NVIDIA GTX 1080 Ti"],
    ["I worked at a company called Mise Board and later I left Mise Board", "WORKED_AT Mise Board"],
  ])("in captions: %s", (text, expected) => {
    expect(stated(captioned(text))).toContain(expected);
  });

  it.each([
    ["Brindle Forge is nice in summer.", "Brindle Forge"],
    ["I talked with Brindle Forge people about it.", "Brindle Forge"],
    ["I worked with Laura Hobart on that.", "Laura Hobart"],
    ["We met on Monday in March.", "Monday"],
    ["I was in March of that year a nurse.", "Master of Architecture"],
    ["My brother works at Brindle Forge.", "Brindle Forge"],
    ["I worked at Brindle's office in Rome.", "Brindle's"],
    ["I worked at Tessaline and Orvidal.", "Tessaline and Orvidal"],
  ])("no employer, place or title in: %s", (text, name) => {
    expect(
      named(told(text)).filter((line) => /^(Organization|Place|Tool|Credential)/.test(line) && line.includes(name)),
    ).toEqual([]);
  });

  it("is one thing: a place that people only live in is no employer", () => {
    expect(named(told("I spent two years in Vostrava. I grew up in Vostrava."))).toEqual(
      expect.arrayContaining(["Place Vostrava"]),
    );
    expect(named(told("I worked at Brindle. Later I moved to Brindle again."))).not.toContain("Place Brindle");
  });
});

describe("names that end alike", () => {
  it.each([["I started out at Pierce College and I taught at Bates College", "Organization Pierce College"]])(
    "each is itself: %s",
    (text, expected) => {
      expect(named(captioned(text))).toContain(expected);
    },
  );
});

describe("labels that name nobody", () => {
  const labelled = (speaker: string) => {
    const first = "What did you do?";
    const second = "I worked at Google.";
    return told(`${first}\n${second}`, {
      segments: [
        { start: 0, end: first.length, speaker },
        { start: first.length + 1, end: first.length + 1 + second.length, speaker: "Ada Quill" },
      ],
      metadata: { published: "2020-06-15", guests: ["Ada Quill"], hosts: [speaker] },
    });
  };
  it.each(["Host", "Interviewer", "Speaker 1"])("%s is no person", (speaker) => {
    expect(named(labelled(speaker)).filter((line) => line.startsWith("Person"))).toEqual(["Person Ada Quill"]);
  });
});

describe("where a guest's story begins in captions without speakers", () => {
  it("is not put off by a question that comes much later", () => {
    const opening =
      "welcome to the show i am very happy that you all could be here with us today and our guest is here too";
    const story = "i grew up in Berlin and i worked at Google for two years and it was good and we had a lot of fun ";
    const later = `${"and so on it went for years and years with all of us ".repeat(8)} so could you say more yeah`;
    expect(stated(told(`${opening} ${story} ${later}`))).toContain("WORKED_AT Google");
  });
});
