import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { belowFloor, floorsSchema } from "../../bench/score/floors.ts";
import { scoreDocuments } from "../../bench/score/score-documents.ts";

const NOTHING = { entities: [], relations: [] };
const MISSED = { id: "a", kinds: ["Tool"], name: "A", names: [], required: true, spans: [] };
const missed = scoreDocuments({ entities: [MISSED], relations: [] }, NOTHING);

it("names talk, figure, value and floor", () => {
  expect(belowFloor("ada", missed, { entityF1: 0.45, relationF1: 0.2 })).toEqual([
    "ada: entityF1 is 0.000, below its floor of 0.450",
  ]);
});

it("is content at the floor and where nothing can be measured", () => {
  expect(belowFloor("ada", missed, { entityF1: 0, start: 1, evidence: 1, spans: 1 })).toEqual([]);
});

it("reads the project's floors", () => {
  const floors = JSON.parse(readFileSync(new URL("../../bench/score/floors.json", import.meta.url), "utf8"));
  expect(floorsSchema.parse(floors).talks["kaggle-grandmaster-lyft"]).toBeDefined();
});
