import { useEffect, useRef, useState } from "preact/compat";
import type { DuplicatesResponse, EntityResponse } from "../../../model/api.ts";
import type { Edit } from "../../../model/edit.ts";
import { loadEntity, loadEvidence } from "../../api.ts";
import { undosOf } from "../../state/history.ts";
import { newEditId } from "../../state/use-corrections.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { kindInWords, reviewWords } from "../../words/review.ts";
import type { PanelProps } from "../later.tsx";
import { Message } from "../Message.tsx";
import { MergePreview } from "./MergePreview.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { loadDuplicates } from "./review-api.ts";
import "../../styles/review.css";

type Pair = DuplicatesResponse["pairs"][number];
/** The same for both orders. */
const keyOf = ({ target, into }: Pick<Pair, "target" | "into">): string => [target.id, into.id].sort().join(" ");

/** Things that may be one, a pair at a time, side by side: made one after a preview, or told apart for good. */
export function DuplicatesPanel({ timeline, commit, corrections }: PanelProps) {
  const words = reviewWords();
  const found = useLoaded("duplicates", (_, signal) => loadDuplicates(signal), timeline.generation);
  const [at, setAt] = useState(0);
  const [merging, setMerging] = useState(false);
  // Answered, but still in the list at hand: its things are no longer to be asked for.
  const [settled, setSettled] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);

  const pairs = found.value?.pairs.filter((pair) => keyOf(pair) !== settled) ?? [];
  const told = found.value?.apart ?? [];
  const index = Math.min(at, Math.max(0, pairs.length - 1));
  const pair = pairs[index];
  const go = (to: number) => {
    setMerging(false);
    setAt((to + pairs.length) % Math.max(1, pairs.length));
  };
  const settle = (which: Pair) => {
    setSettled(keyOf(which));
    setMerging(false);
    panel.current?.focus();
  };
  const notTheSame = async (which: Pair) => {
    const { target, into } = which;
    const edit: Edit = { id: newEditId(), op: "apart", target: target.id, value: { from: into.id } };
    if (await corrections.save(words.notSameSaid(target.name, into.name), [edit])) settle(which);
  };
  const askAgain = (edits: readonly string[], what: string) => {
    setSettled(undefined);
    void corrections.save(what, undosOf(edits, newEditId));
  };
  return (
    <article className="details review" ref={panel} tabIndex={-1} aria-label={words.duplicates}>
      <PanelHead title={words.duplicates} commit={commit} />
      {found.failure ? (
        <Message title={words.failed} words={found.failure.message} onRetry={found.retry} />
      ) : found.value === undefined ? (
        <Message title={words.loading} busy />
      ) : pair === undefined ? (
        <p className="dates">{words.noDuplicates}</p>
      ) : (
        <>
          <p className="review-progress" role="status">
            <strong>{words.pair(index + 1, pairs.length)}</strong>
          </p>
          <div className="pair" data-pair={keyOf(pair)}>
            <Side thing={pair.into} generation={timeline.generation} />
            <Side thing={pair.target} generation={timeline.generation} />
          </div>
          <h3>{words.reasons}</h3>
          <ul className="reasons">
            {pair.reasons.slice(0, 3).map((reason) => (
              <li key={reason.words}>{words.likeness[reason.code](reason.name ?? "")}</li>
            ))}
          </ul>
          <div className="correct-line review-answers">
            <button type="button" className="small-button" aria-expanded={merging} onClick={() => setMerging(!merging)}>
              {words.merge}
            </button>
            <button
              type="button"
              className="small-button"
              disabled={corrections.busy}
              onClick={() => void notTheSame(pair)}
            >
              {words.notSame}
            </button>
            <button type="button" className="small-button" onClick={() => go(index - 1)}>
              ← <span className="unseen">{words.previous}</span>
            </button>
            <button type="button" className="small-button" onClick={() => go(index + 1)}>
              → <span className="unseen">{words.next}</span>
            </button>
          </div>
          {merging ? (
            <MergePreview
              key={keyOf(pair)}
              target={pair.target}
              into={pair.into}
              generation={timeline.generation}
              corrections={corrections}
              onMerged={() => settle(pair)}
              onCancel={() => setMerging(false)}
            />
          ) : null}
        </>
      )}
      {found.value?.truncated === undefined ? null : (
        <p className="dates">{words.cutPairs(found.value.total - found.value.pairs.length)}</p>
      )}
      {told.length > 0 ? (
        <section>
          <h3>{words.asked(told.length)}</h3>
          <ul className="corrections">
            {told.map(({ first, second, edits }) => (
              <li key={`${first.id} ${second.id}`}>
                <span>{words.notSameSaid(first.name, second.name)}</span>
                <button
                  type="button"
                  className="link"
                  disabled={corrections.busy}
                  aria-label={`${words.askAgain}: ${words.notSameSaid(first.name, second.name)}`}
                  onClick={() => askAgain(edits, words.askedAgain(first.name, second.name))}
                >
                  {words.askAgain}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
}

interface SideProps {
  readonly thing: Pair["into"];
  readonly generation: number;
}

/** One of two: its name, how much is told of it, and the words it rests on. */
function Side({ thing, generation }: SideProps) {
  const words = reviewWords();
  const about = useLoaded(thing.id, loadEntity, generation);
  const evidence = useLoaded(thing.id, loadEvidence, generation);
  const whose = about.key === thing.id && about.value ? peopleOf(about.value) : [];
  const said = evidence.key === thing.id ? (evidence.value?.quotes.slice(0, 2) ?? []) : [];
  return (
    <div className="pair-side">
      <strong>{thing.name}</strong>
      {about.key === thing.id && about.value ? (
        <p className="dates">
          {kindInWords(about.value.entity.kind)}, {words.facts(about.value.relations.length)}
          {whose.length > 0 ? <span className="pair-whose">{words.toldBy(whose)}</span> : null}
        </p>
      ) : null}
      {said.map((quote) => (
        <blockquote key={quote.id}>“{(quote.text ?? quote.note ?? "").slice(0, 160)}”</blockquote>
      ))}
      {[...new Set(said.map(({ sourceTitle = "" }) => sourceTitle))].map((title) => (
        <cite key={title}>{title}</cite>
      ))}
    </div>
  );
}

/** Whose stories tell of it, by name. */
function peopleOf({ entity, others, relations }: EntityResponse): readonly string[] {
  const names = new Map([entity, ...others].map(({ id, name }) => [id, name]));
  const people = relations.flatMap(({ person }) => (person === undefined || person === entity.id ? [] : [person]));
  return [...new Set(people)].map((id) => names.get(id) ?? id.slice(id.lastIndexOf(":") + 1).replaceAll("-", " "));
}
