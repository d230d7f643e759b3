import { wordsOf } from "./language.ts";

export const saveWords = wordsOf({
  en: {
    title: (name: string) => `The career of ${name}`,
    published: (day: string) => `as told in a talk published ${day}`,
    untimed: "Told, but not when:",
    selected: (title: string) => `Brought out: ${title}`,
    stations: (titles: string) => `Stations: ${titles}.`,
    marks: (count: number) => (count === 1 ? "1 mark." : `${count} marks.`),
  },
  de: {
    title: (name: string) => `Der Werdegang von ${name}`,
    published: (day: string) => `erzählt in einem Vortrag vom ${day}`,
    untimed: "Erzählt, aber nicht wann:",
    selected: (title: string) => `Hervorgehoben: ${title}`,
    stations: (titles: string) => `Stationen: ${titles}.`,
    marks: (count: number) => (count === 1 ? "1 Marke." : `${count} Marken.`),
  },
});
