import { useState } from "preact/compat";
import { ApiFailure } from "../api.ts";
import { Message } from "../panels/Message.tsx";
import { useLoaded } from "../state/use-loaded.ts";
import { peopleWords } from "../words/people.ts";
import { loadRemoval, removeTalk } from "./people-api.ts";

interface Props {
  readonly talk: string;
  readonly title: string;
  readonly onRemoved: () => void;
  readonly onKeep: () => void;
}

/** What would go with a talk, before it goes. */
export function RemoveTalk({ talk, title, onRemoved, onKeep }: Props) {
  const words = peopleWords();
  const removal = useLoaded(talk, loadRemoval);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const take = async () => {
    setBusy(true);
    try {
      await removeTalk(talk);
      onRemoved();
    } catch (error) {
      setFailure(error instanceof ApiFailure ? error.message : String(error));
      setBusy(false);
    }
  };
  const found = removal.value;
  return (
    <section className="removal" aria-label={words.wouldGo(title)}>
      <h3>{words.wouldGo(title)}</h3>
      {removal.failure ? (
        <Message title={words.failed} words={removal.failure.message} onRetry={removal.retry} />
      ) : (
        <div role="status">
          {found === undefined ? (
            <p>{words.loading}</p>
          ) : (
            <>
              <p data-removed={found.changes.removed.length}>
                {words.removal(found.changes.removed.length, found.changes.changed.length)}
              </p>
              {found.people.length > 0 ? <p>{words.untold(found.people.map(({ name }) => name).join(", "))}</p> : null}
              {found.conflicts.length > 0 ? <p>{words.conflicts(found.conflicts.length)}</p> : null}
            </>
          )}
        </div>
      )}
      {failure === undefined ? null : <p role="alert">{failure}</p>}
      <p className="person-ways">
        <button
          type="button"
          className="button small"
          disabled={busy || found === undefined}
          onClick={() => void take()}
        >
          {words.really}
        </button>
        <button type="button" className="button small quiet" onClick={onKeep}>
          {words.keep}
        </button>
      </p>
    </section>
  );
}
