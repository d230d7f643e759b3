import { type RefObject, useEffect, useRef } from "preact/compat";

/**
 * Keys of a panel, before those of the explorer. Letters act wherever the focus is, but not while typing; arrows only
 * inside the panel and where nothing has the focus, so that the picture keeps its own.
 * @param keys lower-case `KeyboardEvent.key` → what it does.
 */
export function usePanelKeys(
  panel: RefObject<HTMLElement | null>,
  keys: Readonly<Record<string, (() => void) | undefined>>,
): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const act = latest.current[event.key.toLowerCase()];
      const isHere = event.target === document.body || panel.current?.parentElement?.contains(toNode(event.target));
      if (act === undefined || (event.key.length > 1 && !isHere)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [panel]);
}

const toNode = (target: EventTarget | null): Node | null => (target instanceof Node ? target : null);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
