import { type DragEvent, type FormEvent, useId, useRef, useState } from "preact/compat";
import type { HandedTalk } from "../state/handed-talk.ts";
import { bringWords, sizeWords } from "../words/bring.ts";
import type { TalkDetails } from "./bring-state.ts";

interface Props {
  readonly talk: HandedTalk | undefined;
  readonly onTalk: (talk: HandedTalk | undefined) => void;
  readonly details: TalkDetails;
  readonly onDetails: (details: TalkDetails) => void;
  readonly onBring: (dryRun: boolean) => void;
}

/** A file or pasted text, and what it may not say of itself. */
export function TalkForm({ talk, onTalk, details, onDetails, onBring }: Props) {
  const words = bringWords();
  const text = talk && "text" in talk ? talk.text : "";
  const ready = talk !== undefined && ("file" in talk || text.trim() !== "");
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onBring(false);
  };
  return (
    <form className="bring-form" onSubmit={onSubmit}>
      {talk && "file" in talk ? (
        <p className="bring-chosen">
          <span>{words.chosen(talk.file.name, sizeWords(talk.file.size))}</span>
          <button type="button" className="link" onClick={() => onTalk(undefined)}>
            {words.takeAway}
          </button>
        </p>
      ) : (
        <>
          <DropZone onFile={(file) => onTalk({ file })} />
          <label className="bring-field">
            <span>{words.pasteLabel}</span>
            <textarea
              className="field bring-paste"
              rows={6}
              placeholder={words.pasteHint}
              spellcheck={false}
              value={text}
              onChange={(event) =>
                onTalk(event.currentTarget.value === "" ? undefined : { text: event.currentTarget.value })
              }
            />
          </label>
        </>
      )}
      <details className="bring-more">
        <summary>{words.more}</summary>
        <div className="bring-details">
          <Line
            label={words.talkTitle}
            max={300}
            value={details.title}
            onValue={(title) => onDetails({ ...details, title })}
          />
          <Line
            label={words.narrator}
            max={200}
            value={details.narrator}
            onValue={(narrator) => onDetails({ ...details, narrator })}
          />
          <Line
            label={words.link}
            max={2000}
            hint="https://"
            value={details.url}
            onValue={(url) => onDetails({ ...details, url })}
          />
          <Line
            label={words.published}
            max={60}
            hint={words.publishedHint}
            value={details.published}
            onValue={(published) => onDetails({ ...details, published })}
          />
        </div>
      </details>
      <p className="bring-buttons">
        <button type="submit" className="button" disabled={!ready}>
          {words.bring}
        </button>
        <button type="button" className="button quiet" disabled={!ready} onClick={() => onBring(true)}>
          {words.preview}
        </button>
      </p>
    </form>
  );
}

function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  const words = bringWords();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  };
  return (
    <fieldset
      className="drop-zone"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <legend className="unseen">{words.choose}</legend>
      <p className="drop-words">{words.drop}</p>
      <button type="button" className="button quiet" aria-describedby={hint} onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      <input
        ref={input}
        className="unseen"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".txt,.md,.markdown,.vtt,.srt,.json,.json3,text/plain"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
      <p id={hint} className="drop-hint">
        {words.formats}
      </p>
    </fieldset>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly max: number;
  readonly hint?: string;
}

function Line({ label, value, onValue, max, hint }: LineProps) {
  return (
    <label className="bring-field">
      <span>{label}</span>
      <input
        className="field"
        maxLength={max}
        autoComplete="off"
        placeholder={hint}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  );
}
