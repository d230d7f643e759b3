import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parsePrediction } from "../../bench/score/annotations.ts";
import { loadGoldTalks } from "../../bench/score/gold-talks.ts";
import { poolFigures } from "../../bench/score/pool.ts";
import { scoreDocuments } from "../../bench/score/score-documents.ts";
import { loadTalk } from "../../seed/load-talk.ts";
import { withoutMaybe } from "../../seed/without-maybe.ts";
import { knowledge } from "./told.ts";

const FOLDER = fileURLToPath(new URL("../passages", import.meta.url));

const passages = (await loadGoldTalks(FOLDER, FOLDER)).filter(({ name }) => name.startsWith("tune-"));
const figures = await Promise.all(
  passages.map(async ({ name, gold, transcriptPath }) => {
    const { document, text } = await loadTalk(readFileSync(transcriptPath), transcriptPath, {
      knowledge: async () => knowledge,
    });
    return scoreDocuments(gold, parsePrediction(withoutMaybe(document), name), text);
  }),
);
const [first, ...rest] = figures;

describe("passages of many trades and formats", () => {
  it("are there", () => {
    expect(passages).toHaveLength(15);
  });

  // What was measured, less 0.03.
  it.each([
    ["entity precision", 0.894, () => pooled().entities.precision],
    ["entity F1", 0.865, () => pooled().entities.f1],
    ["relation precision", 0.913, () => pooled().relations.precision],
    ["relation F1", 0.844, () => pooled().relations.f1],
    ["start", 0.744, () => pooled().start.accuracy ?? 0],
    ["evidence", 0.956, () => pooled().evidence.accuracy ?? 0],
    ["spans", 1, () => pooled().spans?.accuracy ?? 0],
  ])("%s is at least %d", (_, floor, figure) => {
    expect(figure()).toBeGreaterThanOrEqual(floor);
  });
});

function pooled() {
  if (first === undefined) throw new TypeError("no passages");
  return poolFigures([first, ...rest]);
}
