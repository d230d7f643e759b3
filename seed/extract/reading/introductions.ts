/** Words beside a guest's name that introduce nobody by themselves: who has no better introduction is known by them. */
import type { Token } from "./token.ts";

/**
 * Whether a name that begins here may be the guest's: surely after "it's" where somebody is told of ("it's Ada Quill
 * who plans hospitals"), weakly after a plain "with" or where the name opens a portrait ("Ada Quill is a principal …").
 */
export function calledBy(tokens: readonly Token[], at: number): "sure" | "weak" | undefined {
  const lower = (place: number) => tokens[place]?.lower ?? "";
  const [last, before] = [lower(at - 1), lower(at - 2)];
  const told = [2, 3, 4].some((reach) => TOLD.has(lower(at + reach)));
  if ((last === "is" || last === "'s") && ["it", "this", "today", "that", "guest"].includes(before))
    return told ? "sure" : "weak";
  // "With me in the studio is Ada Quill."
  if (
    last === "is" &&
    [2, 3, 4, 5, 6].some((back) => lower(at - back - 1) === "with" && ["me", "us"].includes(lower(at - back)))
  )
    return "sure";
  if (last === "today" || ANNOUNCING.has(last)) return "weak";
  if (last === "with") return "weak";
  if (["to", "meet", "from", "by", "have", "hear", "for"].includes(last) && told) return "weak";
  return told && tokens[at]?.sentence !== tokens[at - 1]?.sentence ? "weak" : undefined;
}
const ANNOUNCING = new Set(["joined", "friend", "guest", "colleague"]);
const TOLD = new Set(["who", "is", "was", "has", "works", "runs", "grew", "started"]);

/** "Ada, where does it begin?", "Ada, welcome", "Ada, thanks for coming": spoken to. */
export function addressed(tokens: readonly Token[], at: number): boolean {
  for (let place = at + 1; place <= at + 3; place += 1) {
    const [word, next] = [tokens[place]?.lower ?? "", tokens[place + 1]?.lower ?? ""];
    if (tokens[place]?.sentence !== tokens[at]?.sentence) return false;
    if (word === "welcome")
      return place > at + 1 || next === "to" || next === "back" || tokens[place + 1]?.comma === true;
    if (word === "you" && place > at + 1) return SPOKEN_TO.has(next);
    if (word === "thanks" || word === "thank") return isForComing(tokens, place);
    if (QUESTIONS.has(word) && (tokens[place]?.comma === true || ASKING.has(next))) return ASKING.has(next);
  }
  return false;
}

const SPOKEN_TO = new Set("are were have had started began grew came used studied trained worked".split(" "));
const QUESTIONS = new Set(["how", "what", "when", "where", "why", "who"]);
const ASKING = new Set(["did", "do", "does", "were", "was", "are", "is", "have", "would", "made"]);
const COMING = new Set(["coming", "joining", "being", "doing", "taking", "making", "sitting", "talking"]);

/** "Thank you so much for ⟨joining⟩ us" is said to the guest; "for having me" by the guest. */
const isForComing = (tokens: readonly Token[], thanks: number): boolean =>
  tokens.slice(thanks, thanks + 7).some(({ lower }, i, all) => lower === "for" && COMING.has(all[i + 1]?.lower ?? ""));
