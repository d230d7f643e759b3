/** What mouse, pen and fingers do over a picture, in its own words. */

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Places count from the element's top left corner. */
export interface PointerEvents {
  readonly onTap: (at: Place, add: boolean) => void;
  /** The second tap of two; both were told as taps. */
  readonly onDoubleTap: (at: Place) => void;
  /** Right click, long press. */
  readonly onMenu: (at: Place) => void;
  /** Undefined when the pointer has left. */
  readonly onPoint: (at: Place | undefined) => void;
  readonly onDrag: (dx: number, dy: number) => void;
  /** Two fingers: how much further apart they are than before, about a place. */
  readonly onPinch: (factor: number, at: Place) => void;
}

/** A press that moves further is a drag; fingers are less steady. */
const STEADY = { mouse: 4, touch: 8 };
const DOUBLE_MS = 300;
const LONG_PRESS_MS = 500;

interface Press {
  readonly from: Place;
  last: Place;
  moved: boolean;
  readonly hold: ReturnType<typeof setTimeout> | undefined;
}

/** Listens until the answer is called. */
export function listenToPointer(element: HTMLElement, events: PointerEvents): () => void {
  const presses = new Map<number, Press>();
  let tapped: { readonly at: Place; readonly when: number } | undefined;
  const placeOf = (event: MouseEvent): Place => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const end = (event: PointerEvent): Press | undefined => {
    const press = presses.get(event.pointerId);
    presses.delete(event.pointerId);
    clearTimeout(press?.hold);
    return press;
  };

  const onDown = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    const from = placeOf(event);
    element.setPointerCapture(event.pointerId);
    const hold =
      event.pointerType === "mouse"
        ? undefined
        : setTimeout(() => {
            presses.delete(event.pointerId);
            events.onMenu(from);
          }, LONG_PRESS_MS);
    presses.set(event.pointerId, { from, last: from, moved: false, hold });
  };

  const onMove = (event: PointerEvent) => {
    const at = placeOf(event);
    const press = presses.get(event.pointerId);
    if (!press) {
      if (event.pointerType === "mouse" && event.buttons === 0) events.onPoint(at);
      return;
    }
    const steady = event.pointerType === "mouse" ? STEADY.mouse : STEADY.touch;
    if (!press.moved && distance(press.from, at) < steady) return;
    press.moved = true;
    clearTimeout(press.hold);
    const other = [...presses].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const middle = { x: (at.x + other.last.x) / 2, y: (at.y + other.last.y) / 2 };
      events.onPinch(distance(at, other.last) / Math.max(1, distance(press.last, other.last)), middle);
      // Each finger moves the middle by half its way.
      events.onDrag((at.x - press.last.x) / 2, (at.y - press.last.y) / 2);
    } else events.onDrag(at.x - press.last.x, at.y - press.last.y);
    press.last = at;
  };

  const onUp = (event: PointerEvent) => {
    const press = end(event);
    if (!press || press.moved || presses.size > 0) return;
    const at = placeOf(event);
    const again = tapped && event.timeStamp - tapped.when < DOUBLE_MS && distance(tapped.at, at) < STEADY.touch;
    events.onTap(at, event.shiftKey);
    if (again) events.onDoubleTap(at);
    tapped = again ? undefined : { at, when: event.timeStamp };
  };

  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    // A long press has its own time.
    if (!(event instanceof PointerEvent) || event.pointerType === "mouse" || event.pointerType === "")
      events.onMenu(placeOf(event));
  };
  const onLeave = () => events.onPoint(undefined);

  element.addEventListener("pointerdown", onDown);
  element.addEventListener("pointermove", onMove);
  element.addEventListener("pointerup", onUp);
  element.addEventListener("pointercancel", end);
  element.addEventListener("pointerleave", onLeave);
  element.addEventListener("contextmenu", onContextMenu);
  return () => {
    for (const press of presses.values()) clearTimeout(press.hold);
    element.removeEventListener("pointerdown", onDown);
    element.removeEventListener("pointermove", onMove);
    element.removeEventListener("pointerup", onUp);
    element.removeEventListener("pointercancel", end);
    element.removeEventListener("pointerleave", onLeave);
    element.removeEventListener("contextmenu", onContextMenu);
  };
}

const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);
