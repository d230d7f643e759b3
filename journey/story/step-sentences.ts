/** What is said at a step: one sentence for each mark, then what led to it, then what was not taken. */
import type { Episode, Ghost, Link } from "../../model/api.ts";
import type { RelationType } from "../../model/ontology.ts";
import type { Beat } from "./beats.ts";
import { listWords, type Sentence } from "./sentences.ts";
import { employerWords, withArticle } from "./spoken.ts";
import type { StoryWords } from "./story-words.ts";
import { tellStoryLink } from "./tell-link.ts";
import { sameKey, tellMarks, tellTools } from "./tell-mark.ts";

export function stepSentences(beat: Beat, words: StoryWords): Sentence[] {
  if (beat.kind === "stations") return [tellWay(beat, words), ...tellChange(beat, words)];
  const undated = beat.marks.filter(
    ({ lane, start, end, duration }) => lane === "tools" && [start, end, duration].every((each) => each === undefined),
  );
  const together = undated.length > 1 ? undated : [];
  const inOrder = together.length > 0 && isChain(together, beat);
  const marks = beat.marks.filter((mark) => !together.includes(mark));
  return [
    ...withoutRepeatedRoles(
      alike(marks, words).flatMap((group) => tellMarks(group, words) ?? []),
      marks,
      words,
    ),
    ...(together.length > 0 ? [tellTools(together, inOrder, words)] : []),
    ...beat.links
      .filter((link) => !inOrder || hasReason(link, words))
      .flatMap((link) => tellStoryLink(link, words) ?? []),
    ...(beat.ghosts.length > 0 ? [tellGhosts(beat.ghosts, words)] : []),
  ];
}

/** Marks of which the same is said about different things: places lived in, tools used at one time. */
function alike(marks: readonly Episode[], words: StoryWords): Episode[][] {
  const groups = new Map<string, Episode[]>();
  for (const mark of marks) {
    const key = sameKey(mark, words);
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()];
}

/** "Vladimir went from UC Davis to Bidgely, TrueAccord and Lyft." */
function tellWay({ marks, stops }: Beat, { name }: StoryWords): Sentence {
  const [first = "", ...rest] = marks.map(({ title }) => employerWords(title));
  const on = stops > marks.length ? ` and on, ${stops} stops in all` : "";
  return {
    text: rest.length === 0 ? `${name}: ${first}${on}.` : `${name} went from ${first} to ${listWords(rest)}${on}.`,
    facts: marks.flatMap((mark) => mark.facts.slice(0, 1)),
  };
}

/** "Vladimir studied physics and became a senior computer vision engineer.": from the first study to the last role. */
function tellChange({ marks, stops }: Beat, words: StoryWords): Sentence[] {
  const [first, last] = [marks[0], marks.length === stops ? marks.at(-1) : undefined].map((mark) =>
    mark ? words.factsOf(mark)[0] : undefined,
  );
  const { degree, field } = first?.type === "STUDIED_AT" ? first.properties : {};
  const studied = field ?? /\bin\s+(.+)$/.exec(String(degree ?? ""))?.[1];
  const role = last?.type === "WORKED_AT" ? last.properties.role : undefined;
  if (!first || !last || studied === undefined || role === undefined) return [];
  const { name } = words;
  return [{ text: `${name} studied ${studied} and became ${withArticle(String(role))}.`, facts: [first.id, last.id] }];
}

/**
 * A role that is a mark of its own and that a job names already, or a subject that a study names: its fact joins the
 * other's sentence.
 */
function withoutRepeatedRoles(
  sentences: readonly Sentence[],
  marks: readonly Episode[],
  words: StoryWords,
): Sentence[] {
  const named = new Map(
    marks.flatMap((mark) => {
      const [lead] = words.factsOf(mark);
      const before = BEFORE_NAMED[lead?.type ?? "MENTIONED"];
      return lead && before ? [[lead.id, { name: mark.title.toLowerCase(), before }] as const] : [];
    }),
  );
  return sentences.flatMap((sentence) => {
    const own = named.get(sentence.facts[0] ?? "");
    const other =
      own &&
      sentences.find(
        ({ text, facts }) =>
          facts[0] !== sentence.facts[0] &&
          text.toLowerCase().includes(own.name) &&
          own.before.test(text.toLowerCase().split(own.name)[0] ?? ""),
      );
    if (!other) return [sentence];
    other.facts.push(...sentence.facts);
    return [];
  });
}

/** What stands before a role in a job's sentence, and before a subject in a study's. */
const BEFORE_NAMED: Partial<Record<RelationType, RegExp>> = {
  HELD_ROLE: / as (?:an? )?$/,
  LEARNED: / (?:studied|studies|did an? .* in) $/,
};

/** "In this order" has said already that one took the place of the other. */
const hasReason = ({ type, facts }: Link, words: StoryWords): boolean =>
  type !== "SWITCHED_TO" || facts.some((fact) => Boolean(words.relation(fact)?.properties.reason));

/** Each but the first replaced another. */
const isChain = (tools: readonly Episode[], { links }: Beat): boolean =>
  tools
    .slice(1)
    .every((tool, at) =>
      links.some(
        ({ type, source, target }) => type === "SWITCHED_TO" && source === tools[at]?.id && target === tool.id,
      ),
    );

const SAID_NO = /\b(?:fail|reject|refus|unsuccess|turned down|no offer)/i;

function tellGhosts(ghosts: readonly Ghost[], words: StoryWords): Sentence {
  const facts = ghosts.flatMap((ghost) => ghost.facts);
  const refused = facts.every((fact) => SAID_NO.test(String(words.relation(fact)?.properties.outcome ?? "")));
  const names = listWords(ghosts.map(({ title }) => title));
  return { text: refused ? `${names} said no.` : `Roads not taken: ${names}.`, facts };
}
