/** Answers of the single file that are alike are written once: the timeline of each address, the words of a story's steps. */
import type { PageBundle } from "../model/api-stories.ts";

type Answers = PageBundle["answers"];

/** What is shorter gains nothing. */
const LEAST = 300;

/**
 * The answers with `{ sameAs: path }` for each that equals one of an earlier path, also among those that an answer
 * carries itself under `answers`. Read back by `client/offline/read-bundle.ts`.
 */
export function shareAnswers(answers: Answers): Answers {
  const first = new Map<string, string>();
  const shared = (path: string, answer: unknown, isOwn: boolean): unknown => {
    const text = JSON.stringify(answer);
    const before = first.get(text);
    if (before !== undefined) return { sameAs: before };
    if (isOwn && text.length >= LEAST) first.set(text, path);
    return answer;
  };
  const alone = Object.entries(answers).map(([path, answer]) => [path, shared(path, answer, true)] as const);
  return Object.fromEntries(alone.map(([path, answer]) => [path, withinStory(answer, shared)]));
}

/** An answer that carries answers itself, with those shared. */
function withinStory(answer: unknown, shared: (path: string, answer: unknown, isOwn: boolean) => unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("answers" in answer)) return answer;
  const { answers } = answer;
  if (typeof answers !== "object" || answers === null) return answer;
  const each = Object.entries(answers).map(([path, value]) => [path, shared(path, value, false)]);
  return { ...answer, answers: Object.fromEntries(each) };
}
