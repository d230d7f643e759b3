import { wordsOf } from "./language.ts";

export const graphWords = wordsOf({
  en: {
    region: (name: string) => `Graph of what ${name} tells`,
    list: "Things of the graph, connected first",
    apart: "Not joined to anything",
    laying: "Laying out the graph",
    tidy: "Tidy",
    tidyTitle: "Lay out anew what is shown",
    tidied: "Laid out anew",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Show everything",
    joined: (count: number, titles: string) => (count === 0 ? "joined to nothing" : `joined to ${count}: ${titles}`),
    tools: "Graph",
    failed: "The graph could not be loaded",
    empty: "Nothing is left to show. Take a filter away to see more.",
  },
  de: {
    region: (name: string) => `Graph dessen, was ${name} erzählt`,
    list: "Dinge des Graphen, verbundene zuerst",
    apart: "Mit nichts verbunden",
    laying: "Der Graph wird angeordnet",
    tidy: "Ordnen",
    tidyTitle: "Neu anordnen, was zu sehen ist",
    tidied: "Neu angeordnet",
    zoomIn: "Vergrößern",
    zoomOut: "Verkleinern",
    fit: "Alles ins Bild",
    joined: (count: number, titles: string) =>
      count === 0 ? "mit nichts verbunden" : `verbunden mit ${count}: ${titles}`,
    tools: "Graph",
    failed: "Der Graph konnte nicht geladen werden",
    empty: "Es ist nichts mehr zu zeigen. Mit einem Filter weniger ist mehr zu sehen.",
  },
});
