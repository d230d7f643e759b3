import { frameWords } from "../words/frame.ts";

interface Props {
  readonly title: string;
  readonly words?: string;
  readonly busy?: boolean;
  readonly onRetry?: () => void;
  /** Leaves for the timeline, from a page of its own. */
  readonly onLeave?: () => void;
}

/** What stands in for the picture while there is none: loading, empty, failed. */
export function Message({ title, words, busy = false, onRetry, onLeave }: Props) {
  return (
    <div className="message" role={busy ? "status" : "alert"}>
      <h2>{title}</h2>
      {words ? <p>{words}</p> : null}
      {onRetry ? (
        <button type="button" className="button" onClick={onRetry}>
          {frameWords().again}
        </button>
      ) : null}
      {onLeave ? (
        <button type="button" className="link" onClick={onLeave}>
          {frameWords().toTimeline}
        </button>
      ) : null}
    </div>
  );
}
