import type { TimelineResponse } from "../../../model/api.ts";
import type { Actions } from "../../state/actions.ts";
import { subjectOf } from "../../state/subject.ts";
import type { Commit } from "../../state/use-view.ts";
import { addSelected, type View } from "../../state/view.ts";
import { exploreWords } from "../../words/explore.ts";
import { walkWords } from "../../words/walk.ts";
import { Icon } from "../icons.tsx";
import "../../styles/explore.css";

interface Props {
  readonly timeline: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
  readonly actions: Actions;
  /** A filter takes it out of the picture. */
  readonly isHidden: boolean;
  readonly onMenu: (mark: string, at: { readonly x: number; readonly y: number }) => void;
}

/** What can be done with the selection, by click; the same as the keys do. */
export function SelectionBar({ timeline, view, commit, actions, isHidden, onMenu }: Props) {
  const words = walkWords();
  const { selection, also } = view;
  if (selection === undefined) return null;
  const isExpanded = actions.collapse.unless === undefined;
  return (
    <div className="selection-bar">
      <fieldset aria-label={words.bar}>
        <button type="button" className="small-button" onClick={isExpanded ? actions.collapse.run : actions.expand.run}>
          {isExpanded ? words.collapse : words.expand}
        </button>
        <button type="button" className="small-button" onClick={actions.focus1.run}>
          {words.focus}
        </button>
        <button type="button" className="small-button" onClick={actions.hide.run}>
          {words.hide}
        </button>
        <button
          type="button"
          className="small-button more"
          aria-label={words.more}
          aria-haspopup="menu"
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            onMenu(selection, { x: left, y: bottom + 4 });
          }}
        >
          …
        </button>
      </fieldset>
      {isHidden ? (
        <p className="hidden-note">
          {words.hidden}{" "}
          <button type="button" className="link" onClick={actions.showAll.run}>
            {exploreWords().showAll}
          </button>
        </p>
      ) : null}
      {also.length > 0 ? (
        <div className="also">
          <h3>{words.selectedToo}</h3>
          <ul>
            {also.map((id) => {
              const name = subjectOf(timeline, id).title ?? id.replace(/^.*:/, "");
              return (
                <li key={id}>
                  <button
                    type="button"
                    className="filter-chip"
                    aria-label={words.remove(name)}
                    onClick={() => commit(addSelected(id))}
                  >
                    <span className="chip-name">{name}</span>
                    <Icon name="close" />
                  </button>
                </li>
              );
            })}
          </ul>
          <button type="button" className="button small" onClick={actions.how.run}>
            {words.how}
          </button>
        </div>
      ) : null}
    </div>
  );
}
