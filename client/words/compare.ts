import { wordsOf } from "./language.ts";

/** All that is said while two careers are compared. */
export const compareWords = wordsOf({
  en: {
    title: "Compare",
    first: "First career",
    second: "Second career",
    choose: "Choose somebody",
    same: "Choose two different people.",
    axis: "Axis",
    calendar: "Calendar",
    relative: "From the first job",
    noFirstJob: (name: string) => `When the first job of ${name} began is not known: the calendar is drawn.`,
    firstJob: "first job",
    meet: "Where they meet",
    meetings: (n: number) =>
      n === 0 ? "They have nothing in common that is told." : n === 1 ? "They meet once." : `They meet ${n} times.`,
    what: "What",
    notSaid: "when is not said",
    picture: (a: string, b: string, n: number) =>
      `${a} above, ${b} below, on one scale; lines join the ${n} things that both tell of. The table below says the same.`,
    stations: (name: string) => `The path of ${name}`,
    open: (name: string, what: string) => `Open ${what} in the timeline of ${name}`,
    show: (what: string) => `Light up ${what}`,
    swap: "Swap them",
    loading: "Looking",
    failed: "The careers could not be loaded",
    alone: "Only one career is told. Add another to compare with.",
    nobody: "No career is told yet: bring a talk, or add an invented one.",
  },
  de: {
    title: "Vergleichen",
    first: "Erster Weg",
    second: "Zweiter Weg",
    choose: "Jemanden wählen",
    same: "Zwei verschiedene Personen wählen.",
    axis: "Achse",
    calendar: "Kalender",
    relative: "Ab der ersten Stelle",
    noFirstJob: (name: string) =>
      `Wann die erste Stelle von ${name} begann, ist nicht bekannt: gezeichnet ist der Kalender.`,
    firstJob: "erste Stelle",
    meet: "Wo sie sich treffen",
    meetings: (n: number) =>
      n === 0
        ? "Sie haben nichts gemeinsam, wovon erzählt wird."
        : n === 1
          ? "Sie treffen sich einmal."
          : `Sie treffen sich ${n}-mal.`,
    what: "Was",
    notSaid: "wann ist nicht gesagt",
    picture: (a: string, b: string, n: number) =>
      `${a} oben, ${b} unten, im selben Maßstab; Linien verbinden die ${n} Dinge, von denen beide erzählen. Die Tabelle darunter sagt dasselbe.`,
    stations: (name: string) => `Der Weg von ${name}`,
    open: (name: string, what: string) => `${what} in der Zeitachse von ${name} öffnen`,
    show: (what: string) => `${what} hervorheben`,
    swap: "Tauschen",
    loading: "Wird gesucht",
    failed: "Die Lebenswege waren nicht zu laden",
    alone: "Erst ein Weg wird erzählt. Einen weiteren zum Vergleichen hinzufügen.",
    nobody: "Noch wird kein Weg erzählt: einen Vortrag oder einen erfundenen Weg hinzufügen.",
  },
});
