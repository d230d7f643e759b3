/** What is said not to have been: "I never used X", "I want to learn X", "everybody has to learn X". */
import type { RelationType } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));
/** Deeds; where someone lived or worked has its own reasons (`stays.ts`). */
const DEEDS: ReadonlySet<RelationType> = new Set<RelationType>([
  "USED",
  "OWNED",
  "LEARNED",
  "SWITCHED_TO",
  "PUBLISHED",
  "PRESENTED_AT",
  "COMPETED_IN",
  "EARNED",
  "FUNDED",
  "LED_TO",
]);

export function isDenied({ tokens }: Reading, type: RelationType, first: number, target: Mention): boolean {
  if (!DEEDS.has(type)) return false;
  for (let at = first; at < target.first; at += 1) {
    const [word, next] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
    if (DENIALS.has(word) && !ASIDE.has(next) && type !== "LED_TO") return true;
    if (WISHES.has(word) && next === "to") return true;
  }
  let before = first - 1;
  if (tokens[before]?.lower === "to") {
    if (WISHES.has(tokens[before - 1]?.lower ?? "")) return true;
    before -= 1;
  }
  while (MODALS.has(tokens[before]?.lower ?? "")) before -= 1;
  return CROWD.has(tokens[before]?.lower ?? "") && tokens[before]?.sentence === tokens[first]?.sentence;
}

const DENIALS = set("never not nobody nearly almost hardly barely");
const ASIDE = set("only just to long until till");
const WISHES = set("told supposed meant want wants hoping hope hopes dream dreamed dreamt dying plan planning love");
const MODALS = set("all both mostly still has have had to should will can must always used often usually");
const CROWD = set(
  "people everybody everyone nobody students kids folks others anyone anybody companies industry customers clients community",
);
