import { useEffect, useRef, useState } from "react";
import type { DuplicatesResponse } from "../../../model/api.ts";
import { loadEntity, loadEvidence } from "../../api.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { reviewWords } from "../../words/review.ts";
import type { PanelProps } from "../later.tsx";
import { Message } from "../Message.tsx";
import { MergePreview } from "./MergePreview.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { loadDuplicates } from "./review-api.ts";
import { forgetApart, pairKey, tellApart, toldApart } from "./told-apart.ts";
import "../../styles/review.css";

type Pair = DuplicatesResponse["pairs"][number];
const keyOf = ({ target, into }: Pair): string => pairKey(target.id, into.id);

/** Things that may be one, a pair at a time, side by side: made one after a preview, or told apart for good. */
export function DuplicatesPanel({ timeline, commit, corrections }: PanelProps) {
  const words = reviewWords();
  const found = useLoaded("duplicates", (_, signal) => loadDuplicates(signal), timeline.generation);
  const [apart, setApart] = useState(() => toldApart(window.localStorage));
  const [at, setAt] = useState(0);
  const [merging, setMerging] = useState(false);
  const [said, setSaid] = useState("");
  // Made one, but still in the list at hand: its things are no longer to be asked for.
  const [settled, setSettled] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);

  const pairs = found.value?.pairs.filter((pair) => !apart.has(keyOf(pair)) && keyOf(pair) !== settled) ?? [];
  const told = found.value?.pairs.filter((pair) => apart.has(keyOf(pair))) ?? [];
  const index = Math.min(at, Math.max(0, pairs.length - 1));
  const pair = pairs[index];
  const go = (to: number) => {
    setMerging(false);
    setAt((to + pairs.length) % Math.max(1, pairs.length));
  };
  const notTheSame = (which: Pair) => {
    setApart(tellApart(keyOf(which), window.localStorage));
    setSaid(words.notSameSaid(which.target.name, which.into.name));
    setMerging(false);
    panel.current?.focus();
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
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <div className="correct-line review-answers">
            <button type="button" className="small-button" aria-expanded={merging} onClick={() => setMerging(!merging)}>
              {words.merge}
            </button>
            <button type="button" className="small-button" onClick={() => notTheSame(pair)}>
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
              onMerged={() => {
                setSettled(keyOf(pair));
                setMerging(false);
                panel.current?.focus();
              }}
              onCancel={() => setMerging(false)}
            />
          ) : null}
        </>
      )}
      {told.length > 0 ? (
        <p className="ways">
          <span>{words.asked(told.length)}</span>
          <button
            type="button"
            className="link"
            onClick={() => setApart(forgetApart(told.map(keyOf), window.localStorage))}
          >
            {words.askAgain}
          </button>
        </p>
      ) : null}
      <p className="unseen" role="status">
        {said}
      </p>
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
  const said = evidence.key === thing.id ? (evidence.value?.quotes.slice(0, 2) ?? []) : [];
  return (
    <div className="pair-side">
      <strong>{thing.name}</strong>
      {about.key === thing.id && about.value ? (
        <p className="dates">
          {about.value.entity.kind}, {words.facts(about.value.relations.length)}
        </p>
      ) : null}
      {said.map((quote) => (
        <blockquote key={quote.id}>“{(quote.text ?? quote.note ?? "").slice(0, 160)}”</blockquote>
      ))}
    </div>
  );
}
