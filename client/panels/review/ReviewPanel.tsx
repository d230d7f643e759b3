import { useEffect, useRef, useState } from "preact/compat";
import type { ReviewItem } from "../../../model/api.ts";
import { loadEvidence } from "../../api.ts";
import { acceptEdits, rejectEdits, renameEdits } from "../../state/make-edits.ts";
import { type Corrections, newEditId } from "../../state/use-corrections.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { select } from "../../state/view.ts";
import { reviewWords } from "../../words/review.ts";
import { serverSentences } from "../../words/server-sentences.ts";
import { AnswerBox } from "../corrections/AnswerBox.tsx";
import { TextBox } from "../corrections/CorrectMark.tsx";
import type { PanelProps } from "../later.tsx";
import { Message } from "../Message.tsx";
import { Quotes } from "../Quotes.tsx";
import { ServerWords } from "../ServerWords.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { loadReview } from "./review-api.ts";
import { answer, countLeft, currentOf, leftIn, NEW_QUEUE, skip, step } from "./review-queue.ts";
import { usePanelKeys } from "./use-panel-keys.ts";
import "../../styles/review.css";

/** The doubtful facts one at a time, each with its words, why it is doubtful, and answers of one key. */
export function ReviewPanel({ timeline, view, commit, corrections }: PanelProps) {
  const words = reviewWords();
  const review = useLoaded(timeline.person.id, loadReview, timeline.generation);
  const [queue, setQueue] = useState(NEW_QUEUE);
  const [open, setOpen] = useState<"name" | "when">();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);

  const listed = review.value?.person.id === timeline.person.id ? review.value : undefined;
  const left = listed ? leftIn(listed, queue) : [];
  const item = currentOf(left, queue);
  const answered = () => {
    setOpen(undefined);
    if (listed) setQueue((before) => answer(listed, leftIn(listed, before), before));
    panel.current?.focus();
  };
  const save = async (done: string, edits: ReturnType<typeof renameEdits>) => {
    if (edits === undefined || (await corrections.save(done, edits))) answered();
  };
  const go = (by: 1 | -1) => {
    setOpen(undefined);
    setQueue((before) => step(left, before, by));
  };
  const accept = () => item && void save(words.isRight(inPageWords(item.words)), acceptEdits([item.fact], newEditId));
  const reject = () => item && void save(words.isOut(inPageWords(item.words)), rejectEdits([item.fact], newEditId));
  const putOff = () => {
    setOpen(undefined);
    setQueue((before) => skip(left, before));
  };
  const toggle = (what: "name" | "when") => item && setOpen(open === what ? undefined : what);
  usePanelKeys(panel, {
    a: accept,
    x: reject,
    r: () => toggle("name"),
    d: () => toggle("when"),
    s: putOff,
    arrowright: () => go(1),
    arrowleft: () => go(-1),
  });

  const rename = (name: string) => {
    if (!item) return;
    const edits = renameEdits(item.entity.id, item.entity.name, name, newEditId);
    // Whoever gives a fact its right name has looked at it.
    void save(words.renamed(name.trim()), edits && [...edits, ...acceptEdits([item.fact], newEditId)]);
  };
  const dating: Corrections = {
    ...corrections,
    async save(done, edits) {
      const saved = await corrections.save(done, edits);
      if (saved) answered();
      return saved;
    },
  };
  return (
    <article className="details review" ref={panel} tabIndex={-1} aria-label={words.title}>
      <PanelHead title={words.title} commit={commit} />
      {review.failure ? (
        <Message title={words.failed} words={review.failure.message} onRetry={review.retry} />
      ) : listed === undefined ? (
        <Message title={words.loading} busy />
      ) : (
        <>
          <p className="review-progress" role="status">
            <strong>{words.left(countLeft(listed, left))}</strong>
            {listed.decided > 0 ? <span>{words.decided(listed.decided)}</span> : null}
          </p>
          {item === undefined ? (
            <p className="dates">{words.allDone}</p>
          ) : (
            <>
              <Doubtful item={item} heard={view.heard} commit={commit} generation={timeline.generation} />
              <div className="correct-line review-answers">
                <Answer sign="A" words={words.right} busy={corrections.busy} onAnswer={accept} />
                <Answer sign="X" words={words.wrong} busy={corrections.busy} onAnswer={reject} />
                <Answer sign="R" words={words.rename} open={open === "name"} onAnswer={() => toggle("name")} />
                <Answer sign="D" words={words.date} open={open === "when"} onAnswer={() => toggle("when")} />
                <Answer sign="S" words={words.skip} onAnswer={putOff} />
                <Answer sign="←" words={words.previous} onAnswer={() => go(-1)} />
                <Answer sign="→" words={words.next} onAnswer={() => go(1)} />
              </div>
              {open === "name" ? (
                <TextBox
                  key={item.fact}
                  label={words.newName}
                  first={item.entity.name}
                  onSave={rename}
                  onCancel={() => setOpen(undefined)}
                />
              ) : open === "when" ? (
                <AnswerBox
                  key={item.fact}
                  target={item.fact}
                  person={timeline.person.id}
                  label={words.whenWas(item.entity.name)}
                  corrections={dating}
                  onDone={() => setOpen(undefined)}
                />
              ) : null}
            </>
          )}
          <p className="ways">
            {corrections.history.done.length > 0 ? (
              <button type="button" className="link" disabled={corrections.busy} onClick={corrections.undo}>
                {words.undo}
              </button>
            ) : null}
            {item && showsFact(timeline.episodes, item.fact) ? (
              <button
                type="button"
                className="link"
                onClick={() => commit(select(showsFact(timeline.episodes, item.fact)))}
              >
                {words.show}
              </button>
            ) : null}
          </p>
          {listed.truncated === undefined ? null : (
            <p className="dates">{words.cut(listed.total - listed.items.length)}</p>
          )}
        </>
      )}
    </article>
  );
}

function showsFact(episodes: PanelProps["timeline"]["episodes"], fact: string): string | undefined {
  return episodes.find(({ facts }) => facts.includes(fact))?.id;
}

const inPageWords = (sentence: string): string => serverSentences().of(sentence).words;

interface DoubtfulProps {
  readonly item: ReviewItem;
  readonly heard: boolean;
  readonly commit: PanelProps["commit"];
  readonly generation: number;
}

function Doubtful({ item, heard, commit, generation }: DoubtfulProps) {
  const words = reviewWords();
  const evidence = useLoaded(item.fact, loadEvidence, generation);
  return (
    <section className="doubtful" data-fact={item.fact}>
      <p className="doubtful-words">
        <ServerWords text={item.words} />
      </p>
      <p className="states">
        <span className="doubt">{words.sure(item.confidence)}</span>
        {item.maybe ? <span className="doubt">{words.notDrawn}</span> : null}
      </p>
      {evidence.key === item.fact && evidence.value ? (
        <Quotes quotes={evidence.value.quotes.slice(0, 3)} heard={heard} commit={commit} />
      ) : evidence.failure ? (
        <Message title={words.noWords} words={evidence.failure.message} onRetry={evidence.retry} />
      ) : null}
      <h3>{words.doubt}</h3>
      <ul className="reasons">
        {item.reasons.map((reason) => (
          <li key={reason.code} data-code={reason.code}>
            <ServerWords text={reason.words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswerProps {
  readonly sign: string;
  readonly words: string;
  readonly open?: boolean;
  readonly busy?: boolean;
  readonly onAnswer: () => void;
}

function Answer({ sign, words, open, busy = false, onAnswer }: AnswerProps) {
  const keys = { "←": "ArrowLeft", "→": "ArrowRight" }[sign] ?? sign;
  return (
    <button
      type="button"
      className="small-button"
      data-sign={sign}
      aria-keyshortcuts={keys}
      aria-expanded={open}
      disabled={busy}
      onClick={onAnswer}
    >
      <span className={sign === "←" || sign === "→" ? "unseen" : undefined}>{words}</span>
    </button>
  );
}
