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
    timeline: "Zeitleiste",
    people: "Personen",
    compare: "Vergleichen",
    bring: "Vortrag bringen",
    pages: "Seiten",
    loading: "Lädt",
  },
});
