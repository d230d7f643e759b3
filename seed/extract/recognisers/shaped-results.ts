/** Contests, prizes and events by their last word in clean text: "the Nordic Health Data Award", "the MIE conference". */
import type { EntityKind } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import { type Reading, writtenOf } from "../reading/reading.ts";
import { isStop } from "../reading/stop-words.ts";
import { wordTable } from "../reading/word-table.ts";
import type { Recogniser } from "./recogniser.ts";

const LAST: Readonly<Record<string, EntityKind>> = wordTable({
  award: "Award",
  prize: "Award",
  medal: "Award",
  scholarship: "Award",
  fellowship: "Award",
  grant: "Award",
  competition: "Competition",
  challenge: "Competition",
  olympiad: "Competition",
  cup: "Competition",
  championship: "Competition",
  championships: "Competition",
  tournament: "Competition",
  jam: "Competition",
  conference: "Event",
  congress: "Event",
  summit: "Event",
  festival: "Event",
  symposium: "Event",
  biennale: "Event",
  workshop: "Event",
  meeting: "Event",
  expo: "Event",
});

const SPOKEN_EVENTS = new Set(["conference", "summit", "festival", "symposium", "congress"]);

/** In captions: what stands between "the" and "conference". */
function spokenEvents({ tokens }: Reading): Mention[] {
  const mentions: Mention[] = [];
  tokens.forEach((token, at) => {
    if (!SPOKEN_EVENTS.has(token.lower)) return;
    for (let article = at - 2; article >= Math.max(0, at - 5); article -= 1) {
      const word = tokens[article]?.lower ?? "";
      if (word === "the") {
        const name = writtenOf(tokens, article + 1, at);
        mentions.push({
          kind: "Event",
          name,
          first: article + 1,
          end: at + 1,
          rule: "shaped-results/spoken",
          features: { shape: 0.4 },
          onlyWith: ["PRESENTED_AT"],
        });
      }
      if (word === "the" || isStop(word)) return;
    }
  });
  return mentions;
}

const SPOKEN_AWARDS = new Set(["award", "prize", "medal", "scholarship", "fellowship", "bursary"]);
const GIVING = new Set("won win got get received awarded given landed had took earned gave me for".split(" "));

/** In captions: what stands between "won a" and "award". */
function spokenAwards({ tokens }: Reading, found: readonly Mention[]): Mention[] {
  const named = new Set(found.filter(({ kind }) => kind === "Award").map(({ end }) => end));
  const mentions: Mention[] = [];
  tokens.forEach((token, at) => {
    if (!SPOKEN_AWARDS.has(token.lower) || named.has(at + 1)) return;
    for (let article = at - 2; article >= Math.max(0, at - 5); article -= 1) {
      const word = tokens[article]?.lower ?? "";
      if (word === "a" || word === "the" || word === "an") {
        const plain = at - article === 2 && PLAIN_AWARDS.has(tokens[article + 1]?.lower ?? "");
        if (plain || !GIVING.has(tokens[article - 1]?.lower ?? "")) return;
        mentions.push({
          kind: "Award",
          name: writtenOf(tokens, article + 1, at + 1),
          first: article + 1,
          end: at + 1,
          rule: "shaped-results/spoken-award",
          features: { shape: 0.6 },
          onlyWith: ["EARNED"],
        });
      }
      if (isStop(word)) return;
    }
  });
  return mentions;
}
const PLAIN_AWARDS = new Set("big small first second full little nice cash gold silver bronze".split(" "));

export const shapedResults: Recogniser = (reading, found) => {
  const { tokens, noise } = reading;
  if (noise.noisy) return [...spokenEvents(reading), ...spokenAwards(reading, found)];
  const known = new Map<string, number>();
  for (const { kind, first, end } of found) {
    const key = `${kind} ${end}`;
    known.set(key, Math.min(first, known.get(key) ?? first));
  }
  const mentions: Mention[] = [];
  tokens.forEach((token, at) => {
    const kind = LAST[token.lower];
    if (!kind || (known.get(`${kind} ${at + 1}`) ?? at) < at) return;
    let first = at;
    while (first > at - 6) {
      const before = tokens[first - 1];
      const part = before?.capital || (before?.glued === true && /^\d/.test(before.text));
      if (!before || !part || before.sentence !== token.sentence || tokens[first]?.comma || before.lower === "i") break;
      first -= 1;
    }
    const opens = tokens[first - 1]?.sentence !== token.sentence;
    if (first === at || (opens && at - first < 2)) return;
    // "the MIE conference" is called MIE; a capital in the last word makes it part of the name.
    const end = token.capital || kind !== "Event" ? at + 1 : at;
    mentions.push({
      kind,
      name: writtenOf(tokens, first, end),
      first,
      end: at + 1,
      rule: "shaped-results/suffix",
      features: { shape: token.capital ? 1.4 : 0.8 },
    });
  });
  return mentions;
};
