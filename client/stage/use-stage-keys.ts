import { useEffect, useRef } from "preact/compat";
import { singleKeys } from "../state/keys.ts";
import { readOwnKeys, withOwnKeys } from "../state/own-keys.ts";
import { STAGE_SHORTCUTS, type StageCommand, stageCommandOf } from "./stage-keys.ts";

/** The name under which the keys that a user chose for the stage are kept. */
export const STAGE_KEYS = "stage";

/** Runs the command of each key press that is nobody else's; buttons keep Enter and Space, fields keep everything but Esc. */
export function useStageKeys(run: (command: StageCommand) => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { localStorage } = window;
      const shortcuts = withOwnKeys(STAGE_SHORTCUTS, readOwnKeys(STAGE_KEYS, localStorage));
      const command = stageCommandOf(event, shortcuts, singleKeys(localStorage));
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
