import { type RefObject, useEffect, useRef } from "preact/compat";
import type { Move } from "./steps.ts";

const FAR_ENOUGH = 50;

/** A swipe to the left is the next part, to the right the one before; up and down scroll. */
export function useSwipe(element: RefObject<HTMLElement | null>, move: (move: Move) => void): void {
  const latest = useRef(move);
  latest.current = move;
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    let start: Touch | undefined;
    const onStart = ({ touches }: TouchEvent) => {
      start = touches.length === 1 ? touches[0] : undefined;
    };
    const onEnd = ({ changedTouches }: TouchEvent) => {
      const end = changedTouches[0];
      if (!start || !end) return;
      const [dx, dy] = [end.clientX - start.clientX, end.clientY - start.clientY];
      start = undefined;
      if (Math.abs(dx) >= FAR_ENOUGH && Math.abs(dx) > 2 * Math.abs(dy)) latest.current(dx < 0 ? "next" : "back");
    };
    current.addEventListener("touchstart", onStart, { passive: true });
    current.addEventListener("touchend", onEnd, { passive: true });
    return () => {
      current.removeEventListener("touchstart", onStart);
      current.removeEventListener("touchend", onEnd);
    };
  }, [element]);
}
