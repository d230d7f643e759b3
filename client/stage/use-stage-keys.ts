import { useEffect, useRef } from "preact/compat";
import { type StageCommand, stageCommandOf } from "./stage-keys.ts";

/** Runs the command of each key press that is nobody else's; buttons keep Enter and Space, fields keep everything but Esc. */
export function useStageKeys(run: (command: StageCommand) => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = stageCommandOf(event);
      if (command === undefined || isTaken(event, command)) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTaken({ target, key }: KeyboardEvent, command: StageCommand): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName)) return command !== "leave";
  // A focused button is pressed by Space and Enter, but a clicker must never be caught by one.
  return target.closest("button, a, summary") !== null && (key === "Enter" || key === " ");
}
