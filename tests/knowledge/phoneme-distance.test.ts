import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Knowledge } from "../../model/gazetteer.ts";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";
import { phonemeDistance, phonemeSimilarity } from "../../seed/knowledge/phoneme-distance.ts";
import { PHONEMES } from "../../seed/knowledge/phonemes.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});
const alike = (a: string, b: string): number => phonemeSimilarity(knowledge.pronounce(a), knowledge.pronounce(b));

describe("phonemeSimilarity", () => {
  test.each([
    ["lift", "Lyft", 1, 1],
    ["pi torch", "PyTorch", 1, 1],
    ["left", "Lyft", 0.87, 0.93],
    ["lived", "Lyft", 0.86, 0.92],
    ["whiffed", "Lyft", 0.65, 0.71],
    ["my torch", "PyTorch", 0.82, 0.9],
    ["carers", "Keras", 0.8, 0.9],
    ["cars", "Keras", 0.7, 0.78],
    ["makai", "me kai", 0.82, 0.95],
    ["google", "Kaggle", 0.76, 0.82],
    ["cable", "Kaggle", 0.74, 0.79],
    ["carol", "Kaggle", 0.7, 0.78],
    ["cargo", "Kaggle", 0.35, 0.55],
    ["pilotage", "PyTorch", 0.3, 0.55],
  ])("%s is to %s from %d to %d", (heard, meant, least, most) => {
    const similarity = alike(heard, meant);
    expect(similarity).toBeGreaterThanOrEqual(least);
    expect(similarity).toBeLessThanOrEqual(most);
  });

  test.each([
    ["carers", "cable", "Keras"],
    ["kitty", "city", "KITTI"],
    ["cuda", "soda", "CUDA"],
    ["pie torture", "pilotage", "PyTorch"],
    ["left", "lost", "Lyft"],
    ["new reaps", "no rest", "new rips"],
  ])("%s is nearer than %s to %s", (nearer, farther, meant) => {
    expect(alike(nearer, meant)).toBeGreaterThan(alike(farther, meant));
  });
});

const sound = fc.array(fc.constantFrom(...PHONEMES), { maxLength: 10 });

describe("phonemeDistance", () => {
  test("is 0 for the same sound only, the same both ways, and no longer by a detour", () => {
    fc.assert(
      fc.property(sound, sound, sound, (a, b, c) => {
        const direct = phonemeDistance(a, b);
        expect(direct === 0).toBe(a.join(" ") === b.join(" "));
        expect(phonemeDistance(b, a)).toBe(direct);
        expect(direct).toBeLessThanOrEqual(phonemeDistance(a, c) + phonemeDistance(c, b) + 1.5);
      }),
    );
  });

  test("gives up beyond its bound and nowhere else", () => {
    fc.assert(
      fc.property(sound, sound, fc.double({ min: 0, max: 5, noNaN: true }), (a, b, bound) => {
        const distance = phonemeDistance(a, b);
        expect(phonemeDistance(a, b, bound)).toBe(distance <= bound ? distance : Infinity);
      }),
    );
  });

  test.each([
    [["S"], ["Z"], 0.15],
    [["B"], ["G"], 0.45],
    [["T"], ["S"], 0.4],
    [["W"], ["L"], 0.85],
    [["K", "AH"], ["K"], 0.3],
    [["HH", "AE"], ["AE"], 0.4],
    [["AA", "R"], ["AA"], 0.5],
    [["P"], ["IY"], 1],
    [[], [], 0],
  ])("%j to %j costs %d", (a, b, cost) => {
    expect(phonemeDistance(a, b)).toBeCloseTo(cost, 3);
  });
});
