import { forgetAnchors, useAnchors } from "../../state/anchors.ts";
import type { TalkWords } from "../../state/talk-words.ts";
import { transcriptWords } from "../../words/transcript.ts";

interface Props {
  readonly talk: Pick<TalkWords, "source">;
  /** Whether any time of the talk is. */
  readonly estimated: boolean;
}

/** What the times of a talk rest on, and the way back from what was put right. */
export function Times({ talk, estimated }: Props) {
  const words = transcriptWords();
  const anchors = useAnchors(talk.source.id);
  if (!estimated) return null;
  return (
    <p role="status">
      <span>{anchors.length > 0 ? words.moved(anchors.length) : words.estimated}</span>
      {anchors.length > 0 ? (
        <button type="button" className="link" onClick={() => forgetAnchors(talk.source.id)}>
          {words.forget}
        </button>
      ) : null}
    </p>
  );
}
