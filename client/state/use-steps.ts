import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/compat";
import { exploreWords } from "../words/explore.ts";
import type { Corrections, Notice } from "./use-corrections.ts";
import type { Commit } from "./use-view.ts";
import type { View } from "./view.ts";
import { arrangementOf, type Command, NO_COMMANDS, withCorrections, withView } from "./view-history.ts";

/** Undo and redo of everything, and what is said of it. */
export interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
  /** Tells in a toast what was done that cannot be undone. */
  say(words: string): void;
  /** For the toast: what was just done, of the view or of the graph. */
  readonly toast: Pick<Corrections, "notice" | "busy" | "undo" | "dismiss">;
}

/**
 * Keeps the one stack of commands. It watches the view, so it knows of every change, whoever made it.
 * @param hidden how many marks are hidden now.
 */
export function useSteps(view: View, commit: Commit, corrections: Corrections, hidden: number): Steps {
  const [commands, setCommands] = useState(NO_COMMANDS);
  const [notice, setNotice] = useState<Notice>();
  const before = useRef({ arrangement: arrangementOf(view), person: view.person, hidden, notices: 0 });
  const quiet = useRef(false);
  const { history, notice: corrected, undo: undoEdit, redo: redoEdit, dismiss: dismissEdit, busy } = corrections;

  // Before anything is painted: what is seen can be undone at once.
  useLayoutEffect(() => {
    const last = before.current;
    const arrangement = arrangementOf(view);
    before.current = { ...last, arrangement, person: view.person, hidden };
    if (last.person !== view.person) {
      setCommands(NO_COMMANDS);
      return;
    }
    const after = withView(commands, last.arrangement, arrangement);
    if (after === commands) return;
    setCommands(after);
    const made = after.done.length > commands.done.length ? after.done.at(-1) : undefined;
    if (made?.kind === "view" && !quiet.current) {
      before.current.notices++;
      const words = exploreWords().did[made.deed](hidden - last.hidden);
      setNotice({ words, undoable: true, number: -before.current.notices });
    } else setNotice(undefined);
    quiet.current = false;
  }, [view, commands, hidden]);

  useLayoutEffect(() => setCommands((now) => withCorrections(now, history)), [history]);
  useEffect(() => {
    if (corrected) setNotice(undefined);
  }, [corrected]);

  const turn = useCallback(
    (command: Command | undefined, way: "before" | "after", edit: () => void) => {
      if (command?.kind === "edit") edit();
      else if (command) {
        quiet.current = true;
        commit((now) => ({ ...now, ...command[way] }));
      }
    },
    [commit],
  );
  return useMemo(() => {
    const undo = () => turn(commands.done.at(-1), "before", undoEdit);
    const dismiss = () => (notice ? setNotice(undefined) : dismissEdit());
    return {
      canUndo: commands.done.length > 0 && !busy,
      canRedo: commands.undone.length > 0 && !busy,
      undo,
      redo: () => turn(commands.undone.at(-1), "after", redoEdit),
      say: (words: string) => {
        before.current.notices++;
        setNotice({ words, undoable: false, number: -before.current.notices });
      },
      toast: { notice: notice ?? corrected, busy, undo, dismiss },
    };
  }, [commands, turn, undoEdit, redoEdit, dismissEdit, notice, corrected, busy]);
}
