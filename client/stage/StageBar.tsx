import type { CSSProperties } from "preact/compat";
import type { View } from "../state/view.ts";
import { stageWords } from "../words/stage.ts";
import type { StageCommand } from "./stage-keys.ts";
import type { Presentation } from "./use-presentation.ts";

interface Props {
  readonly step: number;
  readonly of: number;
  readonly newer: boolean;
  readonly presentation: Presentation;
  readonly layer: View["layer"];
  readonly playing: boolean;
  readonly run: (command: StageCommand) => void;
  readonly onPrint: () => void;
  readonly onEdit: (() => void) | undefined;
  readonly onLeave: () => void;
}

/** Progress, always; and the buttons, while the pointer moves or the keyboard is among them. */
export function StageBar({ step, of, newer, presentation, layer, playing, run, onPrint, onEdit, onLeave }: Props) {
  const words = stageWords();
  const { detached, drives } = presentation;
  return (
    <footer className="stage-bar">
      <div className="stage-progress" style={progress((step + 1) / of)} aria-hidden="true" />
      <div className="stage-marks">
        {layer === undefined ? null : (
          <p className="stage-mark">
            {words.layers[layer]}
            <button type="button" onClick={() => presentation.setLayer(undefined)}>
              {words.wholeLayer}
            </button>
          </p>
        )}
        {newer ? <p className="stage-mark">{words.newer}</p> : null}
        {drives ? null : (
          <p className="stage-mark">
            {detached ? words.detached : words.following}
            {detached ? (
              <button type="button" onClick={presentation.rejoin}>
                {words.rejoin}
              </button>
            ) : null}
            {presentation.takeOver ? (
              <button type="button" onClick={presentation.takeOver}>
                {words.takeOver}
              </button>
            ) : null}
          </p>
        )}
      </div>
      <div className="stage-buttons" role="toolbar" aria-label={words.controls}>
        <button type="button" onClick={() => run("back")}>
          {words.back}
        </button>
        <button type="button" onClick={() => run("next")}>
          {words.next}
        </button>
        <button type="button" onClick={() => run("overview")}>
          {words.overview}
        </button>
        <button type="button" onClick={() => run("speaker")}>
          {words.speaker}
        </button>
        <button type="button" onClick={() => run("fullscreen")}>
          {words.fullscreen}
        </button>
        <button type="button" onClick={() => run("look")}>
          {words.look}
        </button>
        <button type="button" onClick={() => run("play")} aria-pressed={playing}>
          {playing ? words.pause : words.play}
        </button>
        <button type="button" onClick={onPrint}>
          {words.print}
        </button>
        {onEdit ? (
          <button type="button" onClick={onEdit}>
            {words.edit}
          </button>
        ) : null}
        <button type="button" onClick={() => run("sheet")}>
          {words.keys}
        </button>
        <button type="button" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
      <p className="stage-count">
        <span aria-hidden="true">
          {step + 1} / {of}
        </span>
        <span className="unseen">{words.stepOf(step + 1, of)}</span>
      </p>
    </footer>
  );
}

function progress(share: number): CSSProperties {
  const properties: Readonly<Record<`--${string}`, number>> = { "--share": share };
  return properties;
}
