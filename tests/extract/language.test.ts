import { describe, expect, it } from "vitest";
import { otherLanguage } from "../../seed/extract/reading/language.ts";
import { tokenise } from "../../seed/extract/reading/tokenise.ts";
import { told } from "./told.ts";

const SPANISH =
  "Yo nací en Madrid y estudié física en la universidad de Barcelona porque mi padre era profesor. Después de eso me fui a " +
  "Londres y trabajé en Google con un equipo muy bueno, pero al final volví a España para estar con los míos.";
const GERMAN =
  "Ich bin in Hamburg geboren und habe an der TU München Informatik studiert. Danach war ich fünf Jahre bei Siemens, aber das " +
  "war nicht das, was ich wollte, und ich bin dann mit meiner Frau nach Berlin gezogen, wo wir eine Firma gegründet haben.";
const FRENCH =
  "Je suis né à Lyon et j'ai fait mes études dans une école de cuisine. Ensuite je suis parti pour Paris avec un ami et nous " +
  "avons travaillé dans les cuisines du Ritz, mais ce n'était pas pour moi, et je suis rentré chez mes parents.";
const JAPANESE =
  "私は東京で生まれました。 大学で物理学を勉強しました。 そのあと京都の会社で五年間働きました。 今はロンドンに住んでいます。 妻と二人の子供がいます。 " +
  "毎日とても忙しいですが、 仕事は楽しいです。";
const ENGLISH =
  "I was born in Madrid and I studied physics at the university there, because my father was a professor. After that I went to " +
  "London and worked at Google with a very good team, but in the end I came back to be with my own people.";

const languageOf = (text: string) => otherLanguage(tokenise(text, [{ start: 0, end: text.length }]));

describe("the language of a talk", () => {
  it.each([
    ["Spanish", SPANISH],
    ["German", GERMAN],
    ["French", FRENCH],
    ["a language in other letters", JAPANESE],
  ])("%s is told, and nothing is guessed from it", (language, text) => {
    expect(languageOf(text)).toBe(language);
    const document = told(text);
    expect(document.relations).toEqual([]);
    expect(document.warnings.map(({ code }) => code)).toContain("other-language");
    expect(document.warnings[0]?.message).toContain(language);
  });

  it.each([
    ["English", ENGLISH],
    ["English full of foreign names", `${ENGLISH} I moved to Rio de Janeiro and La Paz and then to Den Haag.`],
    ["English with a sentence of Spanish", `${ENGLISH} ${ENGLISH} Mi padre era de la costa y yo era muy feliz.`],
    ["too short to tell", "Hola que tal, muy bien."],
    ["names only", "Google Apple Netflix Amazon"],
    ["nothing", ""],
  ])("%s is read as English", (_, text) => {
    expect(languageOf(text)).toBeUndefined();
    expect(told(text).warnings).toEqual([]);
  });
});
