import { undosOf } from "../../state/history.ts";
import type { TalkWords } from "../../state/talk-words.ts";
import { type Corrections, newEditId } from "../../state/use-corrections.ts";
import { transcriptWords } from "../../words/transcript.ts";

interface Props {
  readonly talk: Pick<TalkWords, "times" | "timeEdits">;
  /** Whether any time of the talk is. */
  readonly estimated: boolean;
  /** Undefined where nothing can be corrected. */
  readonly corrections: Corrections | undefined;
}

/** What the times of a talk rest on, and the way back from what was put right. */
export function Times({ talk: { times, timeEdits }, estimated, corrections }: Props) {
  const words = transcriptWords();
  if (!estimated) return null;
  const forget = () => void corrections?.save(words.forgotten, undosOf(timeEdits, newEditId));
  return (
    <p role="status">
      <span>{times.length > 0 ? words.moved(times.length) : words.estimated}</span>
      {times.length > 0 && corrections ? (
        <button type="button" className="link" disabled={corrections.busy} onClick={forget}>
          {words.forget}
        </button>
      ) : null}
    </p>
  );
}
