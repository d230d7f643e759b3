/** Short written forms of a longer name: "NVDA" for NVIDIA. */

/** True when the heard letters, all capitals, are the name's in order, with its first letter and most of its consonants. */
export function abbreviates(heard: string, name: string): boolean {
  const short = heard.toLowerCase();
  const long = name.toLowerCase();
  if (short.length < 4 || short.length >= long.length || short[0] !== long[0] || /\s/.test(long)) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  const consonants = [...long].filter((letter) => !"aeiouy".includes(letter));
  return at === short.length && consonants.every((letter) => short.includes(letter));
}
