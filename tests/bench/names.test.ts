import { describe, expect, it } from "vitest";
import { normalName } from "../../bench/score/names.ts";

const same: [string, string][] = [
  ["Ph.D.", "PhD"],
  ["Bachelor’s degree", "bachelors degree"],
  ["São Paulo", "SAO  PAULO"],
  ["K-12/school", "k 12 school"],
  ["Straße", "STRASSE"],
  ["ΟΔΟΣ", "οδος"],
  ["snake_case", "snake case"],
  ["ﬁnance", "finance"],
  ["C++", "c++"],
];
const different: [string, string][] = [
  ["C", "C++"],
  ["C#", "C"],
  ["Iowa", "Iowa State"],
  ["ı", "i"],
  ["...", "---"],
];

describe("names are one", () => {
  it.each(same)("%s = %s", (a, b) => expect(normalName(a)).toBe(normalName(b)));
});

describe("names are two", () => {
  it.each(different)("%s ≠ %s", (a, b) => expect(normalName(a)).not.toBe(normalName(b)));
});

it("keeps a name of nothing but punctuation", () => expect(normalName(" ... ")).toBe("..."));
