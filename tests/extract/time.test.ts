import { describe, expect, it } from "vitest";
import { tokenise } from "../../seed/extract/reading/tokenise.ts";
import { movedBy } from "../../seed/extract/time/counting.ts";
import { recogniseTimes } from "../../seed/extract/time/recognise-times.ts";

const PUBLISHED = "2020-03-24";
const timesOf = (text: string, published: string | null = PUBLISHED) =>
  recogniseTimes(tokenise(text, [{ start: 0, end: text.length }]), published ?? undefined).map(
    ({ kind, from, to, duration }) => [kind, from ?? "", to ?? "", duration ?? ""].join(" ").trim(),
  );

describe("a date told before", () => {
  it.each([
    ["we met in 2014 and that fall we started", "point 2014-23"],
    ["we met in 2014 and that year we started", "point 2014"],
    ["we met in 2014 and the same year I left", "point 2014"],
    ["we met in 2014 and the following summer I left", "point 2015-22"],
    ["we met in 2014 and I am here since July of that year", "since 2014-07 .."],
    ["from 2014 to 2016 and the next year", "point 2017"],
    ["we met in 2014 and that September I left", "point 2014-09"],
    ["we met in 2014 and in the April I left", "point 2014-04"],
  ])("%s", (text, expected) => {
    expect(timesOf(text)[1]).toBe(expected);
  });

  it.each([
    "that fall we started",
    "we met in 2014 and that company was new",
    "we met in 2014 and that July",
    "until 65 years of age",
    "I stayed till 92 percent was done",
    "in ninety seven countries",
    "we met in 2014 and that may be",
    "in the April I left",
    "in March of course",
  ])("is none in: %s", (text) => {
    expect(timesOf(text).filter((time) => !time.startsWith("point 2014"))).toEqual([]);
  });
});

describe("time phrases", () => {
  it.each([
    ["ten years ago I came", "point 2010~"],
    ["about 40 years ago or so", "point 1980~"],
    ["in spring of 2017 we won", "point 2017-21"],
    ["since 2015 I teach", "since 2015 .."],
    ["until 2011 I stayed", "until  2011"],
    ["from 2010 to 2013 there", "span 2010 2013"],
    ["for the last two and a half years", "since 2017-09~ .. P2Y6M"],
    ["over the last 6-7 months", "since 2019-08~ .. P7M"],
    ["for eight months there", "duration   P8M"],
    ["a year and a half of it", "duration   P1Y6M"],
    ["another year or two", "duration   P2Y"],
    ["six months later they called", "later   P6M"],
    ["on 11th September 2015 I wrote", "point 2015-09-11"],
    ["February 1st, 2023 is far", "point 2023-02-01", "2023-05-01"],
    ["in March 2017 I left", "point 2017-03"],
    ["back in the late 90s", "point 199X"],
    ["in the early 2000s", "point 200X"],
    ["in twenty seventeen I left", "point 2017"],
    ["in two thousand and five", "point 2005"],
    ["last year we moved", "point 2019"],
    ["last summer they killed it", "point 2019-22"],
    ["ever since I was there", "since  .."],
    ["I did that till 92 and", "until  1992"],
    ["in ninety seven I left", "point 1997"],
    ["in oh eight we moved", "point 2008"],
    ["until oh nine", "until  2009"],
    ["it took me from twenty ten till twenty fourteen", "span 2010 2014"],
    ["from ninety nine to two thousand and four", "span 1999 2004"],
    ["in February this year", "point 2020-02"],
    ["in October last year", "point 2019-10"],
    ["since January", "since 2020-01 .."],
    ["since October", "since 2019-10 .."],
  ])("%s", (text, expected, published = PUBLISHED) => {
    expect(timesOf(text, published)[0]?.replace(/ +/g, " ")).toBe(expected.replace(/ +/g, " "));
  });

  it.each([
    "a GTX 1080 TI and 64 GB",
    "train it 24/7 if you can",
    "top 50 out of 100 thousand people",
    "3000 masters in the world",
    "when I was 15 years old",
    "$500 a week",
    "twice a year",
    "2000 people came",
    "in 2099 we will see",
    "you may go",
  ])("no time in: %s", (text) => {
    expect(timesOf(text)).toEqual([]);
  });

  it("keeps only the duration of a relative phrase when nobody says when it was published", () => {
    expect(timesOf("ten years ago I came and stayed for two years", null)).toEqual(["duration   P2Y"]);
  });

  it.each([
    ["2013", "P4Y", 1, "2017~"],
    ["2017-09~", "P8M", -1, "2017-01~"],
    ["2010~", "P6M", 1, "2011~"],
    ["nonsense", "P1Y", 1, undefined],
  ] as const)("%s moved by %s", (date, duration, sign, expected) => {
    expect(movedBy(date, duration, sign)).toBe(expected);
  });
});
