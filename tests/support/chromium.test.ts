import { describe, expect, test } from "vitest";
import { findChromium } from "./chromium.ts";

describe("finding a browser", () => {
  test.each<[string, Record<string, string>, readonly string[], string | undefined]>([
    [
      "what CHROME_PATH names",
      { CHROME_PATH: "/opt/my-chrome" },
      ["/opt/my-chrome", "/usr/bin/chromium"],
      "/opt/my-chrome",
    ],
    ["nothing when CHROME_PATH names nothing", { CHROME_PATH: "/opt/gone" }, ["/usr/bin/chromium"], undefined],
    ["an installed one for an empty CHROME_PATH", { CHROME_PATH: "" }, ["/usr/bin/chromium"], "/usr/bin/chromium"],
    ["Chromium before Chrome", {}, ["/usr/bin/google-chrome", "/usr/bin/chromium"], "/usr/bin/chromium"],
    ["Edge when there is nothing else", {}, ["/usr/bin/microsoft-edge"], "/usr/bin/microsoft-edge"],
    ["nothing on a bare machine", {}, [], undefined],
  ])("%s", (_, environment, installed, expected) => {
    expect(findChromium(environment, (path) => installed.includes(path))).toBe(expected);
  });
});
