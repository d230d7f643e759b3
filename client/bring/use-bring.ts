import { useCallback, useEffect, useRef, useState } from "preact/compat";
import { ApiFailure } from "../api.ts";
import { bringTalk, followJob } from "./bring-api.ts";
import { afterEvent, type BringState, CHOOSING, type Chosen, queryOf, type TalkDetails } from "./bring-state.ts";

export interface Bring {
  readonly state: BringState;
  /** @param dryRun only says what would change. */
  start(chosen: Chosen, details: TalkDetails, dryRun: boolean): void;
  /** Back to choosing; what was chosen is the caller's to keep. */
  restart(): void;
}

/** Starts the work and follows its job; leaving the page lets the work go on. */
export function useBring(): Bring {
  const [state, setState] = useState<BringState>(CHOOSING);
  const following = useRef<AbortController>(undefined);
  useEffect(() => () => following.current?.abort(), []);

  const start = useCallback(async (chosen: Chosen, details: TalkDetails, dryRun: boolean): Promise<void> => {
    following.current?.abort();
    const abort = new AbortController();
    following.current = abort;
    const show = (next: BringState) => {
      if (!abort.signal.aborted) setState(next);
    };
    show({ at: "working", state: { stage: "queued", ahead: 0 }, dryRun });
    const body = "ready" in chosen ? undefined : "file" in chosen ? chosen.file : chosen.text;
    try {
      const job = await bringTalk(queryOf(chosen, details, dryRun), body);
      await followJob(job, (event) => show(afterEvent(event, dryRun)), abort.signal);
    } catch (error) {
      show({ at: "failed", detail: error instanceof ApiFailure ? error.message : String(error) });
    }
  }, []);

  return {
    state,
    start: useCallback((...how: Parameters<typeof start>) => void start(...how), [start]),
    restart: useCallback(() => {
      following.current?.abort();
      setState(CHOOSING);
    }, []),
  };
}
