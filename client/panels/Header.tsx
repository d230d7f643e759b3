import type { RefObject } from "react";
import type { MetaResponse, TimelineResponse } from "../../model/api.ts";
import type { Corrections } from "../state/use-corrections.ts";
import type { Commit } from "../state/use-view.ts";
import { setPerson, type Theme, type View } from "../state/view.ts";
import { undrawnInWords } from "../words/overview.ts";
import { Icon, Logo } from "./icons.tsx";
import { Search } from "./Search.tsx";

interface Props {
  readonly person: TimelineResponse["person"] | undefined;
  readonly people: MetaResponse["people"];
  readonly view: View;
  readonly commit: Commit;
  readonly timeline: TimelineResponse | undefined;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly theme: Theme;
  readonly onTheme: () => void;
  readonly onSheet: () => void;
  readonly corrections: Corrections;
}

export function Header(props: Props) {
  const { person, people, view, commit, timeline, searchBox, theme, onTheme, onSheet, corrections } = props;
  const { done, undone } = corrections.history;
  const undrawn = timeline && undrawnInWords(timeline);
  return (
    <header className="header">
      <Logo />
      {people.length > 1 && person ? <h1 className="unseen">{person.name}</h1> : null}
      {people.length > 1 && person ? (
        <select
          className="person"
          aria-label="Whose career"
          value={person.id}
          onChange={(event) => commit(setPerson(event.target.value))}
        >
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      ) : (
        <h1 className="person">{person?.name ?? "Cairn"}</h1>
      )}
      <p className="undrawn">{undrawn}</p>
      {done.length > 0 || undone.length > 0 ? (
        <fieldset className="turns" aria-label="Corrections">
          <button
            type="button"
            className="square"
            disabled={done.length === 0 || corrections.busy}
            onClick={corrections.undo}
            aria-label="Undo"
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="square"
            disabled={undone.length === 0 || corrections.busy}
            onClick={corrections.redo}
            aria-label="Redo"
          >
            <Icon name="redo" />
          </button>
        </fieldset>
      ) : null}
      <Search view={view} commit={commit} timeline={timeline} input={searchBox} />
      <button
        type="button"
        className="square"
        onClick={onTheme}
        aria-label={theme === "dark" ? "Light colours" : "Dark colours"}
      >
        <Icon name={theme === "dark" ? "sun" : "moon"} />
      </button>
      <button type="button" className="square" onClick={onSheet} aria-label="Keyboard shortcuts">
        ?
      </button>
    </header>
  );
}
