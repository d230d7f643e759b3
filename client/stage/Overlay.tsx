import { type ReactNode, useEffect, useRef } from "preact/compat";
import { Icon } from "../panels/icons.tsx";
import { stageWords } from "../words/stage.ts";

interface Props {
  readonly title: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is laid over the stage: a dialog that Esc closes and that gives the keyboard back. */
export function Overlay({ title, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`stage-over ${className}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
      <div className="stage-over-head">
        <h2>{title}</h2>
        <button type="button" className="plain" aria-label={stageWords().close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
