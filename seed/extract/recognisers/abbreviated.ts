/** Short written forms of a longer name: "NVDA" for NVIDIA. */

/** Share of the name's consonants that its short form keeps. */
const LEAST_KEPT = 0.6;

/** True when the heard letters, all capitals, are the name's in order, with its first letter and most of its consonants. */
export function abbreviates(heard: string, name: string): boolean {
  const short = heard.toLowerCase();
  const long = name.toLowerCase();
  if (short.length < 4 || short.length >= long.length || short[0] !== long[0] || /\s/.test(long)) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  const consonants = [...long].filter((letter) => !"aeiouy".includes(letter));
  const kept = consonants.filter((letter) => short.includes(letter)).length;
  return at === short.length && kept >= consonants.length * LEAST_KEPT;
}
