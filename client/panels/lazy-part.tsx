import { type FunctionComponent, useCallback, useEffect, useReducer } from "preact/compat";
import { RETRY_MS } from "../state/use-loaded.ts";
import { frameWords } from "../words/frame.ts";

/**
 * A part of the page with a script of its own, which comes when it is drawn first. Without an answer from the server it
 * says so, asks again by itself and on request, and leaves the rest of the page alone; `lazy` would fail for good, and
 * with it all around it.
 */
export function lazyPart<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  const slot: Slot<P> = { load, part: undefined, failed: false, first: undefined };
  return (props) => <PartOf slot={slot} props={props} />;
}

interface Slot<P> {
  readonly load: () => Promise<FunctionComponent<P>>;
  part: FunctionComponent<P> | undefined;
  failed: boolean;
  /** What the first drawing waits for. */
  first: Promise<void> | undefined;
}

function PartOf<P extends object>({ slot, props }: { readonly slot: Slot<P>; readonly props: P }) {
  const [, drawAgain] = useReducer((n: number, _: undefined) => n + 1, 0);
  const retry = useCallback(() => void fill(slot).then(() => drawAgain(undefined)), [slot]);
  const isMissing = slot.part === undefined && slot.failed;
  useEffect(() => {
    if (!isMissing) return;
    const timer = window.setInterval(retry, RETRY_MS);
    return () => window.clearInterval(timer);
  }, [isMissing, retry]);
  const { part: Part } = slot;
  if (Part !== undefined) return <Part {...props} />;
  if (slot.failed) return <Missing onRetry={retry} />;
  slot.first ??= fill(slot);
  throw slot.first;
}

async function fill<P>(slot: Slot<P>): Promise<void> {
  try {
    slot.part = await slot.load();
    slot.failed = false;
  } catch {
    slot.failed = true;
  }
}

function Missing({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <p className="part-missing" role="alert">
      <span>{frameWords().silent}</span>
      <button type="button" className="small-button" onClick={onRetry}>
        {frameWords().again}
      </button>
    </p>
  );
}
