import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extensionSchema, PAGE_COLOURS } from "../../model/extension.ts";
import { entityKindSchema, entityKinds, lanes, relationTypeSchema, relationTypes } from "../../model/ontology.ts";

const lane = { id: "music", title: "Music", colour: "#8a5cd6" };
const kind = { kind: "Instrument", lane: "music" };
const type = { type: "PLAYED", source: ["Person"], target: ["Instrument"] };
const GOOD = { version: 1, lanes: [lane], kinds: [kind], types: [type] };

/** The first fault as "path: message", or "" where there is none. */
function fault(extension: unknown): string {
  const issue = extensionSchema.safeParse(extension).error?.issues[0];
  return issue ? `${issue.path.join(".")}: ${issue.message}` : "";
}

describe("an extension of the ontology", () => {
  it.each<[string, object]>([
    ["nothing", { version: 1 }],
    ["a lane, a kind and a type", GOOD],
    ["a kind in a built-in lane", { version: 1, kinds: [{ kind: "Song", lane: "works" }] }],
    ["a kind without a lane, of one person each", { version: 1, kinds: [{ kind: "Habit", scoped: true }] }],
    [
      "a type between built-in kinds",
      { version: 1, types: [{ type: "SOLD_TO", source: ["Organization"], target: ["Organization"], world: true }] },
    ],
    [
      "phrases",
      { ...GOOD, types: [{ ...type, phrases: ["I played the {name}", "{name} is what I play", "my band's"] }] },
    ],
  ])("may be %s", (_, extension) => {
    expect(fault(extension)).toBe("");
  });

  it.each<[string, object]>([
    ['kinds.0.kind: "Tool" is built in and cannot change; choose another name', { kinds: [{ kind: "Tool" }] }],
    ['kinds.0.kind: "TOOL" is built in', { kinds: [{ kind: "TOOL" }] }],
    ['kinds.0.kind: "Evidence" is built in', { kinds: [{ kind: "Evidence" }] }],
    ['types.0.type: "USED" is built in', { types: [{ type: "USED", source: ["Person"], target: ["Tool"] }] }],
    ['types.0.type: "THEN" is built in', { types: [{ ...type, type: "THEN", target: ["Tool"] }] }],
    ['lanes.0.id: "tools" is built in', { lanes: [{ ...lane, id: "tools" }] }],
    ['kinds.1.kind: "instrument" is there twice', { lanes: [lane], kinds: [kind, { kind: "Instrument" }] }],
    ["kinds.0.kind: a kind is written like", { kinds: [{ kind: "instrument" }] }],
    ["kinds.0.kind: a kind is written like", { kinds: [{ kind: "Instrument) DETACH DELETE n //" }] }],
    ["types.0.type: a type is written like", { types: [{ ...type, type: "played" }] }],
    ["types.0.type: a type is written like", { types: [{ ...type, type: "PLAYED|USED" }] }],
    ['kinds.0.lane: "song" is no lane; there are study-work', { kinds: [{ kind: "Song", lane: "song" }] }],
    ['types.0.target.0: "Instrument" is no kind; there are Person', { types: [type] }],
    ["lanes.0.colour: a colour is written like", { lanes: [{ ...lane, colour: "purple" }] }],
    ["lanes.0.colour: #ffff00 is hardly seen on the page colour #fbfbfa", { lanes: [{ ...lane, colour: "#ffff00" }] }],
    ["lanes.0.colour: #000080 is hardly seen on the page colour #11151c", { lanes: [{ ...lane, colour: "#000080" }] }],
    [
      "types.0.phrases.0: a phrase is words and at most one {name}",
      { types: [{ ...type, target: ["Tool"], phrases: ["{name} and {name}"] }] },
    ],
    ["types.0.phrases.0: a phrase is words", { types: [{ ...type, target: ["Tool"], phrases: ["(a|b)?"] }] }],
    [
      "types.0.phrases: what a talk says is about its narrator",
      { types: [{ type: "SOLD", source: ["Organization"], target: ["Tool"], phrases: ["they sold"] }] },
    ],
    [": Unrecognized key", { extra: 1 }],
    ["version: ", { version: 2 }],
  ])("is refused with %s", (message, extension) => {
    const found = fault({ version: 1, ...extension });
    expect(found.toLowerCase()).toContain(message.toLowerCase());
  });

  it("is checked against the colours that the page has", () => {
    const tokens = readFileSync(new URL("../../client/styles/tokens.css", import.meta.url), "utf8");
    expect([...tokens.matchAll(/--page: (#[0-9a-f]{6});/g)].map(([, colour]) => colour)).toEqual([...PAGE_COLOURS]);
  });
});

describe("without an extension", () => {
  it("there is what is built in, and the message says where more comes from", () => {
    expect([entityKinds().length, relationTypes().length, lanes().length]).toEqual([14, 22, 6]);
    expect(entityKindSchema.safeParse("Tool").success).toBe(true);
    for (const schema of [entityKindSchema, relationTypeSchema])
      expect(schema.safeParse("Instrument").error?.issues[0]?.message).toMatch(
        /^"Instrument" is no .*cairn\.ontology\.json/,
      );
  });
});
