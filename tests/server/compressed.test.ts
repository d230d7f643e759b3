import { describe, expect, it } from "vitest";
import { isNear } from "../../server/compressed.ts";

describe("a caller", () => {
  it.each([
    ["127.0.0.1", true],
    ["127.8.0.1", true],
    ["::ffff:127.0.0.1", true],
    ["::1", true],
    ["172.17.0.1", false],
    ["10.127.0.1", false],
    ["::ffff:192.168.1.7", false],
    ["2001:db8::1", false],
    [undefined, false],
  ])("at %s is on this machine: %s", (address, near) => {
    expect(isNear(address)).toBe(near);
  });
});
