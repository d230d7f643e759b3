import { wordsOf } from "./language.ts";

export const offlineWords = wordsOf({
  en: {
    readOnly: "This page was saved as a file: it shows, but nothing in it can be changed.",
    notCarried: "This page was saved as a file and does not carry that. Open it in Cairn to see it.",
  },
  de: {
    readOnly: "Diese Seite wurde als Datei gesichert: Sie zeigt, aber nichts in ihr lässt sich ändern.",
    notCarried: "Diese Seite wurde als Datei gesichert und enthält das nicht. In Cairn ist es zu sehen.",
  },
});
