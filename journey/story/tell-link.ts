/** One sentence about a cause, a switch or a purchase, with the reason that the talk gives. */
import type { Link } from "../../model/api.ts";
import type { GraphEntity, GraphRelation } from "../../model/graph.ts";
import { moneyWords } from "../short-names.ts";
import { listWords, type Sentence } from "./sentences.ts";
import { capital, withThe } from "./spoken.ts";
import type { StoryWords } from "./story-words.ts";

/** "From Caffe to Theano, because Caffe was painful." @returns undefined for a link that the graph does not have. */
export function tellStoryLink(link: Link, words: StoryWords): Sentence | undefined {
  const fact = words.relation(link.facts[0] ?? "");
  const [source, target] = [words.thing(fact?.source), words.thing(fact?.target)];
  if (!fact || !source || !target) return undefined;
  return { text: `${capital(clause(fact, source, target, words))}.`, facts: [...link.facts] };
}

function clause(
  { type, properties }: GraphRelation,
  source: GraphEntity,
  target: GraphEntity,
  words: StoryWords,
): string {
  const [from, to] = [nounOf(source), nounOf(target)];
  if (type === "FUNDED") {
    const { amount, currency, amountQualifier } = properties;
    const sum =
      typeof amount === "number" ? moneyWords(amount, currency, amountQualifier).replace(/^c\. /, "about ") : "";
    return `${from} paid for ${to}${sum ? `: ${sum}` : ""}`;
  }
  const why = becauseWords(String(properties.reason ?? "").trim(), words.name, type === "SWITCHED_TO");
  if (type === "SWITCHED_TO") return `from ${from} to ${to}${why}`;
  return `${from} led to ${to}${why}`;
}

/** A search is called "more than 100 companies" by its applications. */
function nounOf({ kind, name }: GraphEntity): string {
  if (kind === "Organization" && /\b(?:companies|places|firms|jobs)\b/i.test(name)) return "the job search";
  return withThe(name);
}

const PAST =
  /^(?:did|didn't|could|couldn't|had|was|were|wanted|needed|liked|loved|hated|read|saw|heard|met|got|took|gave|went|came|made|found|felt|thought|knew|left|lost|won|\p{Ll}+[^e]ed)\b/u;
const HAS_VERB =
  /\s(?:is|are|was|were|has|have|had|did|does|do|can|could|would|will|got|gave|made|fell|went|became|came)\s/;
const ADJECTIVE =
  /^(?:(?:more|less|much|very|so|too|most) )?(?:better|worse|easy|hard|fast|cheap|slow|simple|new|good|bad|free|\p{Ll}+(?:ier|ster|aster|ful|able|ible|ous|less|ient|iant|ier|eaper|ower|impler|tive|ical))\b/u;
const JOINED = /^(?:because|so that|in order to|to|thanks to|through|by|for|after|when|since|with|as) /;

/**
 * The reason of a cause as the end of its sentence. Talks give reasons in many shapes: "did not like the job", "Caffe was
 * painful", "useful and convenient", "multi-GPU utilization, debugging".
 */
export function becauseWords(reason: string, name: string, ofSwitch: boolean): string {
  if (reason === "") return "";
  if (JOINED.test(reason)) return `, ${reason}`;
  if (PAST.test(reason)) return `, because ${name} ${joined(reason)}`;
  if (HAS_VERB.test(` ${reason} `) && !HAS_VERB.test(` ${reason.split(" ")[0]} `)) return `, because ${reason}`;
  if (ADJECTIVE.test(reason)) return `, because ${ofSwitch ? "it" : "that"} was ${reason}`;
  return `${ofSwitch ? ", for" : ", with"} ${joined(reason)}`;
}

/** "a, b, c" → "a, b and c". */
const joined = (words: string): string => (/ and /.test(words) ? words : listWords(words.split(/,\s*/)));
