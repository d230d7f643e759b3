import { describe, expect, it } from "vitest";
import { understandAnswer } from "../../journey/answer-words.ts";
import { OPEN } from "../../model/period.ts";
import { referenceTalk } from "./reference-talk.ts";

const { graph, id } = referenceTalk();
const [DAVIS, BIDGELY, TRUEACCORD, LYFT, KERAS] = ["r003", "r006", "r009", "r013", "r067"].map(id);
const answer = (words: string, target = TRUEACCORD ?? "") => understandAnswer(graph, target, words);

const value = (words: string, target?: string) => {
  const found = answer(words, target);
  const [correction, ...others] = found && "corrections" in found ? found.corrections : [];
  if (others.length > 0 || correction?.op !== "redate") return found;
  const { start = "", end = "", duration = "" } = correction.value;
  return [start, end, duration].join(" ").trim();
};

describe("dates in plain words", () => {
  it.each([
    ["2016", "2016"],
    ["in 2016", "2016"],
    ["It was in 2016.", "2016"],
    ["I joined in 2016", "2016"],
    ["spring 2016", "2016-21"],
    ["In the spring of 2016", "2016-21"],
    ["summer '17", "2017-22"],
    ["fall 2016", "2016-23"],
    ["winter 2016/17", "2016-24"],
    ["in March 2014", "2014-03"],
    ["Sept. 2014", "2014-09"],
    ["24 March 2014", "2014-03-24"],
    ["March 24th, 2014", "2014-03-24"],
    ["03/2014", "2014-03"],
    ["2014-03-24", "2014-03-24"],
    ["Christmas 2015", "2015-12"],
    ["around 2012", "2012~"],
    ["2012 or so", "2012~"],
    ["2012-ish", "2012~"],
    ["maybe March 2012?", "2012-03~"],
    ["I think it was about 2012", "2012~"],
    ["in 2016, I think", "2016~"],
    ["I believe it was 2016", "2016~"],
    ["I joined TrueAccord in spring 2016", "2016-21"],
    ["we moved there in 2014", "2014"],
    ["early 2016", "2016-02~"],
    ["mid-2016", "2016-06~"],
    ["at the end of 2016", "2016-11~"],
    ["the beginning of 2016", "2016-02~"],
    ["late summer 2016", "2016-22"],
    ["Q2 2016", "2016-05~"],
    ["the first half of 2016", "2016"],
    ["the 2010s", "201X"],
    ["in the nineties", "199X"],
  ])("%s", (words, start) => expect(value(words)).toBe(start));

  it.each([
    ["2014 to 2016", "2014 2016"],
    ["2014–2016", "2014 2016"],
    ["from March to June 2014", "2014-03 2014-06"],
    ["from 2014 until now", `2014 ${OPEN}`],
    ["since 2015", `2015 ${OPEN}`],
    ["still there", OPEN],
    ["I'm still there", OPEN],
    ["to this day", OPEN],
    ["I still work there", OPEN],
    ["I left TrueAccord in 2017", "2017"],
    ["until 2016", "2016"],
    ["I left in 2016", "2016"],
  ])("spans: %s", (words, expected) => expect(value(words)).toBe(expected));

  it.each([
    ["for eight months", "P8M"],
    ["eight months", "P8M"],
    ["a year and a half", "P18M"],
    ["two and a half years", "P30M"],
    ["1.5 years", "P18M"],
    ["half a year", "P6M"],
    ["six months in 2015", "2015  P6M"],
    ["about six weeks", "P6W"],
    ["for a couple of years", "P2Y"],
    ["2014, for two years", "2014  P2Y"],
    ["for eight months from March 2014", "2014-03  P8M"],
  ])("lengths: %s", (words, expected) => expect(value(words)).toBe(expected));
});

describe("what it came before or after", () => {
  const order = (kind: string, first: string | undefined, second: string | undefined, gap?: string) => ({
    op: "order",
    value: { kind, first, second, ...(gap === undefined ? {} : { gap }) },
  });

  it.each([
    ["before Lyft", order("starts-before", TRUEACCORD, LYFT)],
    ["just before joining lyft", order("starts-before", TRUEACCORD, LYFT)],
    ["sometime before I joined Lyft", order("starts-before", TRUEACCORD, LYFT)],
    ["two years before Lyft", order("starts-before", TRUEACCORD, LYFT, "P2Y")],
    ["about two years before I joined Lyft", order("starts-before", TRUEACCORD, LYFT, "P2Y")],
    ["after my PhD", order("ends-before", DAVIS, TRUEACCORD)],
    ["right after UC Davis", order("ends-before", DAVIS, TRUEACCORD)],
    ["after university", order("ends-before", DAVIS, TRUEACCORD)],
    ["after leaving Bidgely", order("ends-before", BIDGELY, TRUEACCORD)],
    ["a year after Bidgely", order("ends-before", BIDGELY, TRUEACCORD, "P1Y")],
    ["after I started at Bidgely", order("starts-before", BIDGELY, TRUEACCORD)],
    ["after my first job", order("ends-before", BIDGELY, TRUEACCORD)],
    ["a few months after Bidgely", order("ends-before", BIDGELY, TRUEACCORD)],
    ["as soon as I finished my PhD", order("ends-before", DAVIS, TRUEACCORD)],
    ["the year before Lyft", order("starts-before", TRUEACCORD, LYFT, "P1Y")],
    ["until I joined Lyft", order("ends-before", TRUEACCORD, LYFT)],
    ["after Lyft", order("starts-before", LYFT, TRUEACCORD)],
    ["after U.C. Davis", order("ends-before", DAVIS, TRUEACCORD)],
  ])("%s", (words, expected) => expect(answer(words)).toMatchObject({ corrections: [expected] }));

  it.each([
    ["while working at TrueAccord", order("during", KERAS, TRUEACCORD)],
    ["during my time at TrueAccord", order("during", KERAS, TRUEACCORD)],
    ["at TrueAccord", order("during", KERAS, TRUEACCORD)],
  ])("a tool %s", (words, expected) => expect(answer(words, KERAS)).toMatchObject({ corrections: [expected] }));

  it.each([
    ["between Bidgely and Lyft", [order("ends-before", BIDGELY, KERAS), order("starts-before", KERAS, LYFT)]],
    ["after Bidgely and before Lyft", [order("ends-before", BIDGELY, KERAS), order("starts-before", KERAS, LYFT)]],
    ["when I joined Lyft", [order("starts-before", KERAS, LYFT), order("starts-before", LYFT, KERAS)]],
    [
      "from 2015 until Lyft",
      [{ op: "redate", target: KERAS, value: { start: "2015" } }, order("ends-before", KERAS, LYFT)],
    ],
    [
      "in 2016 before Lyft",
      [{ op: "redate", target: KERAS, value: { start: "2016" } }, order("starts-before", KERAS, LYFT)],
    ],
    [
      "in 2016, before Lyft",
      [{ op: "redate", target: KERAS, value: { start: "2016" } }, order("starts-before", KERAS, LYFT)],
    ],
  ])("together: %s", (words, corrections) => expect(answer(words, KERAS)).toMatchObject({ corrections }));
});

describe("what is not understood gives hints, never a guess", () => {
  it.each([
    ["", /open/],
    ["I don't remember", /open/],
    ["two years ago", /year/],
    ["last summer", /year/],
    ["towards the end of 2016", /spring 2016/],
    ["before 2016", /around/],
    ["after March 2016", /around/],
    ["between 2014 and 2016", /around/],
    ["2014 or 2015", /around/],
    ["before Google", /google/],
    ["before leaving Lyft", /end/],
    ["2016 to 2014", /other way round/],
    ["2014, 2015", /several/],
    ["2016-21", /spring 2016/],
    ["201X", /spring 2016/],
    ["31 February 2014", /spring 2016/],
    ["03/04/2014", /spring 2016/],
    ["spring", /spring 2016/],
    ["March", /spring 2016/],
    ["1492", /spring 2016/],
    ["a while", /spring 2016/],
    ["for a few years", /spring 2016/],
    ["TrueAccord", /spring 2016/],
    ["until", /spring 2016/],
    ["blue", /spring 2016/],
    ["before", /spring 2016/],
    ["'; DROP TABLE", /spring 2016/],
  ])("%s", (words, hint) => {
    const found = answer(words);
    expect(found).toMatchObject({ understood: null });
    expect(found && "hints" in found ? found.hints.join(" ") : "").toMatch(hint);
  });

  it("names the story's own stations", () => {
    const found = answer("hm");
    expect(found && "hints" in found ? found.hints : []).toContain(
      "Or what it came before or after: “before Bidgely”, “a year after UC Davis”.",
    );
  });

  it("of a fact that is not there, nothing", () => expect(answer("2016", "none")).toBeUndefined());

  it("ends soon, whatever the words", () => {
    for (const word of ["and ", "before ", "a ", "- ", "for ", "2014 to "])
      expect(answer(word.repeat(300 / word.length))).toHaveProperty("understood");
  });
});

it.each([
  ["spring 2016", "spring 2016 (Mar to May 2016)"],
  ["march 2014", "Mar 2014"],
  ["around 2012", "c. 2012 (2011 to 2013)"],
  ["early 2016", "c. Feb 2016 (Jan to Mar 2016)"],
  ["winter 2016", "winter 2016 (Dec 2016 to Feb 2017)"],
  ["2014 to 2016", "2014, until 2016"],
  ["since 2015", "2015, still so at the time of the talk"],
  ["for eight months", "for 8 months"],
  ["two years before lyft", "2 years before Lyft"],
  ["after my phd", "after UC Davis"],
  ["between bidgely and lyft", "after Bidgely, before Lyft"],
])("says back what was understood: %s", (words, understood) => expect(answer(words)).toMatchObject({ understood }));
