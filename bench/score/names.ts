/** Names compared as the scorer compares them. */

const WHITE_SPACE = /[^\S\ufeff]+/u;

/**
 * A name without case, accents and punctuation, its words joined by one space. `+` and `#` stay, so that C, C++ and
 * C# differ. A name of nothing but punctuation stays itself in lower case.
 */
export function normalName(name: string): string {
  const plain = [...foldCase(name.normalize("NFKD"))].filter((character) => !isCombining(character)).join("");
  const words = plain.replace(/[.'’‘`´]/g, "").replace(/[^\p{L}\p{N}+#]/gu, " ");
  return joinWords(words) || joinWords(foldCase(name));
}

/** Full case folding: "ß" is "ss" and both small sigmas are one; the dotless i stays apart. */
function foldCase(text: string): string {
  return text
    .split("ı")
    .map((part) => part.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ"))
    .join("ı");
}

/**
 * True for a character with a combining class other than 0. JavaScript cannot ask for the class, but normalisation
 * sorts by it: such a character changes places with a neighbour of class 1 behind it or of class 240 before it.
 */
function isCombining(character: string): boolean {
  if (!/\p{M}/u.test(character)) return false;
  const pairs = [`${character}\u0334`, `\u0345${character}`];
  return pairs.some((pair) => pair.normalize("NFD") !== pair);
}

function joinWords(text: string): string {
  return text.split(WHITE_SPACE).filter(Boolean).join(" ");
}
