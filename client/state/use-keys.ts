import { useEffect, useRef } from "react";
import { type Command, commandOf } from "./keys.ts";

/** Runs the command of each key press that is nobody else's. */
export function useKeys(commands: Readonly<Record<Command, () => void>>): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOf(event, isTyping(event.target));
      if (command === undefined) return;
      event.preventDefault();
      latest.current[command]();
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
