/** Names as the parts of ids. On its own, so that the page can use it without the schemas. */

const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/\+/g, "-plus"],
  [/#/g, "-sharp"],
  [/&/g, "-and-"],
];

/** Lower-case ASCII words joined by dashes: "C++" → `c-plus-plus`, "São Paulo" → `sao-paulo`. Never empty. */
export function slug(name: string): string {
  let text = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’‘`´.]/g, "")
    .toLowerCase();
  for (const [symbol, word] of SYMBOLS) text = text.replace(symbol, word);
  const ascii = text
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return (
    ascii ||
    `u-${[...name]
      .map((c) => c.codePointAt(0)?.toString(16))
      .join("-")
      .slice(0, 60)}`
  );
}
