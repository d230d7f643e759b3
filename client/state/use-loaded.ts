import { useEffect, useRef, useState } from "preact/compat";
import { ApiFailure } from "../api.ts";
import { frameWords } from "../words/frame.ts";

/** An answer on its way: `value` stays the last one while the next is loading, so that the picture does not blink. */
export interface Loaded<T> {
  readonly value: T | undefined;
  /** The key that `value` answers. */
  readonly key: string | undefined;
  readonly failure: ApiFailure | undefined;
  readonly loading: boolean;
  readonly retry: () => void;
}

/**
 * Loads what a key names, again whenever the key changes; an answer that is overtaken is dropped. A server that is away is
 * asked again by itself.
 * @param key undefined loads nothing.
 * @param load must depend on the key only.
 * @param generation of the graph that the answer should be of: another one asks again.
 */
export function useLoaded<T>(
  key: string | undefined,
  load: (key: string, signal: AbortSignal) => Promise<T>,
  generation = 0,
): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, "retry">>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const isQuiet = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is a new function at every render; the key says all of it, `attempt` and `generation` ask again.
  useEffect(() => {
    if (key === undefined) {
      setState(NOTHING);
      return;
    }
    const abort = new AbortController();
    const quiet = isQuiet.current;
    isQuiet.current = false;
    setState((before) => ({ ...before, loading: true, failure: quiet ? before.failure : undefined }));
    load(key, abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setState({ value, key, failure: undefined, loading: false });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const failure = error instanceof ApiFailure ? error : new ApiFailure(frameWords().unreadable, 0);
        setState((before) => ({ ...before, failure, loading: false }));
      },
    );
    return () => abort.abort();
  }, [key, attempt, generation]);
  const { failure } = state;
  useEffect(() => {
    if (!failure || !isAway(failure)) return;
    const timer = window.setTimeout(() => {
      isQuiet.current = true;
      setAttempt((n) => n + 1);
    }, RETRY_MS);
    return () => window.clearTimeout(timer);
  }, [failure]);
  return { ...state, retry: () => setAttempt((n) => n + 1) };
}

/** Milliseconds until a server that did not answer is asked again. */
export const RETRY_MS = 4000;

/** It may be back in a moment: nothing is wrong with what was asked. */
const isAway = ({ status }: ApiFailure): boolean => status === 0 || status === 503;

const NOTHING = { value: undefined, key: undefined, failure: undefined, loading: false };
