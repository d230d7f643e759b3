import { wordsOf } from "./language.ts";

/** What stands in for a view that is on its way, empty or failed, and how failures are said. */
export const frameWords = wordsOf({
  en: {
    loading: "Loading",
    reading: "Reading the graph",
    timelineFailed: "The timeline could not be loaded",
    noJourney: "No journey yet",
    noJourneyWords:
      "Nothing has been loaded for this person. Drop a talk anywhere on this page, or choose “Bring a talk” in the menu.",
    again: "Try again",
    toTimeline: "To the timeline",
    mishap: "Something went wrong while drawing this",
    mishapWords: "The talk itself is safe. Try again; if it comes back, open the timeline without its address.",
    silent: "The server does not answer: check that Cairn is still running, then try again.",
    answered: (status: number) => `The server answered ${status}.`,
    unreadable: "The answer could not be read.",
  },
  de: {
    loading: "Lädt",
    reading: "Der Graph wird gelesen",
    timelineFailed: "Die Zeitachse konnte nicht geladen werden",
    noJourney: "Noch kein Werdegang",
    noJourneyWords:
      "Für diese Person ist nichts geladen. Ein Vortrag lässt sich auf diese Seite ziehen, oder im Menü über „Vortrag hinzufügen“ bringen.",
    again: "Noch einmal",
    toTimeline: "Zur Zeitachse",
    mishap: "Beim Zeichnen ist etwas schiefgegangen",
    mishapWords:
      "Dem Vortrag ist nichts geschehen. Noch einmal versuchen; hilft das nicht, die Zeitachse ohne ihre Adresse öffnen.",
    silent: "Der Server antwortet nicht: nachsehen, ob Cairn noch läuft, dann noch einmal versuchen.",
    answered: (status: number) => `Der Server hat mit ${status} geantwortet.`,
    unreadable: "Die Antwort ließ sich nicht lesen.",
  },
});
