import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { datesInWords, dayWords, durationWords } from "../../client/words/dates.ts";
import { readLanguage } from "../../client/words/language.ts";
import { countsInWords, titleSentence } from "../../client/words/overview.ts";
import { linkHeading, relationName } from "../../client/words/relations.ts";
import { timeInGerman } from "../../client/words/time-in-german.ts";
import { inOwnWords } from "../../client/words/timeline-in-german.ts";
import { REFERENCE } from "./reference.ts";

const speak = (language: string) => {
  vi.stubGlobal("window", { localStorage: { getItem: () => language } });
  vi.stubGlobal("document", { documentElement: {} });
  return readLanguage();
};

describe("German", () => {
  beforeAll(() => void speak("de"));
  afterAll(() => {
    speak("en");
    vi.unstubAllGlobals();
  });

  test.each([
    ["c. 2010 – end not said", "ca. 2010 – Ende nicht gesagt"],
    ["8 months, by early 2017", "8 Monate, bis Anfang 2017"],
    ["since c. 2015, first three failed", "seit ca. 2015, die ersten drei gescheitert"],
    ["24 Mar 2020", "24. März 2020"],
    ["the 2010s", "die 2010er"],
    ["1½ years later", "1½ Jahre später"],
    ["senior computer vision engineer", "senior computer vision engineer"],
    ["Marathon 2017", "Marathon 2017"],
    ["by Ada, 2017", "by Ada, 2017"],
    ["", ""],
  ])("says %j as %j", (english, german) => {
    expect(timeInGerman(english)).toBe(german);
  });

  test("says dates, counts, relations and the career", () => {
    const lyft = REFERENCE.episodes.find(({ title }) => title === "Lyft");
    expect(lyft && datesInWords(lyft)).toBe("ca. Sep. 2017 – Stand des Vortrags");
    expect(dayWords("2017-21")).toBe("Frühjahr 2017");
    expect(durationWords("P1Y6M")).toBe("1 Jahr 6 Monate");
    expect(countsInWords(REFERENCE)).toBe("4 Stationen, 24 Marken, 6 erzählt, aber nicht wann");
    expect(titleSentence(REFERENCE)).toBe("Von PhD, physics zu senior computer vision engineer bei Lyft");
    expect(linkHeading("LED_TO", "from")).toBe("Was dazu führte");
    expect(relationName("worked_at~a~b~a~1")).toBe("Arbeitete bei");
  });

  test("leaves in a timeline what was said, and translates what is the page's own", () => {
    const german = inOwnWords().of(REFERENCE);
    expect(german.lanes.map(({ title }) => title)).toContain("Studium & Arbeit");
    expect(german.columns.map(({ span }) => span).join()).not.toMatch(/not said|early/);
    expect(german.episodes.map(({ title }) => title)).toEqual(REFERENCE.episodes.map(({ title }) => title));
    expect(german.episodes.flatMap(({ window }) => window.reasons.map(({ words }) => words))).toContain("nach Bidgely");
  });
});
