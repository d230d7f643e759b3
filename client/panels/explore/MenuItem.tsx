import type { Actions } from "../../state/actions.ts";
import { type Command, SHORTCUTS } from "../../state/keys.ts";
import { commandWords, reasonWords } from "../../words/commands.ts";

interface Props {
  readonly command: Command;
  readonly actions: Actions;
  readonly onDone: () => void;
}

/** A command in a menu, with its key; one that cannot be run says why. */
export function MenuItem({ command, actions, onDone }: Props) {
  const { run, unless } = actions[command];
  const key = SHORTCUTS.find((shortcut) => shortcut.command === command)?.shown[0];
  return (
    <button
      type="button"
      role="menuitem"
      className="menu-item"
      tabIndex={-1}
      data-command={command}
      aria-disabled={unless !== undefined || undefined}
      onClick={() => {
        if (unless !== undefined) return;
        onDone();
        run();
      }}
    >
      <span>
        {commandWords()[command]}
        {unless === undefined ? null : <span className="hit-why"> {reasonWords()[unless]}</span>}
      </span>
      {key === undefined ? null : <kbd>{key}</kbd>}
    </button>
  );
}
