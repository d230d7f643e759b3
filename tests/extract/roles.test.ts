import { describe, expect, it } from "vitest";
import { captioned, stated, told } from "./told.ts";

describe("positions by what they are called", () => {
  it.each([
    ["My first real position was commis pastry chef at Claridge's.", "commis pastry chef"],
    ["I went to sea, at seventeen, as a deck boy, on a coaster.", "deck boy"],
    ["I was lucky. EasyJet took me as a first officer.", "first officer"],
    ["I took a job with the council as a planning officer.", "planning officer"],
    ["I was there. The title became senior planner in 2013.", "senior planner"],
    ["My title was computational scientist.", "computational scientist"],
    ["I was employee number five, the product owner.", "product owner"],
    ["I was an AI programmer there.", "AI programmer"],
    ["Then I was promoted to VP of engineering.", "VP of engineering"],
    ["These days I'm the CTO of a company called Plumbline.", "CTO"],
  ])("%s", (text, role) => {
    expect(stated(told(text))).toContain(`HELD_ROLE ${role}`);
  });

  it.each([
    ["easyjet took me as a first officer", "first officer"],
    ["i work as a ux researcher at Enova", "UX researcher"],
    ["my title was computational scientist", "computational scientist"],
  ])("in captions: %s", (text, role) => {
    expect(stated(captioned(text))).toContain(`HELD_ROLE ${role}`);
  });

  it.each([
    ["I was a big reader as a kid."],
    ["She was a great teacher."],
    ["I was a really happy person there."],
    ["As a nurse you learn to wait."],
    ["My brother went to Oslo as a cook."],
  ])("none in: %s", (text) => {
    expect(stated(told(text)).filter((line) => line.startsWith("HELD_ROLE"))).toEqual([]);
  });
});

describe("whose firm it was", () => {
  const roleAt = (text: string) => told(text).relations.find(({ type }) => type === "WORKED_AT")?.properties.role;

  it.each([
    ["I was lucky. My own company was called Brindle Forge.", "founder"],
    ["I was lucky. My second company was Brindle Forge.", undefined],
    ["I was lucky. My first company was Brindle Forge.", undefined],
  ])("%s", (text, role) => {
    expect(roleAt(text)).toBe(role);
  });
});
