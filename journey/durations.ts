const PARTS = [
  ["Y", "year"],
  ["M", "month"],
  ["W", "week"],
  ["D", "day"],
] as const;

const HALVES: Readonly<Record<string, string>> = { P18M: "1½ years", P30M: "2½ years", P42M: "3½ years" };

/** An ISO 8601 duration in words: `P8M` → "8 months", `P18M` → "1½ years". */
export function durationWords(duration: string): string {
  return (
    HALVES[duration] ??
    PARTS.flatMap(([letter, word]) => {
      const count = new RegExp(`(\\d+)${letter}`).exec(duration)?.[1];
      return count === undefined ? [] : [`${Number(count)} ${word}${Number(count) === 1 ? "" : "s"}`];
    }).join(" ")
  );
}
