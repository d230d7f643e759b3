import { describe, expect, it } from "vitest";
import { entityTag, matchesTag } from "../../server/etag.ts";

describe("an entity tag", () => {
  const tag = entityTag(7, "1.0.0", "/graph", [{}, { limit: 10, kinds: ["Tool"] }]);

  it("is weak and names the generation", () => {
    expect(tag).toMatch(/^W\/"7-[\w-]{16}"$/);
  });

  it("is the same whatever the order of the parameters", () => {
    expect(entityTag(7, "1.0.0", "/graph", [{}, { kinds: ["Tool"], limit: 10 }])).toBe(tag);
  });

  it.each([
    ["generation", entityTag(8, "1.0.0", "/graph", [{}, { limit: 10, kinds: ["Tool"] }])],
    ["version", entityTag(7, "1.0.1", "/graph", [{}, { limit: 10, kinds: ["Tool"] }])],
    ["path", entityTag(7, "1.0.0", "/timeline", [{}, { limit: 10, kinds: ["Tool"] }])],
    ["value", entityTag(7, "1.0.0", "/graph", [{}, { limit: 11, kinds: ["Tool"] }])],
  ])("changes with the %s", (_title, other) => {
    expect(other).not.toBe(tag);
  });
});

describe("If-None-Match", () => {
  it.each([
    ['W/"7-a"', true],
    ['"7-a"', true],
    ['"x", W/"7-a"', true],
    ["*", true],
    [undefined, false],
    ['W/"7-b"', false],
    ["7-a", false],
  ])("%s: %s", (header, expected) => {
    expect(matchesTag(header, 'W/"7-a"')).toBe(expected);
  });
});
