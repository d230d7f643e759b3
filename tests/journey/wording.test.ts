import { expect, test } from "vitest";
import { FIRST_DEGREE, isDegree } from "../../journey/degrees.ts";
import { durationWords } from "../../journey/durations.ts";
import { countWord, moneyWords, ordinal, shortName } from "../../journey/short-names.ts";
import { timeline } from "../../journey/timeline.ts";
import { type MadeUpTalk, personGraph } from "./person-graph.ts";

test.each([
  ["P8M", "8 months"],
  ["P1Y", "1 year"],
  ["P18M", "1½ years"],
  ["P2Y6M", "2 years 6 months"],
  ["P5W", "5 weeks"],
  ["P1D", "1 day"],
])("%s is %s", (duration, words) => {
  expect(durationWords(duration)).toBe(words);
});

test.each([
  ["DSTL Satellite Imagery Feature Detection", "DSTL"],
  ["NVIDIA Titan (12 GB)", "NVIDIA Titan"],
  ["NASA Ames", "NASA Ames"],
  ["Lyft 3D Object Detection for Autonomous Vehicles", "Lyft 3D Object Detection for Autonomous Vehicles"],
  ["(untitled)", "(untitled)"],
])("%s is written %s", (name, short) => {
  expect(shortName({ name })).toBe(short);
});

test.each([
  [1, "1st"],
  [2, "2nd"],
  [3, "3rd"],
  [4, "4th"],
  [11, "11th"],
  [13, "13th"],
  [22, "22nd"],
  [112, "112th"],
])("place %i is %s", (place, words) => {
  expect(ordinal(place)).toBe(words);
});

test.each([
  [20000, "USD", undefined, "$20,000"],
  [50000, "USD", "less than", "under $50,000"],
  [1500000, "EUR", "about", "c. €1,500,000"],
  [600, "CHF", "more than", "over 600 CHF"],
  [600, undefined, undefined, "600"],
])("%d %s %s is %s", (amount, currency, qualifier, words) => {
  expect(moneyWords(amount, currency, qualifier)).toBe(words);
});

test("small counts are words", () => {
  expect([1, 4, 12, 13].map(countWord)).toEqual(["one", "four", "twelve", "13"]);
});

test.each([
  ["PhD in Physics", true],
  ["Ph.D.", true],
  ["Master of Science", true],
  ["master's degree", true],
  ["MBA", true],
  ["BSc", true],
  ["Kaggle Master", false],
  ["Kaggle Grandmaster", false],
  ["AWS certificate", false],
])("%s is a degree: %s", (name, expected) => {
  expect(isDegree({ kind: "Credential", name })).toBe(expected);
});

test.each([
  ["bachelor's degree", true],
  ["BSc in physics", true],
  ["degree in Mechanical Engineering", true],
  ["degree", true],
  ["PhD", false],
  ["MBA", false],
  ["master's degree", false],
  ["doctoral degree", false],
])("%s is one to start with: %s", (name, expected) => {
  expect(FIRST_DEGREE.test(name)).toBe(expected);
});

const THINGS: MadeUpTalk["things"] = {
  lyft: ["Organization", "Lyft"],
  cto: ["Role", "CTO"],
  medal: ["Award", "Gold medal (Kaggle)"],
  prize: ["Award", "cash prize"],
  gpu: ["Hardware", "GTX 1080 Ti"],
  many: ["Organization", "more than 100 companies"],
  debt: ["Topic", "debt collection"],
};

test.each<[string, string, string | undefined, readonly string[]]>([
  ["a job with its role", "Lyft", "engineer", ["WORKED_AT lyft 2017 role=engineer"]],
  ["a job with the role that it holds", "Lyft", "CTO", ["WORKED_AT lyft", "HELD_ROLE cto organization=lyft"]],
  ["a job with what the company is about", "Lyft", "debt collection", ["WORKED_AT lyft", "ABOUT lyft>debt"]],
  ["a job with its dates, when nothing else is said", "Lyft", "2015 – 2017", ["WORKED_AT lyft 2015/2017"]],
  ["a job of which nothing is said", "Lyft", undefined, ["WORKED_AT lyft"]],
  ["a study with degree and field", "Lyft", "PhD, physics", ["STUDIED_AT lyft degree=PhD field=physics"]],
  ["a role elsewhere", "CTO", "2010", ["HELD_ROLE cto 2010"]],
  [
    "a role at a company that is no station",
    "CTO",
    "Lyft, 2010",
    ["HELD_ROLE cto 2010 organization=lyft", "APPLIED_TO lyft outcome=failed"],
  ],
  ["an application", "Applied to Lyft", "failed, 2017", ["APPLIED_TO lyft 2017 outcome=failed"]],
  ["an interview", "Interview at Lyft", undefined, ["INTERVIEWED_AT lyft"]],
  ["a search", "Job search, 100+ applications", "8 months", ["APPLIED_TO many P8M count=100"]],
  ["a medal", "Gold medal", "c. 2017", ["EARNED medal 2017~"]],
  ["a competition with its place", "cup 3rd", "spring 2017", ["COMPETED_IN cup 2017-21 placement=3"]],
  [
    "a competition with its sum",
    "cup, $20,000",
    undefined,
    ["COMPETED_IN cup", "&EARNED prize amount=20000 currency=USD"],
  ],
  ["machines by their number", "four GTX 1080 Ti", "since c. 2017", ["OWNED gpu 2017~/.. quantity=4"]],
  ["a tool with when it was used", "keras", "to 2018", ["USED keras /2018"]],
])("words %s", (_, title, caption, facts) => {
  const [mark] = timeline(personGraph({ facts, things: THINGS }), {}).episodes.sort((a, b) => a.told - b.told);
  expect([mark?.title, mark?.caption]).toEqual([title, caption]);
});
