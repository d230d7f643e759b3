import { useCallback, useMemo, useRef, useState } from "preact/compat";
import type { Edit } from "../../model/edit.ts";
import { ApiFailure, appendEdits } from "../api.ts";
import { correctionWords } from "../words/corrections.ts";
import { type History, NO_HISTORY, redo, undo, withBatch } from "./history.ts";

/** What was just done, said once. */
export interface Notice {
  readonly words: string;
  /** Whether it can be taken back from there. */
  readonly undoable: boolean;
  /** A new number for each notice, so that the same words twice are two notices. */
  readonly number: number;
}

/** The one way to correct: everything that changes the graph goes through here. */
export interface Corrections {
  /** @param words what is done: "renamed to Acme". @returns whether it was saved. */
  save(words: string, edits: readonly Edit[]): Promise<boolean>;
  undo(): void;
  redo(): void;
  dismiss(): void;
  readonly history: History;
  readonly notice: Notice | undefined;
  readonly busy: boolean;
}

/** @param onSaved called with the graph's new generation. */
export function useCorrections(onSaved: (generation: number) => void): Corrections {
  const [history, setHistory] = useState<History>(NO_HISTORY);
  const [notice, setNotice] = useState<Notice>();
  const [busy, setBusy] = useState(false);
  const number = useRef(0);
  const latest = useRef({ history, onSaved, busy });
  latest.current = { history, onSaved, busy };

  const say = useCallback((words: string, undoable: boolean) => {
    number.current++;
    setNotice({ words, undoable, number: number.current });
  }, []);

  const send = useCallback(
    async (edits: readonly Edit[], after: History, words: string, undoable: boolean): Promise<boolean> => {
      if (latest.current.busy || edits.length === 0) return false;
      latest.current.busy = true;
      setBusy(true);
      try {
        const answer = await appendEdits(edits);
        setHistory(after);
        const conflict = answer.conflicts[0];
        say(conflict ? correctionWords().did.nothing(conflict.reason) : words, undoable);
        latest.current.onSaved(answer.generation);
        return true;
      } catch (error) {
        say(error instanceof ApiFailure ? error.message : correctionWords().did.failed, false);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [say],
  );

  const save = useCallback(
    (words: string, edits: readonly Edit[]) =>
      send(edits, withBatch(latest.current.history, words, edits), `Saved: ${words}`, true),
    [send],
  );
  const turn = useCallback(
    (way: typeof undo, prefix: string) => {
      const next = way(latest.current.history, newEditId);
      if (next) void send(next.edits, next.history, `${prefix}: ${next.words}`, false);
    },
    [send],
  );
  return useMemo(
    () => ({
      save,
      undo: () => turn(undo, correctionWords().did.takenBack),
      redo: () => turn(redo, correctionWords().did.madeAgain),
      dismiss: () => setNotice(undefined),
      history,
      notice,
      busy,
    }),
    [save, turn, history, notice, busy],
  );
}

/** `crypto.randomUUID` is there in secure contexts only; an exposed server may be reached without TLS. */
export function newEditId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `hand-${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
