import { useState } from "preact/compat";
import { consoleWords } from "../words/console.ts";

interface Props {
  readonly disabled: boolean;
  readonly onSave: (name: string) => void;
}

/** Gives the query a name to be found by. */
export function SaveQuery({ disabled, onSave }: Props) {
  const words = consoleWords();
  const [name, setName] = useState("");
  return (
    <form
      className="console-save"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name);
        setName("");
      }}
    >
      <label>
        {words.name} <input value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" className="small-button" disabled={disabled || name.trim() === ""}>
        {words.save}
      </button>
    </form>
  );
}
