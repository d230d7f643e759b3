import { type FormEvent, useState } from "preact/compat";
import type { TimelineResponse } from "../../../model/api.ts";
import { loadEdits } from "../../api.ts";
import { undosOf } from "../../state/history.ts";
import { acceptEdits, hideEdits, noteEdits, rejectEdits, renameEdits } from "../../state/make-edits.ts";
import type { Subject } from "../../state/subject.ts";
import { takeFocus } from "../../state/take-focus.ts";
import { type Corrections, newEditId } from "../../state/use-corrections.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { correctionWords } from "../../words/corrections.ts";
import { AnswerBox } from "./AnswerBox.tsx";

interface Props {
  readonly timeline: TimelineResponse;
  readonly subject: Subject;
  /** The thing's own name: what a rename changes. */
  readonly name: string;
  readonly corrections: Corrections;
  readonly onGone: () => void;
}

/** What a reader can say about a mark or a road not taken: right, wrong, its name, its time, a note, hidden. */
export function CorrectMark({ timeline, subject, name, corrections, onGone }: Props) {
  const words = correctionWords();
  const [open, setOpen] = useState<"name" | "when" | "note">();
  const { facts, entity } = subject;
  const [lead] = facts;
  const title = subject.title ?? name;
  if (lead === undefined) return null;
  const close = () => setOpen(undefined);
  const toggle = (what: "name" | "when" | "note") => setOpen(open === what ? undefined : what);
  const wrong = async () => {
    if (await corrections.save(words.did.removed(title), rejectEdits(facts, newEditId))) onGone();
  };
  const write = async (done: string, edits: ReturnType<typeof renameEdits>) => {
    if (edits === undefined || (await corrections.save(done, edits))) close();
  };
  return (
    <section className="correct" aria-label={words.correct}>
      <div className="correct-line">
        {subject.byHand ? null : (
          <button
            type="button"
            className="small-button"
            disabled={corrections.busy}
            onClick={() => void corrections.save(words.did.right(title), acceptEdits(facts, newEditId))}
          >
            {words.right}
          </button>
        )}
        <button type="button" className="small-button" disabled={corrections.busy} onClick={() => void wrong()}>
          {words.wrong}
        </button>
        <button type="button" className="small-button" aria-expanded={open === "name"} onClick={() => toggle("name")}>
          {words.rename}
        </button>
        <button type="button" className="small-button" aria-expanded={open === "when"} onClick={() => toggle("when")}>
          {words.when}
        </button>
        <button type="button" className="small-button" aria-expanded={open === "note"} onClick={() => toggle("note")}>
          {words.note}
        </button>
        <HideButton timeline={timeline} subject={subject} title={title} corrections={corrections} />
      </div>
      {open === "when" ? (
        <AnswerBox
          target={lead}
          person={timeline.person.id}
          label={words.whenWas(title)}
          corrections={corrections}
          onDone={close}
        />
      ) : null}
      {open === "name" ? (
        <TextBox
          label={words.newName}
          first={name}
          onSave={(text) => void write(words.did.renamed(text.trim()), renameEdits(entity, name, text, newEditId))}
          onCancel={close}
        />
      ) : null}
      {open === "note" ? (
        <TextBox
          label={words.note}
          first=""
          onSave={(text) => void write(words.did.noted, noteEdits(lead, text, newEditId))}
          onCancel={close}
        />
      ) : null}
    </section>
  );
}

function HideButton({
  timeline,
  subject,
  title,
  corrections,
}: Pick<Props, "timeline" | "subject" | "corrections"> & { readonly title: string }) {
  const words = correctionWords();
  const edits = useLoaded(subject.hidden ? "edits" : undefined, (_, signal) => loadEdits(signal), timeline.generation);
  if (!subject.hidden) {
    return (
      <button
        type="button"
        className="small-button"
        disabled={corrections.busy}
        onClick={() => void corrections.save(words.did.hidden(title), hideEdits(subject.facts, newEditId))}
      >
        {words.hide}
      </button>
    );
  }
  const undone = new Set(edits.value?.undone);
  const hiding = (edits.value?.edits ?? []).filter(
    (edit) => edit.op === "hide" && subject.facts.includes(edit.target) && !undone.has(edit.id),
  );
  return (
    <button
      type="button"
      className="small-button"
      disabled={corrections.busy || hiding.length === 0}
      onClick={() =>
        void corrections.save(
          words.did.shown(title),
          undosOf(
            hiding.map((edit) => edit.id),
            newEditId,
          ),
        )
      }
    >
      {words.show}
    </button>
  );
}

interface TextBoxProps {
  readonly label: string;
  readonly first: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** One line of text with Save and Cancel. */
export function TextBox({ label, first, onSave, onCancel }: TextBoxProps) {
  const [text, setText] = useState(first);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onSave(text);
  };
  return (
    <form className="answer" onSubmit={onSubmit}>
      <div className="answer-line">
        <input
          className="field"
          aria-label={label}
          placeholder={label}
          maxLength={2000}
          autoComplete="off"
          ref={takeFocus}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" className="button small" disabled={text.trim() === ""}>
          {correctionWords().save}
        </button>
        <button type="button" className="link" onClick={onCancel}>
          {correctionWords().cancel}
        </button>
      </div>
    </form>
  );
}
