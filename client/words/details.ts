import { wordsOf } from "./language.ts";

/** The panel of a selection, and the words that were said. */
export const detailsWords = wordsOf({
  en: {
    gone: "Not in this graph",
    goneWords: (id: string) =>
      `The address names “${id}”, which no loaded talk tells of. It may have been renamed or removed.`,
    whole: "Show the whole timeline",
    close: "Close details",
    hidden: "hidden from the audience",
    notes: "Notes",
    detailsFailed: "Its details could not be loaded",
    quotesFailed: "Its words could not be loaded",
    why: "Why it stands there",
    asMeant: "Show as meant",
    asHeard: "Show as heard",
    notedBy: (name: string) => `noted by ${name}`,
    openRecording: (time: string) => `${time}, open the recording there`,
    roadNotTaken: "Road not taken",
    roadsNotTaken: "Roads not taken",
    alsoSaid: "Also said",
  },
  de: {
    gone: "Nicht in diesem Graphen",
    goneWords: (id: string) =>
      `Die Adresse nennt „${id}“, wovon kein geladener Vortrag erzählt. Vielleicht wurde es umbenannt oder entfernt.`,
    whole: "Die ganze Zeitachse zeigen",
    close: "Einzelheiten schließen",
    hidden: "vor dem Publikum verborgen",
    notes: "Notizen",
    detailsFailed: "Die Einzelheiten konnten nicht geladen werden",
    quotesFailed: "Die Worte konnten nicht geladen werden",
    why: "Warum es dort steht",
    asMeant: "Wie gemeint zeigen",
    asHeard: "Wie gehört zeigen",
    notedBy: (name: string) => `notiert von ${name}`,
    openRecording: (time: string) => `${time}, Aufnahme dort öffnen`,
    roadNotTaken: "Nicht genommener Weg",
    roadsNotTaken: "Nicht genommene Wege",
    alsoSaid: "Auch gesagt",
  },
});
