import { slug } from "../../model/ids.ts";

/** Letters that have no accent to take off. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * The id of a story, which is also the name of its file: letters, digits and dashes of ASCII, at most 120.
 * A letter of another alphabet becomes its number, so that two persons' stories never share a file.
 */
export function storyId(person: string, order: string, steps: number): string {
  const name = slug(person).replace(
    /[^a-z0-9-]/gu,
    (letter) => LETTERS[letter] ?? `u${letter.codePointAt(0)?.toString(16)}`,
  );
  return `${name.slice(0, MOST_OF_NAME)}-${order}-${steps}`;
}

const MOST_OF_NAME = 90;
