import { describe, expect, it } from "vitest";
import { told } from "./told.ts";

const named = (text: string): readonly string[] => told(text).entities.map(({ name }) => name);

describe("plain words in a row", () => {
  it.each([
    ["I take two sugars in my tea.", "Take-Two"],
    ["The robots don't talk back to me.", "Talkback"],
    ["We had a time out after lunch.", "Time Out"],
  ])("are no name: %s", (text, name) => {
    expect(named(`I was happy. ${text}`)).not.toContain(name);
  });

  it("are one with capitals", () => {
    expect(named("I was happy. I worked at Time Out for a year.")).toContain("Time Out");
  });
});
