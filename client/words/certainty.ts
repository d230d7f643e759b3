import type { Episode } from "../../model/api.ts";
import { wordsOf } from "./language.ts";

const certaintyWords = wordsOf({
  en: {
    said: "said in the talk",
    inferred: "inferred",
    edited: "added by hand",
    confirmed: "confirmed",
    corrected: "corrected",
    parts: { fact: "what", when: "when", name: "its name" },
  },
  de: {
    said: "im Vortrag gesagt",
    inferred: "erschlossen",
    edited: "von Hand ergänzt",
    confirmed: "bestätigt",
    corrected: "berichtigt",
    parts: { fact: "was", when: "wann", name: "sein Name" },
  },
});

type Certain = Pick<Episode, "certainty" | "said" | "corrected" | "accepted">;

/**
 * Why a mark may be believed, in one wording wherever it is said: "said in the talk, corrected: when". What a person put
 * right is still said where the talk has words for it; only without any is it added by hand.
 */
export function certaintyInWords({ certainty, said, corrected = [], accepted }: Certain): string {
  const words = certaintyWords();
  const isAdded = certainty === "edited" && !said;
  const own = certainty === "edited" ? (said ? words.said : words.edited) : words[certainty];
  const parts = isAdded ? [] : corrected.map((part) => words.parts[part]);
  return [
    own,
    ...(parts.length > 0 ? [`${words.corrected}: ${parts.join(", ")}`] : []),
    ...(accepted ? [words.confirmed] : []),
  ].join(", ");
}
