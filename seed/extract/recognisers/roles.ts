/** Titles of positions by their grammar: modifiers and a head. They count only where someone holds them. */
import type { Mention } from "../reading/mention.ts";
import { beginningAt } from "../reading/mentions-at.ts";
import { readNounPhrase } from "../reading/noun-phrases.ts";
import type { Reading } from "../reading/reading.ts";
import { isStop } from "../reading/stop-words.ts";
import type { Token } from "../reading/token.ts";
import type { Recogniser } from "./recogniser.ts";
import { BARE_HEADS, FIELD_HEADS, HEADS, MODIFIERS, SHORT_ROLES } from "./role-words.ts";
import { titleOf } from "./title-of.ts";

export const roles: Recogniser = (reading, found) => {
  const { tokens } = reading;
  const known = new Map<number, Mention>();
  for (const mention of found) {
    if (mention.kind === "Role") for (let at = mention.first; at < mention.end; at += 1) known.set(at, mention);
  }
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const role = known.get(at);
    if (role && at !== role.end - 1) continue;
    if (!role && !isHead(reading, at)) continue;
    const first = firstOf(reading, role?.first ?? at, at);
    if (role && first === role.first) continue;
    const head = tokens[at]?.lower ?? "";
    const field =
      FIELD_HEADS.has(head) && tokens[at + 1]?.lower === "of"
        ? fieldAfter(reading, found, at + 2)
        : hostedAfter(tokens, at);
    const words = tokens.slice(first, at + 1);
    if (BARE_HEADS.has(head) && !field && words.length === 1 && !isGiven(tokens, first)) continue;
    const end = field ?? at + 1;
    const short = words.length === 1 ? SHORT_ROLES[head] : undefined;
    const name =
      short ??
      titleOf(
        tokens
          .slice(first, end)
          .map((token) => token.text)
          .join(" "),
      );
    mentions.push({
      kind: "Role",
      name,
      first,
      end,
      rule: "roles/title",
      features: { title: words.length > 1 ? 0.9 : 0.4 },
    });
  }
  return mentions;
};

/** "A Pew ⟨Fellowship⟩": what has a name of its own is won, not held. */
const isNamedGrant = ({ tokens, noise }: Reading, at: number): boolean =>
  !noise.noisy &&
  SHORT_ROLES[tokens[at]?.lower ?? ""] !== undefined &&
  tokens[at]?.capital === true &&
  tokens[at - 1]?.capital === true &&
  tokens[at - 1]?.sentence === tokens[at]?.sentence;

/** A known head; or, right after "as a", "became a", any word that names a doer ("stagiaire", "logger"). */
function isHead(reading: Reading, at: number): boolean {
  const { tokens, knowledge } = reading;
  const word = tokens[at]?.lower ?? "";
  if (HEADS.has(word)) return !isNamedGrant(reading, at);
  if (!/(?:er|or|ist|ian|ant|aire|ier|eer)$/.test(word) || word.length < 5) return false;
  const article = ["a", "an"].includes(tokens[at - 1]?.lower ?? "");
  return article && tokens[at - 2]?.lower === "as" && (!knowledge.isCommonWord(word) || /(?:er|or|ist)$/.test(word));
}

/** Back over modifiers; after an article over any words but stops ("a documentary film ⟨editor⟩"). */
function firstOf(reading: Reading, from: number, at: number): number {
  const { tokens } = reading;
  let first = from;
  while (first > at - 6 && (isModifier(tokens[first - 1], tokens[first]) || isRank(tokens, first - 1))) first -= 1;
  for (let article = first - 1; article >= Math.max(0, first - 3); article -= 1) {
    const token = tokens[article];
    const after = tokens[article + 1];
    if (!token || !after || token.sentence !== tokens[at]?.sentence || after.comma) break;
    // "the grasping lead", "a deck officer", but not "the best engineer", "a good manager".
    if (["a", "an", "the"].includes(token.lower)) return JUDGED.has(after.lower) ? first : article + 1;
    if (GIVING.has(token.lower)) return JUDGED.has(after.lower) ? first : article + 1;
    if (isStop(token.lower) || token.filler || token.lower.endsWith("ly")) break;
  }
  return first;
}

const JUDGED = new Set(
  (
    "best worst only first second last main same other new old young right whole next kind great good famous wrong big keen " +
    "avid voracious huge bad decent real better terrible brilliant amazing proud happy poor rich nice born natural fast slow"
  ).split(" "),
);
/** Words right before a title that has no article: "as head of", "I was commis pastry chef". */
const GIVING = new Set("as was am became become being me to".split(" "));

/** "⟨first⟩ officer", "⟨second⟩ mate": a number that is part of the title. */
const isRank = (tokens: readonly Token[], at: number): boolean =>
  RANKED.has(tokens[at + 1]?.lower ?? "") &&
  ["first", "second", "third", "chief", "petty", "warrant"].includes(tokens[at]?.lower ?? "") &&
  tokens[at]?.sentence === tokens[at + 1]?.sentence;
const RANKED = new Set("officer mate lieutenant sergeant violin".split(" "));

const isModifier = (before: Token | undefined, word: Token | undefined): boolean =>
  before !== undefined &&
  word !== undefined &&
  before.sentence === word.sentence &&
  !word.comma &&
  MODIFIERS.has(before.lower);

/** "promoted to reader", "hired as an attending", "they made me principal": a plain word is a title where one is given. */
function isGiven(tokens: readonly Token[], first: number): boolean {
  const article = ["a", "an", "full", "the"].includes(tokens[first - 1]?.lower ?? "") ? 1 : 0;
  const [last, before] = [tokens[first - article - 2]?.lower ?? "", tokens[first - article - 1]?.lower ?? ""];
  if (before === "as")
    return (
      ["hired", "started", "worked", "me", "on", "back", "served", "general", "hospital"].includes(last) || article > 0
    );
  // "I'm now a lead at …"
  if (
    article > 0 &&
    ["am", "now", "was", "became"].includes(before) &&
    ["at", "for"].includes(tokens[first + 1]?.lower ?? "")
  )
    return true;
  return (
    (before === "to" && last === "promoted") ||
    ((before === "me" || before === "was") && last === "made") ||
    before === "made"
  );
}

/** "host of the competition". */
function hostedAfter(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.lower !== "host" && tokens[at]?.lower !== "judge") return undefined;
  const of = tokens[at + 1]?.lower === "of" && ["the", "this", "a"].includes(tokens[at + 2]?.lower ?? "");
  return of && ["competition", "podcast", "show", "event", "contest"].includes(tokens[at + 3]?.lower ?? "")
    ? at + 4
    : undefined;
}

const AFTER_FIELDS = new Set("at in for and there when until by with from since".split(" "));

/** "head of growth", "VP of engineering": the field follows the head. */
function fieldAfter(reading: Reading, found: readonly Mention[], at: number): number | undefined {
  const topic = beginningAt(found, at).find((mention) => mention.kind === "Topic");
  if (topic) return topic.end;
  const { tokens } = reading;
  const phrase = readNounPhrase(reading, at, 3);
  if (!phrase || phrase.first !== at || tokens[at]?.capital) return undefined;
  const after = tokens[phrase.end];
  const ends =
    after === undefined || after.comma || after.sentence !== tokens[at]?.sentence || AFTER_FIELDS.has(after.lower);
  return ends ? phrase.end : undefined;
}
