/** Whether a talk is in English, by its commonest words; by its letters where they are not Latin. */
import type { Token } from "./token.ts";
import { vocabularyOf } from "./vocabulary.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** The commonest words of each language that are no common words of English, accents folded. */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  Spanish: words(
    "que de la el en y los se del las un por con una para es al lo como mas pero sus le ya muy porque yo cuando",
  ),
  French: words(
    "de la le les et des en un du une que est pour qui dans par plus pas sur je au avec ce il nous mais c'est etait",
  ),
  German: words(
    "der die und den von zu das mit sich des auf fur ist im dem nicht ein eine als auch es an ich wir war aber habe",
  ),
  Italian: words(
    "di che e la il un per sono una con non del si da le dei come al piu ma anche ho questo nel della era mi io",
  ),
  Portuguese: words(
    "de que e o da em um para com nao uma os no se na por mais as dos como mas ao eu foi muito tem isso voce",
  ),
  Dutch: words(
    "de het een en van ik dat is niet op te zijn voor met die aan er maar ook naar dan bij wat heb was we je",
  ),
  Swedish: words("och att det som en pa ar av for jag med till den har inte om ett men var sa vi da kan sig mig"),
  Danish: words("og at det er en til pa jeg som for med den af ikke der var har vi men et de han sa mig"),
  Norwegian: words("og det er en til jeg som pa for med den av ikke at var har vi men et de sa meg da ble"),
  Polish: words("i w na z sie nie to ze do jest jak co ale tak po byl juz tym bylo mnie przez bardzo ja moja"),
  Turkish: words("ve bir bu da de icin cok ne ben ama gibi daha var olarak sonra kadar bana benim o ile ki"),
  Indonesian: words(
    "yang dan di ini itu dengan untuk saya tidak dari dalam akan pada juga ada ke karena kita bisa aku",
  ),
};
const ENGLISH = words(
  "the and to of a i in that it was is you we my so for on with have this but they at be as not are had do what from or",
);

const FEWEST_WORDS = 25;
const LEAST_SHARE = 0.15;

/**
 * The language a talk is in when that is not English.
 * @returns its name; "a language in other letters" where most letters are not Latin; undefined for English and for what is too short to tell.
 */
export function otherLanguage(tokens: readonly Token[]): string | undefined {
  const { words, numbers } = vocabularyOf(tokens);
  const times = new Int32Array(words.length);
  let latin = 0;
  let others = 0;
  let length = 0;
  tokens.forEach(({ text }, at) => {
    const letter = letterOf(text);
    if (letter === undefined) return;
    length += text.length;
    if (letter === "other") {
      others += 1;
      return;
    }
    latin += 1;
    const number = numbers[at] ?? 0;
    times[number] = (times[number] ?? 0) + 1;
  });
  if (latin < others) {
    return length >= FEWEST_WORDS * 2 ? "a language in other letters" : undefined;
  }
  if (latin < FEWEST_WORDS) return undefined;
  const share = (common: ReadonlySet<string>) =>
    words.reduce((sum, word, number) => sum + (common.has(word) ? (times[number] ?? 0) : 0), 0) / latin;
  const english = share(ENGLISH);
  let best: { name: string; share: number } | undefined;
  for (const [name, common] of Object.entries(COMMON)) {
    const own = share(common);
    if (!best || own > best.share) best = { name, share: own };
  }
  return best && best.share >= LEAST_SHARE && best.share > english * 1.5 ? best.name : undefined;
}

/** What a word begins with, where that is a letter. */
function letterOf(text: string): "latin" | "other" | undefined {
  const code = text.charCodeAt(0) | 32;
  if (code < 127) return code >= 97 && code <= 122 ? "latin" : undefined;
  if (!/^\p{L}/u.test(text)) return undefined;
  return /^\p{Script=Latin}/u.test(text) ? "latin" : "other";
}
