/** Persons named in a talk's title. */
import type { Knowledge } from "../../../model/gazetteer.ts";
import type { PersonName } from "./person-names.ts";
import type { Token } from "./token.ts";

type Words = Pick<Knowledge, "isCommonWord" | "isFirstName" | "pronounce" | "phonemeSimilarity">;

const NAME = String.raw`(\p{Lu}[\p{L}'’.-]+(?: (?:(?:de|van|von|der|den|la|le|del|di|da|al|bin) )*\p{Lu}[\p{L}'’.-]*){1,3})`;

/** What stands around a name in a title: "… with Ada Lovelace", "Ada Lovelace: …", "…: Ada Lovelace on …". */
const PATTERNS: readonly RegExp[] = [
  `(?:with|featuring|feat\\.|ft\\.|meet|interview:|interviews|introducing|by|from) ${NAME}\\s*(?:$|[|,:(–—-]|on |from |of |about )`,
  `[|–—:-] ?${NAME}$`,
  `^${NAME}(?: on |: | [|–—-]|, )`,
  `[:|–—-] ${NAME}(?: on | about |, | \\(| [|–—-])`,
  `^#?\\d+[.:]? ${NAME}(?:$|, | on | [|–—-])`,
  `\\((?:with |feat\\. |ft\\. )?${NAME}[,)]`,
  `^(?:How|Why|When|Where) ${NAME} \\p{Ll}`,
  `^${NAME}['’]s? `,
  `^${NAME} (?:talks|tells|explains|discusses|went|became|shares|answers|remembers|and) `,
].map((pattern) => new RegExp(pattern, "u"));

/** Names that the title's form says are persons'. */
export function namesInTitle(title: string, knowledge: Words): string[] {
  return PATTERNS.flatMap((pattern) => {
    const name = pattern.exec(title)?.[1];
    return name && isNameLike(name, knowledge) ? [name] : [];
  });
}

/** A given name first, or words of which neither the first nor the last is a common one. */
function isNameLike(name: string, knowledge: Words): boolean {
  const words = name.toLowerCase().split(" ");
  const [first = ""] = words;
  if (knowledge.isFirstName(first)) return true;
  return !knowledge.isCommonWord(first) && !knowledge.isCommonWord(words.at(-1) ?? "");
}

/** Two or three capital words that stand together: a name may run into the title ("Ada Quill From Sea to Law"). */
function capitalRuns(title: string): string[] {
  const words = title.split(" ");
  const isCapital = (word: string | undefined) => /^\p{Lu}[\p{L}'’.-]+$/u.test(word ?? "");
  return words.flatMap((_, at) =>
    [2, 3].flatMap((length) => {
      const run = words
        .slice(at, at + length)
        .map((word, i) => (i === length - 1 ? word.replace(/[,:;)]+$/, "") : word));
      return run.length === length && run.every(isCapital) ? [run.join(" ")] : [];
    }),
  );
}

const SPOKEN_ALIKE = 0.7;
const MOST_WORDS = 5;

/** Capitals of the title that sound like what is said from token `at`: the captions' spelling of a name is the worse. */
export function soundsLikeTitle(
  tokens: readonly Token[],
  at: number,
  title: string,
  knowledge: Words,
): PersonName | undefined {
  let best: (PersonName & { readonly similarity: number }) | undefined;
  for (const name of capitalRuns(title)) {
    if (!isNameLike(name, knowledge)) continue;
    const sound = knowledge.pronounce(name.toLowerCase());
    for (let end = at + 1; end <= Math.min(at + MOST_WORDS, tokens.length); end += 1) {
      const heard = knowledge.pronounce(
        tokens
          .slice(at, end)
          .map(({ lower }) => lower)
          .join(" "),
      );
      const similarity = knowledge.phonemeSimilarity(heard, sound);
      if (similarity >= SPOKEN_ALIKE && similarity > (best?.similarity ?? 0))
        best = { name, first: at, end, similarity };
    }
  }
  return best;
}
