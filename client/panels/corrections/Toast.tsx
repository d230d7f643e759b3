import { useEffect, useState } from "preact/compat";
import type { Corrections } from "../../state/use-corrections.ts";
import { correctionWords } from "../../words/corrections.ts";
import { Icon } from "../icons.tsx";

const SHOWN_MS = 9000;

/** What was just saved, with Undo; it goes by itself, but not while it is pointed at or has the focus. */
export function Toast({
  corrections,
}: {
  readonly corrections: Pick<Corrections, "notice" | "dismiss" | "undo" | "busy">;
}) {
  const { notice, dismiss } = corrections;
  const [held, setHeld] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each notice has its own time.
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice?.number, held]);
  if (!notice) return null;
  return (
    <output
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{notice.words}</span>
      {notice.undoable ? (
        <button type="button" className="toast-undo" disabled={corrections.busy} onClick={corrections.undo}>
          {correctionWords().undo}
        </button>
      ) : null}
      <button type="button" className="plain" aria-label={correctionWords().dismiss} onClick={dismiss}>
        <Icon name="close" />
      </button>
    </output>
  );
}
