import { type RefObject, useEffect, useState } from "preact/compat";
import type { Size } from "../picture/layout/drawing.ts";

/** The size of an element, as it changes. */
export function useRoom(element: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(() => setSize({ width: current.clientWidth, height: current.clientHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
