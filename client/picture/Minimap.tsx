import { type PointerEvent, type RefObject, useRef } from "preact/compat";
import { exploreWords as words } from "../words/explore.ts";
import { pictureWords } from "../words/picture.ts";
import type { Seen } from "./minimap.ts";

interface Props {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly seen: () => Seen | undefined;
  /** Shows the part of the career between two shares of its length. */
  readonly onShow: (seen: Seen) => void;
  /** Keeps only what lies in a stretch of time; undefined where the strip is no calendar. */
  readonly onPick: ((seen: Seen) => void) | undefined;
}

const LEAST = 0.02;

/** The strip under the calendar: drag over it to see years, with Shift to keep only them; drag the window to move, click to centre. */
export function Minimap({ canvas, seen, onShow, onPick }: Props) {
  const drag = useRef<{ readonly from: number; readonly window: Seen | undefined; moved: boolean } | undefined>(
    undefined,
  );
  const shareOf = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  };
  const onDown = (event: PointerEvent<HTMLElement>) => {
    const at = shareOf(event);
    const now = seen();
    const inside = !event.shiftKey && now !== undefined && at >= now.from && at <= now.to && now.to - now.from < 0.98;
    drag.current = { from: at, window: inside ? now : undefined, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (!current) return;
    const at = shareOf(event);
    if (Math.abs(at - current.from) > 0.005) current.moved = true;
    if (current.window) onShow(shifted(current.window, at - current.from));
  };
  const onUp = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    drag.current = undefined;
    if (!current) return;
    const at = shareOf(event);
    const now = seen();
    if (current.moved && !current.window && Math.abs(at - current.from) >= LEAST) {
      const picked = { from: Math.min(at, current.from), to: Math.max(at, current.from) };
      if (event.shiftKey && onPick) onPick(picked);
      else onShow(picked);
    } else if (!current.moved && now) {
      onShow(shifted(now, at - (now.from + now.to) / 2));
    }
  };
  return (
    <div className="minimap">
      <p>
        {pictureWords().overview}
        {onPick ? (
          <button
            type="button"
            className="link"
            title={words().onlySeenHint}
            onClick={() => {
              const now = seen();
              if (now) onPick(now);
            }}
          >
            {words().onlySeen}
          </button>
        ) : (
          <span>{pictureWords().drag}</span>
        )}
      </p>
      <div
        className="minimap-strip"
        aria-hidden="true"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
      >
        <canvas ref={canvas} />
      </div>
    </div>
  );
}

function shifted({ from, to }: Seen, by: number): Seen {
  const move = Math.min(1 - to, Math.max(-from, by));
  return { from: from + move, to: to + move };
}
