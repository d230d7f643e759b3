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

/** {@link certaintyInWords} in two lines: what it is, and what a person put right; empty where there is nothing. */
export function certaintyLines({ certainty, said, corrected = [], accepted }: Certain): readonly string[] {
  const words = certaintyWords();
  const isAdded = certainty === "edited" && !said;
  const own = certainty === "edited" ? (said ? words.said : words.edited) : words[certainty];
  const parts = isAdded ? [] : corrected.map((part) => words.parts[part]);
  const first = accepted ? `${own}, ${words.confirmed}` : own;
  return parts.length > 0 ? [first, `${words.corrected}: ${parts.join(", ")}`] : [first];
}

/**
 * Why a mark may be believed, in one wording wherever it is said: "said in the talk, corrected: when". What a person put
 * right is still said where the talk has words for it; only without any is it added by hand.
 */
export const certaintyInWords = (mark: Certain): string => certaintyLines(mark).join(", ");
