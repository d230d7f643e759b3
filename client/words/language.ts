/** The language of the page. Every text for the eye or the ear stands in `client/words`, in all languages side by side. */

export type Language = "en" | "de";

const LANGUAGES: readonly Language[] = ["en", "de"];
const KEPT_AS = "cairn.language";

let language: Language = "en";

/** The language in force: what was chosen last, else English. To be called once, before anything is drawn. */
export function readLanguage(): Language {
  const kept = window.localStorage.getItem(KEPT_AS);
  language = LANGUAGES.find((known) => known === kept) ?? "en";
  document.documentElement.lang = language;
  return language;
}

/** Chooses a language for this browser and draws the page anew in it. */
export function chooseLanguage(chosen: Language): void {
  window.localStorage.setItem(KEPT_AS, chosen);
  window.location.reload();
}

/**
 * The words of one part of the page in the language in force.
 * @param words the same keys in each language; functions where something is filled in.
 */
export function wordsOf<Words extends object>(words: Readonly<Record<Language, Words>>): () => Words {
  return () => words[language];
}
