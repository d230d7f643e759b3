import { stageWords } from "../words/stage.ts";
import { Overlay } from "./Overlay.tsx";
import { STAGE_SHORTCUTS } from "./stage-keys.ts";

/** All keys of the stage, from their registry. */
export function StageSheet({ onClose }: { readonly onClose: () => void }) {
  const words = stageWords();
  return (
    <Overlay title={words.keys} className="stage-sheet" onClose={onClose}>
      <dl>
        {STAGE_SHORTCUTS.map(({ command, shown }) => (
          <div key={shown.join(" ")}>
            <dt>
              {shown.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words.commands[command]}</dd>
          </div>
        ))}
      </dl>
    </Overlay>
  );
}
