import { beforeAll, describe, expect, test } from "vitest";
import type { Knowledge, SoundMatch } from "../../model/gazetteer.ts";
import { accentVariants } from "../../seed/knowledge/accent-variants.ts";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";
import { phonemeSimilarity } from "../../seed/knowledge/phoneme-distance.ts";
import { createPhonemeIndex, RARE_SIMILARITY, soundForms, variantsOf } from "../../seed/knowledge/phoneme-index.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const find = (heard: string, minSimilarity: number): readonly SoundMatch[] =>
  knowledge.soundIndex.findSimilar(knowledge.pronounce(heard), minSimilarity);
const namesOf = (matches: readonly SoundMatch[]): readonly string[] => matches.map((match) => match.entry.name);

describe("phoneme index", () => {
  test.each([
    ["pi torch", "PyTorch"],
    ["pie torture", "PyTorch"],
    ["my torch", "PyTorch"],
    ["carers", "Keras"],
    ["lift", "Lyft"],
    ["use davis", "UC Davis"],
    ["makai", "MICCAI"],
    ["new reaps", "NeurIPS"],
    ["kitty", "KITTI"],
    ["cooda", "CUDA"],
    ["sequel", "SQL"],
    ["jango", "Django"],
    ["engine x", "nginx"],
    ["cooper netties", "Kubernetes"],
    ["post gres", "PostgreSQL"],
    ["image net", "ImageNet"],
    ["ten eighty tie", "NVIDIA GTX 1080 Ti"],
    ["see plus plus", "C++"],
  ])("hears %s as %s", (heard, meant) => {
    expect(namesOf(find(heard, 0.78))).toContain(meant);
  });

  test.each([
    ["google", "Kaggle", 0.81],
    ["cable", "Kaggle", 0.78],
    ["cargo", "Kaggle", 0.7],
    ["pilotage", "PyTorch", 0.7],
    ["whiffed", "Lyft", 0.7],
    ["table", "Tableau", 0.9],
  ])("does not hear %s as %s from %d", (heard, notMeant, minSimilarity) => {
    expect(namesOf(find(heard, minSimilarity))).not.toContain(notMeant);
  });

  test.each(["", "a", "go", "…"])("finds nothing for %j, too short to be like anything", (heard) => {
    expect(find(heard, 0.7)).toEqual([]);
  });

  test("names an entry once, by its best form, the most alike first", () => {
    const matches = find("pie torch", 0.7);
    expect(matches[0]).toMatchObject({ entry: { name: "PyTorch" }, similarity: 1 });
    expect(new Set(matches.map((match) => match.entry)).size).toBe(matches.length);
    const order = matches.map((match) => match.similarity);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
  });

  test("finds what comparing with every form finds", () => {
    const sample = knowledge.gazetteer.entries.filter((entry, i) => entry.kind !== "Place" && i % 11 === 0);
    const index = createPhonemeIndex(sample, knowledge.pronounce);
    for (const heard of [
      "carers",
      "pi torch",
      "left",
      "new york",
      "davis",
      "in video",
      "math lab",
      "standard",
      "tomato sauce",
    ]) {
      const phonemes = knowledge.pronounce(heard);
      for (const minSimilarity of [0.5, 0.65, 0.8]) {
        const expected = new Map<string, number>();
        for (const entry of sample) {
          const similarities = soundForms(entry)
            .flatMap((form) => variantsOf(entry, knowledge.pronounce(form)))
            .filter((sound) => sound.length >= 3 && sound.length <= 24)
            .map((sound) => phonemeSimilarity(phonemes, sound));
          const best = Math.max(0, ...similarities);
          const least = entry.rare ? Math.max(minSimilarity, RARE_SIMILARITY) : minSimilarity;
          if (best >= least) expected.set(`${entry.kind} ${entry.name}`, best);
        }
        const found = index
          .findSimilar(phonemes, minSimilarity)
          .map(({ entry, similarity }) => [`${entry.kind} ${entry.name}`, similarity] as const);
        expect(new Map(found), `${heard} from ${minSimilarity}`).toEqual(expected);
      }
    }
  });

  test("narrowed to some entries finds those only, and as before", () => {
    const tools = knowledge.soundIndex.narrow((entry) => entry.kind === "Tool");
    const heard = knowledge.pronounce("carers");
    const expected = knowledge.soundIndex.findSimilar(heard, 0.7).filter((match) => match.entry.kind === "Tool");
    expect(tools.findSimilar(heard, 0.7)).toEqual(expected);
  });

  test("answers the same again", () => {
    const again = createPhonemeIndex(knowledge.gazetteer.entries, knowledge.pronounce);
    const once = createPhonemeIndex(knowledge.gazetteer.entries, knowledge.pronounce);
    for (const heard of ["carers", "pi torch", "left"]) {
      const phonemes = knowledge.pronounce(heard);
      expect(again.findSimilar(phonemes, 0.7)).toEqual(once.findSimilar(phonemes, 0.7));
    }
  });

  test("leaves out roles and topics, which captions write as they are", () => {
    expect(find("surgeon", 0.95).filter((match) => match.entry.kind === "Role")).toEqual([]);
  });
});

describe("accent variants", () => {
  test.each([
    ["K AE G AH L", ["K AE G AH L", "K AA G AH L", "K AE G OW L", "K AA G OW L"]],
    ["K AA R D", ["K AA R D", "K AA D"]],
    ["TH R IY", ["TH R IY", "F R IY", "T R IY"]],
    ["R EH D", ["R EH D"]],
  ])("of %s", (sound, variants) => {
    expect(accentVariants(sound.split(" ")).map((variant) => variant.join(" "))).toEqual(variants);
  });
});
