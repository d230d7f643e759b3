import { useEffect, useRef, useState } from "preact/compat";
import { COMMANDS, type Command, keepSingleKeys, SHORTCUTS, singleKeys } from "../state/keys.ts";
import { commandWords, menuWords } from "../words/commands.ts";
import { Icon } from "./icons.tsx";

const MOVING: readonly Command[] = [
  "next",
  "previous",
  "up",
  "down",
  "first",
  "last",
  "pageForward",
  "pageBack",
  "zoomIn",
  "zoomOut",
  "fit",
  "fitSelection",
];
const EVERYWHERE: readonly Command[] = [
  "search",
  "undo",
  "redo",
  "story",
  "speaker",
  "fullscreen",
  "blackout",
  "sheet",
  "leave",
];

/** All keys, from their registry, and the switch for single ones. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const words = menuWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [single, setSingle] = useState(() => singleKeys(window.localStorage));
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const rest = (command: Command) => !MOVING.includes(command) && !EVERYWHERE.includes(command);
  return (
    <dialog className="sheet" ref={dialog} aria-label={commandWords().sheet} onClose={onClose}>
      <div className="sheet-head">
        <h2>{commandWords().sheet}</h2>
        <button type="button" className="plain" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={single}
          onChange={(event) => {
            keepSingleKeys(event.currentTarget.checked, window.localStorage);
            setSingle(event.currentTarget.checked);
          }}
        />
        <span>
          {words.single}: <span className="sheet-hint">{words.singleHint}</span>
        </span>
      </label>
      <div className="sheet-columns">
        <Keys title={words.exploring} holds={rest} />
        <div>
          <Keys title={words.moving} holds={(command) => MOVING.includes(command)} more />
          <Keys title={words.everything} holds={(command) => EVERYWHERE.includes(command)} />
        </div>
      </div>
    </dialog>
  );
}

interface KeysProps {
  readonly title: string;
  readonly holds: (command: Command) => boolean;
  /** With the keys that a focused mark has by itself. */
  readonly more?: boolean;
}

function Keys({ title, holds, more = false }: KeysProps) {
  const commands = COMMANDS.filter((command) => holds(command) && SHORTCUTS.some((one) => one.command === command));
  const own = [
    { key: "Enter", words: menuWords().enter },
    { key: "Space", words: menuWords().space },
  ];
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {commands.map((command) => (
          <div key={command}>
            <dt>
              {SHORTCUTS.filter((shortcut) => shortcut.command === command)
                .flatMap(({ shown }) => shown)
                .map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
            </dt>
            <dd>{commandWords()[command]}</dd>
          </div>
        ))}
        {(more ? own : []).map(({ key, words }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
