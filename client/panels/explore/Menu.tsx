import type { CSSProperties, ReactNode } from "preact/compat";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "preact/compat";
import "../../styles/explore.css";

interface Props {
  readonly label: string;
  /** In pixels of the window; moved so that all of it is seen. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu over the page: arrows walk, Enter runs, Esc closes and gives the focus back. Its items are `MenuItem`s. */
export function Menu({ label, at, onClose, children }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    const { current } = menu;
    if (!current) return;
    const { width, height } = current.getBoundingClientRect();
    current.style.setProperty("--x", `${Math.max(8, Math.min(at.x, window.innerWidth - width - 8))}px`);
    current.style.setProperty("--y", `${Math.max(8, Math.min(at.y, window.innerHeight - height - 8))}px`);
  }, [at]);
  useEffect(() => {
    before.current = document.activeElement;
    itemsOf(menu.current)[0]?.focus();
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    window.addEventListener("pointerdown", onPointerDown, true);
    return () => window.removeEventListener("pointerdown", onPointerDown, true);
  }, [onClose]);
  const close = () => {
    onClose();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = itemsOf(menu.current);
    const { activeElement } = document;
    const here = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
    const to =
      event.key === "ArrowDown"
        ? (here + 1) % items.length
        : event.key === "ArrowUp"
          ? (here + items.length - 1) % items.length
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? items.length - 1
              : undefined;
    if (to !== undefined) items[to]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const style: CSSProperties & Record<`--${string}`, string> = { "--x": `${at.x}px`, "--y": `${at.y}px` };
  return (
    <div className="menu" role="menu" aria-label={label} ref={menu} style={style} tabIndex={-1} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return menu ? [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')] : [];
}
