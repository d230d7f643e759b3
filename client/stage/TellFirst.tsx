import { useState } from "preact/compat";
import "../styles/telling.css";
import { editorWords } from "../words/editor.ts";
import { stageWords } from "../words/stage.ts";
import { keepTelling, lastTelling, type Telling, TellingChoice } from "./TellingChoice.tsx";

interface Props {
  readonly onTell: (telling: Telling) => void;
  readonly onLeave: () => void;
}

/** Asks once, before a journey is told for the first time, how long and in which order; Enter takes what stands there. */
export function TellFirst({ onTell, onLeave }: Props) {
  const words = stageWords();
  const [telling, setTelling] = useState(() => lastTelling(window.localStorage));
  return (
    <main className="tell-first">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keepTelling(telling, window.localStorage);
          onTell(telling);
        }}
      >
        <h1>{words.tellFirst}</h1>
        <p>{words.tellFirstWords}</p>
        <TellingChoice telling={telling} onChange={setTelling} />
        <div className="tell-first-buttons">
          <button type="submit" className="button" ref={focusNew}>
            {editorWords().present}
          </button>
          <button type="button" className="button quiet" onClick={onLeave}>
            {words.notNow}
          </button>
        </div>
      </form>
    </main>
  );
}

const focusNew = (button: HTMLButtonElement | null): void => button?.focus();
