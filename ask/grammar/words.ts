/** Text as it is compared: lower case, without accents and possessives, words parted by single spaces. */
export function foldWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\b(what|who|where|when|how|that|there|he|she|it)'s\b/g, "$1 is")
    .replace(/\b(\w+)n't\b/g, "$1nt")
    .replace(/'(?:s|d|ll|re|ve|m)?(?=\W|$)/g, "")
    .replace(/[^\p{L}\p{N}+#.$]+|\.(?=\s|$)/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
