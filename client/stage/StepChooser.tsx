import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "preact/compat";
import { stageWords } from "../words/stage.ts";

/** Something that can be chosen by typing. */
export interface Choice {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly hint?: string | undefined;
  choose(): void;
}

interface Props {
  readonly label: string;
  /** What fits what is typed, best first. */
  readonly choicesFor: (typed: string) => readonly Choice[];
  readonly children?: ReactNode;
}

/** A box that offers what fits while one types: arrows choose, Enter takes. */
export function StepChooser({ label, choicesFor, children }: Props) {
  const words = stageWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const choices = choicesFor(typed);
  const at = Math.min(active, Math.max(0, choices.length - 1));
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const { length } = choices;
      if (length > 0) setActive((at + (event.key === "ArrowDown" ? 1 : length - 1)) % length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choices[at]?.choose();
    }
  };
  return (
    <div className="chooser">
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog opens to be typed in.
        autoFocus
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={id}
        aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellcheck={false}
        maxLength={500}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={words.choices}>
        {choices.map(({ key, kind, text, hint, choose }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a combobox stay in its input.
          <div
            key={key}
            id={`${id}-${index}`}
            className="choice"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={choose}
          >
            <span className="choice-kind">{kind}</span>
            <span className="choice-text">{text}</span>
            {hint === undefined ? null : <kbd>{hint}</kbd>}
          </div>
        ))}
      </div>
      {choices.length === 0 && typed.trim() !== "" ? <p role="status">{words.nothingFits}</p> : null}
      {children}
    </div>
  );
}
