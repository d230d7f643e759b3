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
const isLater = ({ name }: { readonly name: string }) => /^tune-[23]-/.test(name);
const early = figures.filter((_, i) => passages[i] && !isLater(passages[i]));
const later = figures.filter((_, i) => passages[i] && isLater(passages[i]));

describe("passages of many trades and formats", () => {
  it("are there", () => {
    expect([early.length, later.length]).toEqual([15, 14]);
  });

  // What was measured, less 0.03.
  it.each([
    ["entity precision", 0.894, 0.83],
    ["entity F1", 0.865, 0.71],
    ["relation precision", 0.913, 0.85],
    ["relation F1", 0.845, 0.57],
    ["start", 0.744, 0.737],
    ["evidence", 0.959, 0.93],
    ["spans", 1, 1],
  ] as const)("%s is at least %d, and %d in those of other hands", (figure, floor, laterFloor) => {
    expect(pooled(early)[figure]).toBeGreaterThanOrEqual(floor);
    expect(pooled(later)[figure]).toBeGreaterThanOrEqual(laterFloor);
  });
});

function pooled([first, ...rest]: typeof figures) {
  if (first === undefined) throw new TypeError("no passages");
  const { entities, relations, start, evidence, spans } = poolFigures([first, ...rest]);
  return {
    "entity precision": entities.precision,
    "entity F1": entities.f1,
    "relation precision": relations.precision,
    "relation F1": relations.f1,
    start: start.accuracy ?? 0,
    evidence: evidence.accuracy ?? 0,
    spans: spans?.accuracy ?? 0,
  };
}
