import { describe, expect, it } from "vitest";
import { getQuestion } from "../../ask/questions/answer.ts";
import { QUESTIONS } from "../../ask/questions/index.ts";
import { lintCypher } from "../graph/cypher-lint.ts";

describe("the named questions", () => {
  it.each(QUESTIONS.map(({ name, cypher }) => [name, cypher]))("%s has portable Cypher", (_, cypher) => {
    expect(lintCypher(cypher)).toEqual([]);
  });

  it("have names of their own, fit for an address", () => {
    const names = QUESTIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it.each([
    ["journey", {}],
    ["journey", { person: "a", thing: "b" }],
    ["as-of", { person: "a", date: "some day" }],
    ["as-of", { person: "a", date: ".." }],
    ["as-of", { person: "a", date: "2017", lane: "cooking" }],
    ["compare", { people: "a" }],
    ["when", { person: "a", thing: "" }],
    ["contradictions", { when: "2017" }],
  ])("%s refuses %o", (name, params) => {
    expect(getQuestion(name).params.safeParse(params).success).toBe(false);
  });

  it.each([
    ["journey", { person: "a" }],
    ["as-of", { person: "a", date: "2017-21", lane: "tools" }],
    ["compare", { people: "a,b,c" }],
    ["contradictions", {}],
    ["paid-for", { person: "a" }],
  ])("%s takes %o", (name, params) => {
    expect(getQuestion(name).params.safeParse(params).success).toBe(true);
  });

  it.each([
    ["journey", ["person"]],
    ["as-of", ["person", "date"]],
    ["became", ["person", "from", "to"]],
    ["same-place", ["person"]],
    ["inferred", []],
  ])("%s cannot do without %o", (name, needs) => {
    expect(getQuestion(name).needs).toEqual(needs);
  });

  it("name the others when one is not known", () => {
    expect(() => getQuestion("horoscope")).toThrow(/There is no question horoscope.*journey/);
  });
});
