import { useCallback, useEffect, useRef, useState } from "preact/compat";
import type { CypherResponse } from "../../model/api.ts";
import { ApiFailure, post } from "../api.ts";
import { frameWords } from "../words/frame.ts";
import type { Params } from "./parse-params.ts";

export type Run =
  | { readonly at: "idle" }
  | { readonly at: "running" }
  | { readonly at: "answered"; readonly answer: CypherResponse }
  | { readonly at: "failed"; readonly failure: ApiFailure };

/** One query at a time: a new one lets go of the one under way. */
export function useRun(): { readonly run: Run; readonly start: (query: string, params: Params) => void } {
  const [run, setRun] = useState<Run>({ at: "idle" });
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const start = useCallback((query: string, params: Params) => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    setRun({ at: "running" });
    post<CypherResponse>("/cypher", { query, params }, mine.signal).then(
      (answer) => {
        if (!mine.signal.aborted) setRun({ at: "answered", answer });
      },
      (error: unknown) => {
        if (mine.signal.aborted) return;
        const failure = error instanceof ApiFailure ? error : new ApiFailure(frameWords().unreadable, 0);
        setRun({ at: "failed", failure });
      },
    );
  }, []);
  return { run, start };
}
