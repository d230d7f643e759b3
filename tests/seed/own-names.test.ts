import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";
import { parseNames, withNames } from "../../seed/own-names.ts";

const [LOOM, PYTORCH] = parseNames(
  '[{"kind":"Organization","name":"Loom Labs"},{"kind":"Tool","name":"PyTorch","domain":"weaving"}]',
  "names.json",
);

describe("a list of names", () => {
  it("needs no domain", () => expect(LOOM).toEqual({ kind: "Organization", name: "Loom Labs", domain: "own" }));

  it.each([
    ["no JSON", "Loom Labs", "no list"],
    ["no list", '{"kind":"Tool","name":"Loom"}', "no list"],
    ["an empty list", "[]", "no list"],
    ["an unknown kind", '[{"kind":"Company","name":"Loom"}]', "0.kind"],
    ["an unknown field", '[{"kind":"Tool","name":"Loom","sound":"loom"}]', "(0"],
  ])("%s is refused, with its place", (_, text, where) => {
    expect(() => parseNames(text, "names.json")).toThrow(expect.objectContaining({ kind: "bad-data" }));
    if (where !== "no list") expect(() => parseNames(text, "names.json")).toThrow(where);
  });
});

describe("knowledge with own names", async () => {
  const known = await loadKnowledge();
  const more = withNames(
    known,
    [LOOM, PYTORCH].filter((entry) => entry !== undefined),
  );
  const heard = (phrase: string, index = more.soundIndex) =>
    index.findSimilar(more.pronounce(phrase), 0.9).map(({ entry }) => entry);

  it("has them by spelling, once each, in order, under another version", () => {
    const names = more.gazetteer.entries.map(({ kind, name }) => `${kind}\u0000${name}`);
    expect(names).toHaveLength(known.gazetteer.entries.length + 1);
    expect(names).toEqual(names.toSorted());
    expect(more.gazetteer.version).not.toBe(known.gazetteer.version);
  });

  it("has them by sound, its own before the known one of that name", () => {
    expect(heard("loom labs")).toContain(LOOM);
    expect(heard("pie torch").filter(({ name }) => name === "PyTorch")).toEqual([PYTORCH]);
  });

  it("keeps them when narrowed, unless they are left out", () => {
    expect(
      heard(
        "loom labs",
        more.soundIndex.narrow(({ domain }) => domain === "own"),
      ),
    ).toEqual([LOOM]);
    expect(
      heard(
        "loom labs",
        more.soundIndex.narrow(({ domain }) => domain !== "own"),
      ),
    ).not.toContain(LOOM);
  });
});
