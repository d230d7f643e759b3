import { wordsOf } from "./language.ts";

export const beliefWords = wordsOf({
  en: {
    heading: "Why do we believe this?",
    said: "The words are there.",
    inferred: "A rule concluded it.",
    edited: "A person said so.",
    corrected: "The words are there; a person put right what was made of them.",
    rule: "Rule",
    confidence: "Confidence",
    percent: (confidence: number) => `${Math.round(confidence * 100)} %`,
    weights: "What speaks for it and against it",
    more: (count: number) => `${count} more facts belong to it.`,
  },
  de: {
    heading: "Warum glauben wir das?",
    said: "Die Worte stehen da.",
    inferred: "Eine Regel hat es erschlossen.",
    edited: "Jemand hat es so gesagt.",
    corrected: "Die Worte stehen da; jemand hat berichtigt, was daraus gemacht wurde.",
    rule: "Regel",
    confidence: "Sicherheit",
    percent: (confidence: number) => `${Math.round(confidence * 100)} %`,
    weights: "Was dafür und was dagegen spricht",
    more: (count: number) => `${count} weitere Fakten gehören dazu.`,
  },
});
