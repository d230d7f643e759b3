import { describe, expect, it } from "vitest";
import { readBundle } from "../../client/offline/read-bundle.ts";
import { fillPage } from "../../formats/page-html.ts";

const PLACE = '<script type="application/json" id="cairn-bundle">{}</script>';
const bundle = (words: string) => ({ version: 1, answers: { "/x": words }, transcripts: [] }) as const;

describe("a page that is filled", () => {
  it.each([
    "plain",
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "$& $1 $`",
    "line\u2028and\u2029paragraph",
    "“Zürich” 日本 😀",
  ])("carries %j and stays one page", (words) => {
    const page = fillPage(`<html><head>${PLACE}</head><body>rest</body></html>`, bundle(words));
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/[\u2028\u2029]/);
    const [, data = ""] = /id="cairn-bundle">(.*)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data)).toEqual(bundle(words));
    expect(page.endsWith("</head><body>rest</body></html>")).toBe(true);
  });

  it.each([
    PLACE,
    '<script id="cairn-bundle" type="application/json"></script>',
    '<script nonce="x" type="application/json" id="cairn-bundle">\n{}\n</script>',
  ])("has its place at %s", (place) => {
    expect(fillPage(`<p>${place}</p>`, bundle("here"))).toContain('"here"');
  });

  it.each(["", "<script>{}</script>", '<script type="application/json" id="other">{}</script>'])(
    "is refused without one: %s",
    (template) => {
      expect(() => fillPage(template, bundle("x"))).toThrow("npm run build");
    },
  );

  it("writes alike answers once, also in an answer that carries some", () => {
    const long = { words: "word ".repeat(100) };
    const answers = { "/a": long, "/b": long, "/c": "short", "/d": "short", "/bundle": { answers: { "/a": long } } };
    const page = fillPage(PLACE, { version: 1, answers, transcripts: [] });
    expect(page.split(long.words)).toHaveLength(2);
    const [, data = ""] = />(.*)<\/script>/s.exec(page) ?? [];
    expect(readBundle(data)).toEqual(answers);
  });
});
