/**
 * The same function, remembering its last `most` answers by key; the oldest answer goes first. For pure functions
 * that are asked the same again and again.
 */
export function remember<Question, Answer>(
  answer: (question: Question) => Answer,
  keyOf: (question: Question) => string,
  most: number,
): (question: Question) => Answer {
  const memory = new Map<string, { readonly answer: Answer }>();
  return (question) => {
    const key = keyOf(question);
    const known = memory.get(key);
    if (known) return known.answer;
    const fresh = answer(question);
    if (memory.size >= most) forgetOldest(memory);
    memory.set(key, { answer: fresh });
    return fresh;
  };
}

function forgetOldest(memory: Map<string, unknown>): void {
  for (const key of memory.keys()) {
    memory.delete(key);
    return;
  }
}
