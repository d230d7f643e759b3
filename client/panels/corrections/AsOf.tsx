import type { TimelineResponse } from "../../../model/api.ts";
import { loadAsOf } from "../../api.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import type { Commit } from "../../state/use-view.ts";
import { openPanel } from "../../state/view.ts";
import { groupsOf } from "../../words/as-of.ts";
import { correctionWords } from "../../words/corrections.ts";
import { Connections } from "../Connections.tsx";
import { Icon } from "../icons.tsx";
import { Message } from "../Message.tsx";

interface Props {
  readonly timeline: TimelineResponse;
  /** As one says it. */
  readonly date: string;
  readonly commit: Commit;
}

/** What held at a time: certainly, possibly, or known by its place in the order only. */
export function AsOf({ timeline, date, commit }: Props) {
  const words = correctionWords();
  const held = useLoaded(
    `${date}\n${timeline.person.id}`,
    (key, signal) => {
      const [asked = "", person = ""] = key.split("\n");
      return loadAsOf(asked, person, signal);
    },
    timeline.generation,
  );
  const sections = held.value ? groupsOf(held.value, timeline) : [];
  return (
    <article className="details">
      <div className="details-head">
        <h2 className="title">{words.heldIn(held.value?.words ?? date)}</h2>
        <button type="button" className="plain" aria-label={words.close} onClick={() => commit(openPanel(undefined))}>
          <Icon name="close" />
        </button>
      </div>
      {held.failure ? (
        <Message title={words.heldFailed} words={held.failure.message} onRetry={held.retry} />
      ) : held.value === undefined ? (
        <Message title={words.looking} busy />
      ) : sections.length === 0 ? (
        <p className="dates">{words.heldNothing}</p>
      ) : (
        <Connections sections={sections} commit={commit} />
      )}
    </article>
  );
}
