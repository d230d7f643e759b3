import { stageWords } from "../words/stage.ts";
import { Overlay } from "./Overlay.tsx";

interface Props {
  readonly of: number;
  /** @param step from 0. */
  readonly onChoose: (step: number) => void;
  readonly onClose: () => void;
}

/** Type a number, Enter. */
export function GoTo({ of, onChoose, onClose }: Props) {
  const words = stageWords();
  return (
    <Overlay title={words.goTo} className="stage-goto" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const number = Number(new FormData(event.currentTarget).get("step"));
          if (number >= 1 && number <= of) onChoose(Math.floor(number) - 1);
        }}
      >
        <label>
          {words.goToLabel} <input name="step" type="number" min={1} max={of} required />
        </label>
        <button type="submit" className="button">
          {words.go}
        </button>
      </form>
    </Overlay>
  );
}
