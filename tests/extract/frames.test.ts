import { describe, expect, it } from "vitest";
import { findFrames, indexFrames } from "../../seed/extract/frames/match.ts";
import { firstOf, parsePattern } from "../../seed/extract/frames/pattern.ts";
import { indexChunks } from "../../seed/extract/reading/chunks.ts";
import { tokenise } from "../../seed/extract/reading/tokenise.ts";

function matches(pattern: string, text: string): string | undefined {
  const tokens = tokenise(text, [{ start: 0, end: text.length }]);
  const narrator = (at: number) => tokens[at]?.lower === "i";
  const voices = {
    isNarrator: narrator,
    isOwn: (at: number) => tokens[at]?.lower === "my",
    isToldOf: (at: number) => tokens[at]?.lower === "she",
    lastSubjectIsNarrator: () => true,
    isHost: () => false,
    narratorAt: () => 0,
  };
  const place = tokens.findIndex((token) => token.text === "Acme");
  const chunks = indexChunks(place < 0 ? [] : [{ kind: "Organization", first: place, end: place + 1 }]);
  for (const [match] of findFrames(indexFrames([[pattern, "rule"]]), { tokens, chunks, voices })) {
    return text.slice(tokens[match.first]?.start, tokens[match.end - 1]?.end);
  }
  return undefined;
}

describe("frames", () => {
  it.each([
    ["I (worked|interned) at {Organization}", "so I worked at Acme then", "I worked at Acme"],
    ["I (worked|interned) at {Organization}", "I actually uh worked at Acme", "I actually uh worked at Acme"],
    ["I worked at {Organization}", "I worked at home", undefined],
    ["I worked at {Organization}", "they worked at Acme", undefined],
    ["I worked at {Organization}", "I worked. At Acme it rained", undefined],
    ["I worked . at {Organization}", "I worked. At Acme it rained", "I worked. At Acme"],
    ["S moved to {Organization}", "I left and moved to Acme", "moved to Acme"],
    ["S moved to {Organization}", "the office moved to Acme", undefined],
    ["MY first _2 was {Organization}", "my first real job was Acme", "my first real job was Acme"],
    ["MY first _2 was {Organization}", "my first very long winter job was Acme", undefined],
    ["joined (the)? {Organization}", "joined the Acme", "joined the Acme"],
    ["joined (the)? {Organization}", "joined a Acme", undefined],
  ])("%s in: %s", (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  it.each(["(a|b", "?", "a ) b", ""])("refuses the unreadable pattern %j", (pattern) => {
    expect(() => parsePattern(pattern)).toThrow(TypeError);
  });

  it("knows what a frame can begin with", () => {
    expect([...firstOf(parsePattern("S (a|b)? {Role|Topic} c"))].sort()).toEqual([
      "<I>",
      "a",
      "b",
      "{Role}",
      "{Topic}",
    ]);
  });
});
