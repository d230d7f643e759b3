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
    refused: (_: string | undefined, detail: string) => detail,
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
    refused: refusedInGerman,
    unreadable: "Die Antwort ließ sich nicht lesen.",
  },
});

/** By the code of a problem. Where only its details say what to do, they follow as the server words them. */
const REFUSED: Readonly<Record<string, string>> = {
  INVALID_PARAMETER: "Damit kann der Server nichts anfangen:",
  INVALID_BODY: "Das lässt sich nicht lesen:",
  QUERY_NOT_READ_ONLY: "Hier werden nur Abfragen angenommen, die nichts ändern:",
  UNAUTHORIZED:
    "Dazu braucht es den Schlüssel des Servers: die Seite über die Adresse öffnen, die er beim Start zeigt.",
  NOT_FOUND: "Das gibt es nicht, oder nicht mehr:",
  CONFLICT: "Das verträgt sich nicht mit dem, was da ist:",
  PRECONDITION_FAILED: "Jemand war schneller: neu laden und noch einmal versuchen.",
  SWITCHED_OFF: "Das ist auf diesem Server abgeschaltet.",
  TOO_LARGE: "Das ist zu groß:",
  UNSUPPORTED_MEDIA_TYPE: "Diese Art von Datei wird nicht gelesen:",
  RATE_LIMITED: "Zu viele Anfragen auf einmal: gleich noch einmal versuchen.",
  INTERNAL: "Auf dem Server ist etwas schiefgegangen; Näheres steht in seinem Protokoll.",
  STORE_UNAVAILABLE: "Der Speicher antwortet gerade nicht: in ein paar Sekunden noch einmal versuchen.",
  BUSY: "Der Server ist beschäftigt: gleich noch einmal versuchen.",
  SHUTTING_DOWN: "Der Server wird gerade beendet: noch einmal versuchen, wenn er wieder läuft.",
  TIMEOUT: "Das hat zu lange gedauert: enger fassen oder noch einmal versuchen.",
};

function refusedInGerman(code: string | undefined, detail: string): string {
  const german = REFUSED[code ?? ""];
  return german === undefined ? detail : german.endsWith(":") ? `${german} ${detail}` : german;
}
