/** A name that no list holds is at most eight words and 80 characters long: what is longer ran on. */
import type { Mention } from "../reading/mention.ts";

const MOST_WORDS = 8;
const MOST_CHARACTERS = 80;

/** The mention with its name cut at a word; a listed name stays whole. */
export function withShortName(mention: Mention): Mention {
  if (mention.entry) return mention;
  const words = mention.name.split(" ").slice(0, MOST_WORDS);
  while (words.length > 1 && words.join(" ").length > MOST_CHARACTERS) words.pop();
  // By code points: half of a character is no text.
  const name = [...words.join(" ")].slice(0, MOST_CHARACTERS).join("");
  return name === mention.name ? mention : { ...mention, name };
}
