import { beforeAll, describe, expect, test } from "vitest";
import type { Knowledge } from "../../model/gazetteer.ts";
import { soundLetters } from "../../seed/knowledge/letter-sounds.ts";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";
import { PHONEMES } from "../../seed/knowledge/phonemes.ts";
import { spokenWords } from "../../seed/knowledge/spoken-words.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

describe("pronounce", () => {
  test.each([
    // from the dictionary
    ["lift", "L IH F T"],
    ["Google", "G UW G AH L"],
    ["Python", "P AY TH AA N"],
    // by rule
    ["Kaggle", "K AE G AH L"],
    ["Lyft", "L IH F T"],
    ["Keras", "K EH R AH S"],
    ["Haskell", "HH AE S K AH L"],
    ["Dubai", "D UW B AY"],
    // from parts
    ["facebook", "F EY S B UH K"],
    ["Snowflake", "S N OW F L EY K"],
    ["TensorFlow", "T EH N S ER F L OW"],
    ["PyTorch", "P AY T AO R CH"],
    // letter by letter
    ["CVPR", "S IY V IY P IY AA R"],
    ["GPU", "JH IY P IY Y UW"],
    ["NVDA", "EH N V IY D IY EY"],
    ["UC Davis", "Y UW S IY D EY V AH S"],
    ["Node.js", "N OW D JH EY EH S"],
    // symbols and numbers
    ["C++", "S IY P L AH S P L AH S"],
    ["C#", "S IY SH AA R P"],
    ["1080 Ti", "T EH N EY T IY T IY"],
    // endings and marks
    ["kaggle's", "K AE G AH L Z"],
    ["Malmö", "M AE L M OW"],
  ])("says %s", (phrase, phonemes) => {
    expect(knowledge.pronounce(phrase).join(" ")).toBe(phonemes);
  });

  test.each(["", " ", "…", "漢字"])("is silent about %j", (phrase) => {
    expect(knowledge.pronounce(phrase)).toEqual([]);
  });

  test("says something, in phonemes only, for every known name", () => {
    const known = new Set(PHONEMES);
    const odd = knowledge.gazetteer.entries.filter((entry) => {
      const phonemes = knowledge.pronounce(entry.name);
      return phonemes.length === 0 || phonemes.some((phoneme) => !known.has(phoneme));
    });
    expect(odd).toEqual([]);
  });

  test("says it the same way again", () => {
    const phrase = "Vladimir Iglovikov at Lyft Level 5";
    const first = knowledge.pronounce(phrase);
    for (let i = 0; i < 20_001; i += 1) knowledge.pronounce(`word ${i}`);
    expect(knowledge.pronounce(phrase)).toEqual(first);
  });
});

describe("letters to sounds", () => {
  test.each([
    ["city", "S IH T IY"],
    ["cat", "K AE T"],
    ["phone", "F OW N"],
    ["night", "N AY T"],
    ["knit", "N IH T"],
    ["nation", "N EY SH AH N"],
    ["quick", "K W IH K"],
    ["judge", "JH AH JH"],
    ["chrome", "K R OW M"],
    ["church", "CH ER CH"],
    ["baked", "B EY K T"],
    ["landed", "L AE N D AH D"],
    ["rings", "R IH NG Z"],
    ["think", "TH IH NG K"],
    ["xenon", "Z EH N AH N"],
    ["cyber", "S AY B ER"],
    ["table", "T AE B AH L"],
  ])("%s", (word, phonemes) => {
    expect(soundLetters(word).join(" ")).toBe(phonemes);
  });
});

describe("spoken words", () => {
  test.each([
    ["GTX 1080 Ti", "G.T.X ten eighty ti"],
    ["2017", "twenty seventeen"],
    ["2005", "two thousand five"],
    ["1905", "nineteen oh five"],
    ["2000", "two thousand"],
    ["1900", "nineteen hundred"],
    ["100", "one hundred"],
    ["342", "three hundred forty two"],
    ["12345", "twelve thousand three hundred forty five"],
    ["007", "zero zero seven"],
    ["V100", "V one hundred"],
    ["XGBoost", "X.G boost"],
    ["OpenAI", "open A.I"],
    ["NASA", "nasa"],
    ["AT&T", "A.T and T"],
    ["R", "R"],
    ["a11y", "A eleven Y"],
    ["don't", "don't"],
  ])("%s", (phrase, said) => {
    const words = spokenWords(phrase).map(({ text, spelled }) => (spelled ? [...text.toUpperCase()].join(".") : text));
    expect(words.join(" ")).toBe(said);
  });
});
