import { describe, expect, it } from "vitest";
import { createLocalLoader } from "../../seed/talk-loader.ts";
import { extendByExample } from "../support/example-extension.ts";

extendByExample();
const loader = createLocalLoader({});

/** What the extension's relations say of a talk: "PLAYED cello", with dates where there are any. */
async function told(words: string): Promise<string[]> {
  const text = `A career\n\nAda Lark: My name is Ada Lark. I studied physics at MIT. ${words} Then I joined Siemens.`;
  const { document } = await loader.load(new TextEncoder().encode(text), "a.txt");
  const names = new Map(document.entities.map(({ id, kind, name }) => [id, `${kind} ${name}`]));
  return document.relations
    .filter(({ type }) => type === "PLAYED" || type === "CERTIFIED_BY")
    .map(({ type, target, start, person, evidence }) => {
      expect(person).toBe("person:ada-lark");
      expect(evidence.length).toBeGreaterThan(0);
      return [type, names.get(target), start].filter(Boolean).join(" ");
    })
    .sort();
}

describe("phrases of an extension", () => {
  it.each<[string, readonly string[]]>([
    ["I played the cello.", ["PLAYED Instrument cello"]],
    ["Um, I, uh, played the double bass for years.", ["PLAYED Instrument double bass"]],
    ["I played the Steinway Grand.", ["PLAYED Instrument Steinway Grand"]],
    ["In 2011 I learned to play piano.", ["PLAYED Instrument piano 2011"]],
    ["I played the cello, and I learned to play piano.", ["PLAYED Instrument cello", "PLAYED Instrument piano"]],
    ["In 2012 Kestrel Academy certified me.", ["CERTIFIED_BY Organization Kestrel Academy 2012"]],
    ["Google certified me.", ["CERTIFIED_BY Organization Google"]],
    // Near misses.
    ["My sister played the cello.", []],
    ["I would have played the cello.", []],
    ["I never played the cello.", []],
    ["I played football.", []],
    ["I played the.", []],
    ["Somebody certified me.", []],
    ["Kestrel Academy certified them.", []],
  ])("%s", async (words, facts) => {
    expect(await told(words)).toEqual(facts);
  });
});
