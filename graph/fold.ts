/** Text as it is searched: lower case, without accents, white space single. "São  Paulo" → "sao paulo". */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
