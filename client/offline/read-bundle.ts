/** Answers by the path that asks for them, as the exported page carries them. */
export type Carried = Readonly<Record<string, unknown>>;

/** The answers of the page's data block; none when there is no readable one. */
export function readBundle(text: string): Carried {
  try {
    const bundle: unknown = JSON.parse(text);
    if (!isRecord(bundle) || bundle.version !== 1 || !isRecord(bundle.answers)) return {};
    return unshared(bundle.answers);
  } catch {
    return {};
  }
}

/** Answers that stand for one of another path, `{ sameAs: path }`, as that one; also among those that an answer carries itself. */
function unshared(answers: Carried): Carried {
  const whole = (answer: unknown): unknown =>
    isRecord(answer) && typeof answer.sameAs === "string" ? answers[answer.sameAs] : answer;
  return Object.fromEntries(
    Object.entries(answers).map(([path, written]) => {
      const answer = whole(written);
      if (!isRecord(answer) || !isRecord(answer.answers)) return [path, answer];
      const inner = Object.entries(answer.answers).map(([name, value]) => [name, whole(value)]);
      return [path, { ...answer, answers: Object.fromEntries(inner) }];
    }),
  );
}

/** Whether a value is an object with names. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
