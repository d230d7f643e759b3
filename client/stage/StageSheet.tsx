import { useEffect, useState } from "preact/compat";
import { keepSingleKeys, singleKeys } from "../state/keys.ts";
import { canBeChosen, isSign, keepOwnKeys, type OwnKeys, readOwnKeys, withOwnKeys } from "../state/own-keys.ts";
import { stageWords } from "../words/stage.ts";
import { Overlay } from "./Overlay.tsx";
import { STAGE_SHORTCUTS, type StageCommand } from "./stage-keys.ts";
import { STAGE_KEYS } from "./use-stage-keys.ts";

/** All keys of the stage, from their registry: letters and signs can be others, or be switched off. */
export function StageSheet({ onClose }: { readonly onClose: () => void }) {
  const words = stageWords();
  const [own, setOwn] = useState(() => readOwnKeys(STAGE_KEYS, window.localStorage));
  const [single, setSingle] = useState(() => singleKeys(window.localStorage));
  const [changing, setChanging] = useState<StageCommand>();
  const [said, setSaid] = useState("");
  const keep = (next: OwnKeys) => {
    keepOwnKeys(STAGE_KEYS, next, window.localStorage);
    setOwn(next);
  };
  useNextSign(changing !== undefined, (key) => {
    if (changing !== undefined && key !== undefined) {
      const others = Object.entries(own).filter(([command, other]) => command !== changing && other !== key);
      keep({ ...Object.fromEntries(others), [changing]: key });
      setSaid(words.keyTaken(key.toUpperCase(), words.commands[changing]));
    }
    setChanging(undefined);
  });
  const shortcuts = withOwnKeys(STAGE_SHORTCUTS, own);
  return (
    <Overlay title={words.keys} className="stage-sheet" onClose={onClose}>
      <label className="check">
        <input
          type="checkbox"
          checked={single}
          onChange={({ currentTarget }) => {
            keepSingleKeys(currentTarget.checked, window.localStorage);
            setSingle(currentTarget.checked);
          }}
        />
        <span>
          {words.single}: {words.singleHint}
        </span>
      </label>
      <dl>
        {shortcuts.map(({ command, shown }, i) => {
          const usual = STAGE_SHORTCUTS[i];
          const name = words.commands[command];
          return (
            <div key={`${command} ${usual?.shown.join(" ")}`}>
              <dt>
                {shown.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>
                <span>{name}</span>
                {usual && canBeChosen(usual) ? (
                  <button
                    type="button"
                    className="small-button"
                    aria-label={words.changeKey(name, shown.join(", "))}
                    onClick={() => setChanging(command)}
                  >
                    {changing === command ? words.pressKey : words.change}
                  </button>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
      <p role="status">{changing === undefined ? said : words.pressKey}</p>
      {Object.keys(own).length === 0 ? null : (
        <button type="button" className="button" onClick={() => keep({})}>
          {words.usualKeys}
        </button>
      )}
    </Overlay>
  );
}

/** Waits for a letter or a sign, before anybody else hears it. @param heard undefined for any other key: it was given up. */
function useNextSign(waiting: boolean, heard: (key: string | undefined) => void): void {
  useEffect(() => {
    if (!waiting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || ["Shift", "Control", "Alt", "Meta", "AltGraph"].includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      heard(plain && isSign(event.key) ? event.key : undefined);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [waiting, heard]);
}
