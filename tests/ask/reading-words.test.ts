import { describe, expect, it } from "vitest";
import { countSentence } from "../../ask/grammar/count-words.ts";
import { findDate } from "../../ask/grammar/dates-in-words.ts";
import { createNameIndex } from "../../ask/grammar/names.ts";
import { replacePhrases } from "../../ask/grammar/phrases.ts";
import { nearestWord, slipsBetween } from "../../ask/grammar/spelling.ts";
import { findStrangers } from "../../ask/grammar/strangers.ts";
import { foldWords } from "../../ask/grammar/words.ts";
import type { EntityKind } from "../../model/ontology.ts";

describe("foldWords", () => {
  it.each([
    ["What's Zürich like?", "what is zurich like"],
    ["Tobias’ interviews", "tobias interviews"],
    ["Mira's C++ and C#, Node.js.", "mira c++ and c# node.js"],
    ["didn't", "didnt"],
    ["", ""],
    ["?!", ""],
  ])("folds “%s”", (text, words) => {
    expect(foldWords(text)).toBe(words);
  });
});

describe("findDate", () => {
  it.each([
    ["in 2017", "2017"],
    ["in spring 2017", "2017-21"],
    ["fall of 2019", "2019-23"],
    ["march 2017", "2017-03"],
    ["sept 2018", "2018-09"],
    ["march 24 2020", "2020-03-24"],
    ["3rd may 2020", "2020-05-03"],
    ["on 2017 03 05", "2017-03-05"],
    ["the 2010s", "201X"],
    ["between 2015 and 2017", "2015/2017"],
    ["from spring 2015 until march 2017", "2015-21/2017-03"],
    ["from 2015 to the 2020s", "2015/202X"],
    ["2015 2017", "2015/2017"],
    ["since 2016", "2016/.."],
    ["from 2016 onwards", "2016/.."],
    ["from 2016 to now", "2016/.."],
    ["from 2016 on", "2016/.."],
    ["in 2016 on the road", "2016"],
    ["from mid 2016 till late 2017", "2016/2017"],
    ["a job from 2016", "2016"],
    ["after 2016", "2017-01-01/.."],
    ["before spring 2016", "../2016-02-29"],
    ["until may 2016", "../2016-05"],
    ["in 2015 or in 2017", "2015"],
    ["2015 at lyft and 2017", "2015"],
  ])("reads “%s”", (text, edtf) => {
    expect(findDate(text)?.edtf).toBe(edtf);
  });

  it.each(["in the year", "gtx 1080", "rtx 2080", "100 applications", "20000", "may she", "summer"])(
    "finds none in “%s”",
    (text) => {
      expect(findDate(text)).toBeUndefined();
    },
  );
});

describe("the words of a date", () => {
  it.each([
    ["what did she do between 2015 and 2017 at lyft", [4, 8]],
    ["since spring 2016", [0, 3]],
    ["where in 2017", [2, 3]],
  ])("“%s”", (text, [first, end]) => {
    expect(findDate(text)).toMatchObject({ first, end });
  });
});

describe("how many", () => {
  const row = (target: string, type = "USED") => ({ type, source: "Ada", target });
  it.each<[string, readonly ReturnType<typeof row>[], string | undefined]>([
    ["tools", [row("Keras"), row("PyTorch"), row("Keras"), row("PyTorch", "SWITCHED_TO")], "2 tools are named."],
    ["jobs", [row("Lyft")], "1 job is named."],
    [
      "applications",
      [row("Lyft"), row("more than 100 firms")],
      "1 application is named, besides “more than 100 firms”.",
    ],
    ["who", [row("Lyft"), row("Google")], "1 person is named."],
    ["tools", [], undefined],
    ["gaps", [row("Lyft")], undefined],
  ])("%s", (question, rows, text) => {
    expect(countSentence({ question, rows })?.text).toBe(text);
  });
});

describe("strangers", () => {
  const known = new Set("where did mira work at the and lyft in is a what about job of jobs".split(" "));
  it.each<[string, readonly string[], boolean]>([
    ["Where did Zorblatt work?", ["Zorblatt"], true],
    ["where did zorblatt work", ["zorblatt"], true],
    ["Zorblatt's jobs", ["Zorblatt"], true],
    ["What did Mira Zorblatt work at", ["Zorblatt"], false],
    ["a job at Fooblen Industries, Lyft", ["Fooblen Industries"], false],
    ["Quux and Zorblatt Inc.", ["Zorblatt Inc"], false],
    ["Zorblatt Inc and Lyft", ["Zorblatt Inc"], false],
    ["Zorblatt?", ["Zorblatt"], false],
    ["Summarise a job in January", [], false],
    ["Hello Dr Mira", [], false],
    ["Where did Mira work at Lyft?", [], false],
    ["what of the weather", [], false],
    ["is it a job", [], false],
    ["", [], false],
  ])("“%s”", (question, names, isSubject) => {
    expect(findStrangers(question, (word) => known.has(word))).toEqual({ names, isSubject });
  });
});

describe("spelling", () => {
  it.each([
    ["keras", "kerras", 1],
    ["study", "stuyd", 1],
    ["where", "were", 1],
    ["lyft", "left", 1],
    ["pytorch", "python", 4],
    ["a", "abcd", 3],
  ])("%s and %s are %i slips apart", (a, b, slips) => {
    expect(slipsBetween(a, b, 3)).toBe(slips);
  });

  it.each([
    ["stuyd", "study"],
    ["competitons", "competitions"],
    ["replaecd", "replaced"],
    ["wok", undefined],
    ["banana", undefined],
  ])("takes %s for %s", (word, meant) => {
    expect(nearestWord(word, ["study", "work", "competitions", "replaced"])).toBe(meant);
  });
});

describe("replacePhrases", () => {
  it.each([
    ["what took the place of keras", "what replaced keras"],
    ["how many years was he there", "how long was he there"],
    ["did she take part in it", "did she compete in it"],
    ["which companies turned her down", "which companies rejected"],
    ["how do mira and tobias differ", "compare mira and tobias"],
    ["what place did she take", "what place did she take"],
    ["turn left", "turn left"],
  ])("reads “%s” as “%s”", (text, replaced) => {
    expect(replacePhrases(text)).toBe(replaced);
  });
});

describe("names", () => {
  const thing = (kind: EntityKind, name: string, ...aliases: string[]) => ({
    id: `${kind}:${name}`,
    kind,
    name,
    aliases,
  });
  const index = createNameIndex([
    thing("Organization", "Lumen Robotics"),
    thing("Organization", "UC Davis", "use Davis"),
    thing("Tool", "Keras", "carrots"),
    thing("Tool", "C++"),
    thing("Work", "Blog post about the journey to Lyft"),
    thing("Hardware", "NVIDIA GTX 1080 Ti"),
    thing("Work", "Computer Vision Course"),
    ...["one", "two", "three", "four", "five"].map((each) => thing("Work", `Talk ${each} about Owls`)),
  ]);
  const names = (words: string): string[] => [...index.find(words), ...index.findPart(words)].map(({ name }) => name);

  it.each([
    ["keras", "Keras"],
    ["carrots", "Keras"],
    ["lumen", "Lumen Robotics"],
    ["use davis", "UC Davis"],
    ["1080", "NVIDIA GTX 1080 Ti"],
    ["c++", "C++"],
    ["computer vision", "Computer Vision Course"],
    ["lyft", "Blog post about the journey to Lyft"],
  ])("finds “%s”", (words, name) => {
    expect(names(words)).toEqual([name]);
  });

  it.each(["course", "owls", "c", "kerras", "a", "", "to lyft", "post"])("does not find “%s”", (words) => {
    expect(names(words)).toEqual([]);
  });

  it.each([
    ["kerras", "Keras"],
    ["crarots", "Keras"],
    ["lumen robotisc", "Lumen Robotics"],
    ["keran", "Keras"],
  ])("takes “%s” for a slip", (words, name) => {
    expect(index.findMisspelt(words).map((each) => each.name)).toEqual([name]);
  });

  it.each(["ker", "kansas", "robots", "lyon"])("takes “%s” for no slip", (words) => {
    expect(index.findMisspelt(words)).toEqual([]);
  });
});
