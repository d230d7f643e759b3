import type { CSSProperties } from "preact/compat";
import type { TimelineResponse } from "../../../model/api.ts";
import { loadNeighbors } from "../../api.ts";
import type { Drawing } from "../../picture/layout/drawing.ts";
import { collapse } from "../../state/reach.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import type { Commit } from "../../state/use-view.ts";
import { select, type View } from "../../state/view.ts";
import { markOfEntity } from "../../words/hits.ts";
import { relationWords } from "../../words/relations.ts";
import { walkWords } from "../../words/walk.ts";
import { Icon } from "../icons.tsx";
import "../../styles/explore.css";

interface Props {
  readonly drawing: Drawing;
  readonly timeline: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
}

/** Under each expanded mark a strip with its neighbours that are not drawn. It lies over the picture: nothing moves for it. */
export function Around({ drawing, timeline, view, commit }: Props) {
  return view.expanded.map((entity) => {
    const id = markOfEntity(entity, timeline);
    const mark = drawing.marks.find((candidate) => candidate.id === id);
    if (!mark) return null;
    const { x, y, height } = mark.extent;
    const place: CSSProperties & Record<`--${string}`, number> = { "--left": x, "--top": y + height };
    return (
      <div className="around" key={entity} style={place} data-lane={mark.lane} data-around={entity}>
        <Neighbours entity={entity} name={mark.title} timeline={timeline} commit={commit} />
      </div>
    );
  });
}

interface NeighboursProps {
  readonly entity: string;
  readonly name: string;
  readonly timeline: TimelineResponse;
  readonly commit: Commit;
}

function Neighbours({ entity, name, timeline, commit }: NeighboursProps) {
  const words = walkWords();
  const found = useLoaded(entity, loadNeighbors, timeline.generation);
  const others = (found.value?.entities ?? []).filter(
    ({ id, kind }) => kind !== "Person" && markOfEntity(id, timeline) === undefined,
  );
  return (
    <section aria-label={words.around(name)}>
      <p role="status" className={others.length > 0 ? "unseen" : ""}>
        {found.failure?.message ??
          (found.value === undefined
            ? words.looking
            : others.length === 0
              ? words.alone
              : words.shown(name, others.length))}
      </p>
      <ul>
        {others.map(({ id, name: other }) => {
          const relation = found.value?.relations.find(({ source, target }) => source === id || target === id);
          return (
            <li key={id}>
              <button type="button" className="neighbour" onClick={() => commit(select(id))}>
                {relation ? <span className="connection-words">{relationWords(relation, entity)}</span> : null} {other}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="plain" aria-label={words.putAway(name)} onClick={() => commit(collapse(entity))}>
        <Icon name="close" />
      </button>
    </section>
  );
}
