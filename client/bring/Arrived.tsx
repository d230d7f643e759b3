import { Suspense, useState } from "preact/compat";
import type { BroughtTalk } from "../../model/api.ts";
import { loadTimeline } from "../api.ts";
import { OpenQuestions, PathCheck, Toast } from "../panels/later.tsx";
import { Message } from "../panels/Message.tsx";
import { rememberPath } from "../state/path-checked.ts";
import { useCorrections } from "../state/use-corrections.ts";
import { useLoaded } from "../state/use-loaded.ts";
import type { Commit } from "../state/use-view.ts";
import { setPerson } from "../state/view.ts";
import { bringWords } from "../words/bring.ts";
import { pageWords } from "../words/pages.ts";
import { Brought } from "./Brought.tsx";

interface Props {
  readonly talk: BroughtTalk;
  readonly commit: Commit;
  readonly onAnother: () => void;
}

/** The talk is there: whether its path is right, what it leaves open, and on to the graph. */
export function Arrived({ talk, commit, onAnother }: Props) {
  const words = bringWords();
  const [generation, setGeneration] = useState(0);
  const corrections = useCorrections(setGeneration);
  const person = talk.person?.id;
  const timeline = useLoaded(person, (id, signal) => loadTimeline(id, undefined, signal), generation);
  const open = () => {
    if (person === undefined) return;
    if (timeline.value) rememberPath(person, timeline.value.generation, window.localStorage);
    commit(setPerson(person));
  };
  return (
    <section className="bring-card" aria-label={words.arrived}>
      <h2>{words.arrived}</h2>
      <Brought talk={talk} />
      <p className="bring-buttons">
        {talk.person ? (
          <button type="button" className="button" onClick={open}>
            {words.open(talk.person.name)}
          </button>
        ) : null}
        <button type="button" className="button quiet" onClick={onAnother}>
          {words.another}
        </button>
      </p>
      {timeline.failure ? (
        <Message title={timeline.failure.message} onRetry={timeline.retry} />
      ) : timeline.value && timeline.value.spine.length > 0 ? (
        <Suspense fallback={<Message title={pageWords().loading} busy />}>
          <PathCheck timeline={timeline.value} corrections={corrections} onDone={open} />
          <OpenQuestions timeline={timeline.value} corrections={corrections} />
          {corrections.notice ? <Toast corrections={corrections} /> : null}
        </Suspense>
      ) : null}
    </section>
  );
}
