/** Models as they are said and captions write them: "GTX 970" is "g t x nine seventy", "1080 Ti" is "ten eighty t i". */
const ONES = "zero one two three four five six seven eight nine".split(" ");
const TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** @returns undefined where the name has no number of three or four digits that is said in pairs. */
export function spokenModel(name: string): string | undefined {
  let numbered = false;
  const words = name.split(" ").map((word) => {
    if (/^\p{Lu}{2,4}$/u.test(word) || word === "Ti") return [...word].join(" ");
    const pairs = /^(\d{1,2})(\d{2})$/.exec(word);
    const said = pairs && [sayPair(pairs[1] ?? ""), sayPair(pairs[2] ?? "")];
    if (!said?.[0] || !said[1]) return word;
    numbered = true;
    return said.join(" ");
  });
  return numbered ? words.join(" ").toLowerCase() : undefined;
}

/** "9", "10", "80"; undefined for "00" and "07", which are said in other ways. */
function sayPair(digits: string): string | undefined {
  const number = Number(digits);
  if (number === 0 || (digits.length === 2 && number < 10)) return undefined;
  if (number < 10) return ONES[number];
  if (number < 20) return TEENS[number - 10];
  const [ten, one] = [TENS[Math.floor(number / 10) - 2] ?? "", number % 10];
  return one === 0 ? ten : `${ten} ${ONES[one]}`;
}
