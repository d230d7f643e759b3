import { wordsOf } from "./language.ts";

/** The ways between the pages. */
export const pageWords = wordsOf({
  en: {
    timeline: "Timeline",
    people: "People",
    compare: "Compare",
    bring: "Bring a talk",
    pages: "Pages",
    loading: "Loading",
  },
  de: {
    timeline: "Zeitachse",
    people: "Personen",
    compare: "Vergleichen",
    bring: "Vortrag hinzufügen",
    pages: "Seiten",
    loading: "Lädt",
  },
});
