import type { BroughtTalk, JobState } from "../../model/api.ts";
import { wordsOf } from "./language.ts";

type Outcome = BroughtTalk["outcome"];
type Stage = Exclude<JobState["stage"], "done" | "failed">;

/** All that is said while a talk is brought. */
export const bringWords = wordsOf({
  en: {
    title: "Bring a talk",
    what: "Cairn turns a career talk into a timeline that can be walked, questioned, corrected and presented. Every mark on it rests on the words that were said.",
    openDemo: "Open the demo",
    demoWhat: "How a physicist became a computer vision engineer.",
    drop: "Drop a file here",
    dropAnywhere: "Drop it to bring this talk",
    choose: "Choose a file",
    formats:
      "Captions (.vtt, .srt, YouTube's .json3), a transcript (.txt, .md) or a graph that was exported (.json), up to 20 MiB.",
    pasteLabel: "Or paste captions or a transcript",
    pasteHint: "0:00 So my first job was at …",
    more: "More about it, if the talk does not say",
    talkTitle: "Title",
    narrator: "Who tells it",
    link: "Link to the recording",
    published: "When it was published",
    publishedHint: "October 7, 2020",
    chosen: (name: string, size: string) => `${name}, ${size}`,
    takeAway: "Take another",
    bring: "Bring it",
    preview: "What would change?",
    working: (title: string) => `Reading ${title}`,
    pasted: "what you pasted",
    theDemo: "the demo",
    stages: {
      queued: "In line",
      reading: "Reading the file",
      extracting: "Understanding what is said",
      storing: "Putting it into the graph",
    } satisfies Record<Stage, string>,
    ahead: (n: number) => (n === 0 ? "next" : n === 1 ? "one talk goes first" : `${n} talks go first`),
    percent: (fraction: number) => `${Math.round(fraction * 100)} %`,
    lost: "The server stopped telling how far it is: look whether the talk is there, and bring it again if not.",
    failed: "This talk could not be brought",
    again: "Change it and try again",
    outcome: {
      loaded: "It is new.",
      replaced: "It replaces what was there.",
      unchanged: "The very same is there already.",
    } satisfies Record<Outcome, string>,
    wouldChange: "What would change",
    changes: (added: number, changed: number, removed: number) =>
      added + changed + removed === 0
        ? "Nothing in the graph would change."
        : `${added} facts and things would come, ${changed} would say something else, ${removed} would go.`,
    changed: (added: number, changed: number, removed: number) =>
      added + changed + removed === 0
        ? "Nothing in the graph has changed."
        : `${added} facts and things came, ${changed} say something else, ${removed} went.`,
    counts: (things: number, facts: number, orders: number) => `${things} things, ${facts} facts, ${orders} orders`,
    tells: (name: string) => `It tells the career of ${name}.`,
    nobody: "Nobody whose career it is was found: say who tells it, and bring it again.",
    arrived: "It is there",
    warnings: "Worth knowing",
    conflicts: "Corrections that no longer find what they mean",
    back: "Back",
    open: (name: string) => `Open the timeline of ${name}`,
    openTimeline: "Open the timeline",
    skipPath: "Go straight to the timeline",
    another: "Bring another",
  },
  de: {
    title: "Einen Vortrag hinzufügen",
    what: "Cairn macht aus einem Vortrag über einen Lebensweg eine Zeitachse, die man abgehen, befragen, berichtigen und vorführen kann. Jede Marke darauf beruht auf den Worten, die gesagt wurden.",
    openDemo: "Das Beispiel öffnen",
    demoWhat: "Wie ein Physiker zum Ingenieur für maschinelles Sehen wurde.",
    drop: "Datei hier ablegen",
    dropAnywhere: "Loslassen, um diesen Vortrag hinzuzufügen",
    choose: "Datei wählen",
    formats:
      "Untertitel (.vtt, .srt, .json3 von YouTube), ein Transkript (.txt, .md) oder ein ausgegebener Graph (.json), bis 20 MiB.",
    pasteLabel: "Oder Untertitel oder ein Transkript einfügen",
    pasteHint: "0:00 Meine erste Stelle war bei …",
    more: "Mehr dazu, falls der Vortrag es nicht sagt",
    talkTitle: "Titel",
    narrator: "Wer erzählt",
    link: "Link zur Aufnahme",
    published: "Wann er erschien",
    publishedHint: "October 7, 2020",
    chosen: (name: string, size: string) => `${name}, ${size}`,
    takeAway: "Etwas anderes nehmen",
    bring: "Hinzufügen",
    preview: "Was würde sich ändern?",
    working: (title: string) => `${title} wird gelesen`,
    pasted: "Das Eingefügte",
    theDemo: "Das Beispiel",
    stages: {
      queued: "In der Reihe",
      reading: "Die Datei wird gelesen",
      extracting: "Das Gesagte wird verstanden",
      storing: "Es kommt in den Graphen",
    } satisfies Record<Stage, string>,
    ahead: (n: number) => (n === 0 ? "als Nächstes" : n === 1 ? "ein Vortrag geht vor" : `${n} Vorträge gehen vor`),
    percent: (fraction: number) => `${Math.round(fraction * 100)} %`,
    lost: "Der Server sagt nicht mehr, wie weit er ist: nachsehen, ob der Vortrag da ist, sonst noch einmal hinzufügen.",
    failed: "Dieser Vortrag konnte nicht hinzugefügt werden",
    again: "Ändern und noch einmal versuchen",
    outcome: {
      loaded: "Er ist neu.",
      replaced: "Er ersetzt, was da war.",
      unchanged: "Genau dieser ist schon da.",
    } satisfies Record<Outcome, string>,
    wouldChange: "Was sich ändern würde",
    changes: (added: number, changed: number, removed: number) =>
      added + changed + removed === 0
        ? "Im Graphen würde sich nichts ändern."
        : `${added} Fakten und Dinge kämen hinzu, ${changed} sagten etwas anderes, ${removed} gingen.`,
    changed: (added: number, changed: number, removed: number) =>
      added + changed + removed === 0
        ? "Im Graphen hat sich nichts geändert."
        : `${added} Fakten und Dinge kamen hinzu, ${changed} sagen etwas anderes, ${removed} gingen.`,
    counts: (things: number, facts: number, orders: number) =>
      `${things} Dinge, ${facts} Fakten, ${orders} Reihenfolgen`,
    tells: (name: string) => `Er erzählt den Weg von ${name}.`,
    nobody: "Wessen Weg es ist, war nicht zu finden: angeben, wer erzählt, und noch einmal hinzufügen.",
    arrived: "Er ist da",
    warnings: "Gut zu wissen",
    conflicts: "Berichtigungen, die nicht mehr finden, was sie meinen",
    back: "Zurück",
    open: (name: string) => `Die Zeitachse von ${name} öffnen`,
    openTimeline: "Die Zeitachse öffnen",
    skipPath: "Gleich zur Zeitachse",
    another: "Noch einen hinzufügen",
  },
});

/** "34 KiB", "1.2 MiB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KiB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
