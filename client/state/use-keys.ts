import { useEffect, useRef } from "preact/compat";
import type { Actions } from "./actions.ts";
import { commandOf, singleKeys } from "./keys.ts";

/** Runs the command of each key press that is nobody else's. */
export function useKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const command = commandOf(event, isTyping(event.target), singleKeys(window.localStorage));
      if (command === undefined) return;
      event.preventDefault();
      latest.current[command].run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}
