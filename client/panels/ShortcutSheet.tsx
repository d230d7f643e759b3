import { useEffect, useRef } from "react";
import { SHORTCUTS } from "../state/keys.ts";
import { Icon } from "./icons.tsx";

/** All keys, from their registry. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog className="sheet" ref={dialog} aria-label="Keyboard shortcuts" onClose={onClose}>
      <div className="sheet-head">
        <h2>Keyboard shortcuts</h2>
        <button type="button" className="plain" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <dl>
        {SHORTCUTS.map((shortcut) => (
          <div key={shortcut.shown.join(" ")}>
            <dt>
              {shortcut.shown.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{shortcut.words}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>Open the mark that has the focus</dd>
        </div>
      </dl>
    </dialog>
  );
}
