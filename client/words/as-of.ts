import type { AsOfResponse, TimelineResponse } from "../../model/api.ts";
import type { Entry, Section } from "../state/subject.ts";
import { wordsOf } from "./language.ts";
import { relationWords } from "./relations.ts";

const headings = wordsOf({
  en: { certainly: "Certainly", possibly: "Possibly", orderOnly: "Known by its order only" },
  de: { certainly: "Sicher", possibly: "Möglicherweise", orderOnly: "Nur der Reihenfolge nach bekannt" },
});
const GROUPS = ["certainly", "possibly", "orderOnly"] as const;

/** What held at a time under three headings, each mark once under the surest of them; empty headings are left out. */
export function groupsOf(held: AsOfResponse, timeline: TimelineResponse): readonly Section[] {
  const seen = new Set<string>();
  return GROUPS.flatMap((group) => {
    const entries = held[group].flatMap((id): Entry[] => {
      const entry = entryOf(id, held, timeline);
      if (entry === undefined || seen.has(entry.selection)) return [];
      seen.add(entry.selection);
      return [entry];
    });
    return entries.length > 0 ? [{ heading: headings()[group], entries }] : [];
  });
}

function entryOf(id: string, held: AsOfResponse, timeline: TimelineResponse): Entry | undefined {
  const mark = timeline.episodes.find((episode) => episode.facts.includes(id));
  if (mark) {
    const { title, caption, lane, shape } = mark;
    return { key: id, selection: mark.id, name: title, words: caption, lane, shape };
  }
  const relation = held.relations.find((candidate) => candidate.id === id);
  const thing = held.entities.find((entity) => entity.id === relation?.target);
  if (!relation || !thing) return undefined;
  const words = relationWords(relation, relation.source);
  return { key: id, selection: thing.id, name: thing.name, words, lane: undefined, shape: "none" };
}

const MONTH =
  "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t|tember)?|oct(ober)?|nov(ember)?|dec(ember)?";
const DATE = new RegExp(
  `^(in )?((early|mid|late|spring|summer|autumn|fall|winter|${MONTH})[ ,]+(of |in )?)?(19|20)\\d\\d(-(0[1-9]|1[0-2]))?$`,
  "i",
);

/** The date in what was typed, when it is nothing but a date: "2017", "in spring 2017", "March 2016", "2017-03". */
export function dateTyped(text: string): string | undefined {
  const date = text.trim();
  return DATE.test(date) ? date.replace(/^in /i, "") : undefined;
}
