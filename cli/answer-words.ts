/** An answer as lines for people: what was understood, the sentences, under each the words it rests on. */
import { clockWords } from "../journey/clock.ts";
import type { readAnswerInWords } from "../server/answers.ts";

type Answer = Awaited<ReturnType<typeof readAnswerInWords>>;
type Quote = Answer["evidence"][number];

/** Longer quotes are cut: the whole is in `--json`. */
const QUOTE_LENGTH = 200;

export function answerLines({ understood, sentences, evidence, nearest }: Answer): string[] {
  const shown = new Set<string>();
  const severalTalks = new Set(evidence.map(({ source }) => source)).size > 1;
  const quotesOf = (facts: readonly string[]): string[] =>
    evidence.flatMap((quote) => {
      if (!facts.includes(quote.fact) || shown.has(quote.id)) return [];
      shown.add(quote.id);
      return [`    ${quoteLine(quote, severalTalks)}`];
    });
  if (nearest.length > 0) return [understood, ...nearest.map(({ title }) => `  ${title}`)];
  return [understood, "", ...sentences.flatMap(({ text, facts }) => [`  ${text}`, ...quotesOf(facts)])];
}

function quoteLine(quote: Quote, severalTalks: boolean): string {
  const { text, note, by, seconds, secondsEstimated, sourceTitle, repairs, start = 0 } = quote;
  if (text === undefined) return `(${by ?? "note"}: ${note ?? ""})`;
  const at = seconds === undefined ? undefined : `${secondsEstimated ? "≈ " : ""}${clockWords(seconds)}`;
  const where = [severalTalks ? sourceTitle : undefined, at].filter((words) => words !== undefined).join(", ");
  return `“${cut(asMeant(text, start, repairs))}”${where ? ` (${where})` : ""}`;
}

/** Each repaired mention followed by what was heard: "from Keras ⟨carrots⟩ to PyTorch". */
function asMeant(text: string, start: number, repairs: Quote["repairs"]): string {
  let meant = text;
  for (const repair of [...repairs].sort((a, b) => b.start - a.start)) {
    const [from, to] = [repair.start - start, repair.end - start];
    meant = `${meant.slice(0, from)}${repair.meant} ⟨${repair.heard}⟩${meant.slice(to)}`;
  }
  return meant.replace(/\s+/g, " ").trim();
}

const cut = (text: string): string =>
  text.length <= QUOTE_LENGTH ? text : `${text.slice(0, QUOTE_LENGTH).replace(/\s+\S*$/, "")} …`;
