import { describe, expect, it } from "vitest";
import { quotedTokens } from "../../seed/extract/reading/quotations.ts";
import { tokenise } from "../../seed/extract/reading/tokenise.ts";
import { named, stated, told } from "./told.ts";

describe("what is refined", () => {
  it("says of a tool once that it was learned and used", () => {
    const lines = stated(told("I learned Python at school. Later I used Python every day."));
    expect(lines.filter((line) => line.endsWith("Python"))).toEqual(["USED Python"]);
  });

  it("carries what is said of one over a list, and no further", () => {
    const lines = stated(told("I was using Python, PyTorch and TensorFlow. Rust is a language."));
    expect(lines).toEqual(["USED PyTorch", "USED Python", "USED TensorFlow"]);
  });

  it("says that one studied at a place or worked there, not both for the same words", () => {
    const lines = stated(told("I did my undergrad at Purdue."));
    expect(lines).toContain("STUDIED_AT Purdue");
    expect(lines).not.toContain("WORKED_AT Purdue");
  });

  it("joins a shorter title to the longer one of the same talk", () => {
    const roles = named(told("I was a senior computer vision engineer. I joined as a computer vision engineer."));
    expect(roles.filter((name) => name.startsWith("Role"))).toEqual(["Role senior computer vision engineer"]);
  });

  it("keeps what is only named below the threshold", () => {
    const document = told("I was there. People like Netflix.");
    const mention = document.relations.find((relation) => relation.type === "MENTIONED");
    expect(mention?.confidence).toBeLessThan(document.extractor.threshold);
  });

  it("warns of a tool used before it existed", () => {
    const [warning] = told("In 1995 I used PyTorch.").warnings;
    expect([warning?.code, warning?.source]).toEqual(["before-it-existed", "talk"]);
  });

  it("does not warn of one used after", () => {
    expect(told("In 2018 I used PyTorch.").warnings).toEqual([]);
  });

  it('follows "there" to the place of work named last', () => {
    expect(stated(told("I joined Google. I was a software engineer there."))).toContain("HELD_ROLE software engineer");
    expect(stated(told("There was a company. I was happy."))).toEqual([]);
  });

  it('takes a host\'s "you" for the narrator and the host\'s "I" for nobody', () => {
    const text = "Bo Park: You worked at Google, right? I worked at Netflix.\nAda Quill: Yes. I also lived in Rome.";
    const document = told(text, {
      segments: [
        { start: 9, end: text.indexOf("\n"), speaker: "Bo Park" },
        { start: text.indexOf("Yes"), end: text.length, speaker: "Ada Quill" },
      ],
      metadata: { guests: ["Ada Quill"], hosts: ["Bo Park"] },
    });
    expect(stated(document)).toEqual(["INTERVIEWED_BY Bo Park", "LIVED_IN Rome", "WORKED_AT Google"]);
  });
});

describe("a town and the university called by its name", () => {
  it.each([
    ["Then I got a job in Sheffield.", "Place Sheffield"],
    ["I worked at Tessaline in Cambridge for two years.", "Place Cambridge"],
    ["I gave a talk in Trento in 2012.", "Place Trento"],
    ["I studied physics at Cambridge.", "Organization University of Cambridge"],
    ["I taught at Leeds for three years.", "Organization University of Leeds"],
  ])("%s", (text, expected) => {
    const names = named(told(text)).filter((line) => /Sheffield|Cambridge|Trento|Leeds/.test(line));
    expect(names).toEqual([expected]);
  });
});

describe("quotations", () => {
  it.each([
    ['he said "go home" and left', ["go", "home"]],
    ["he said “go home” and left", ["go", "home"]],
    ["it's the '90s and I didn't care", []],
  ])("%s", (text, expected) => {
    const tokens = tokenise(text, [{ start: 0, end: text.length }]);
    const quoted = quotedTokens(text, tokens);
    expect(tokens.filter((_, i) => quoted[i]).map((token) => token.lower)).toEqual(expected);
  });
});
