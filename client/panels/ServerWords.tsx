import { serverSentences } from "../words/server-sentences.ts";

/** A sentence that the server worded, in the language of the page where it is known in it, else marked as English. */
export function ServerWords({ text }: { readonly text: string }) {
  const { words, lang } = serverSentences().of(text);
  return lang === undefined ? words : <span lang={lang}>{words}</span>;
}
