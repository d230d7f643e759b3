import { type RefObject, Suspense } from "preact/compat";
import type { MetaResponse, TimelineResponse } from "../../model/api.ts";
import type { Actions } from "../state/actions.ts";
import type { ActiveFilter } from "../state/filters.ts";
import type { Command } from "../state/keys.ts";
import type { Commit } from "../state/use-view.ts";
import { type Look, setPerson, type View } from "../state/view.ts";
import { exploreWords } from "../words/explore.ts";
import { undrawnInWords } from "../words/overview.ts";
import { Icon, Logo } from "./icons.tsx";
import { Chips } from "./later.tsx";
import { Search } from "./Search.tsx";

interface Props {
  readonly person: TimelineResponse["person"] | undefined;
  readonly people: MetaResponse["people"];
  readonly view: View;
  readonly commit: Commit;
  /** With everything. */
  readonly timeline: TimelineResponse | undefined;
  readonly active: readonly ActiveFilter[];
  readonly faded: number | undefined;
  readonly actions: Actions;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
}

/** Whose career, how it is viewed, what is filtered, the one box, and the menu of everything else. */
export function Header(props: Props) {
  const { person, people, view, commit, timeline, active, faded, actions, searchBox, onMenu } = props;
  const words = exploreWords();
  return (
    <header className="header">
      <Logo />
      {people.length > 1 && person ? <h1 className="unseen">{person.name}</h1> : null}
      {people.length > 1 && person ? (
        <select
          className="person"
          aria-label={words.whose}
          value={person.id}
          onChange={(event) => commit(setPerson(event.currentTarget.value))}
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
      <Looks look={view.look} actions={actions} />
      <div className="header-middle">
        {timeline && (active.length > 0 || view.focus !== undefined) ? (
          <Suspense fallback={null}>
            <Chips whole={timeline} view={view} commit={commit} active={active} faded={faded} />
          </Suspense>
        ) : (
          <p className="undrawn">{timeline && (timeline.truncated ?? undrawnInWords(timeline))}</p>
        )}
      </div>
      {actions.undo.unless === undefined || actions.redo.unless === undefined ? (
        <fieldset className="turns" aria-label={words.history}>
          <Tool command="undo" label={words.undo} icon="undo" actions={actions} />
          <Tool command="redo" label={words.redo} icon="redo" actions={actions} />
        </fieldset>
      ) : null}
      <Search view={view} commit={commit} timeline={timeline} actions={actions} input={searchBox} />
      <Tool command="trace" label={words.trace} icon="trace" actions={actions} pressed={view.trace !== undefined} />
      <Tool
        command="filters"
        label={words.filters}
        icon="filter"
        actions={actions}
        pressed={view.panel === "filters"}
      />
      <button
        type="button"
        className="square"
        aria-label={words.menu}
        aria-haspopup="menu"
        onClick={(event) => {
          const { right, bottom } = event.currentTarget.getBoundingClientRect();
          onMenu({ x: right, y: bottom + 6 });
        }}
      >
        <Icon name="menu" />
      </button>
    </header>
  );
}

const LOOKS: readonly Look[] = ["timeline", "table", "graph"];

/** The views of a career that are here; none to choose from, no switch. */
function Looks({ look, actions }: { readonly look: Look; readonly actions: Actions }) {
  const words = exploreWords();
  const here = LOOKS.filter((one) => actions[one].unless === undefined);
  if (here.length < 2) return null;
  return (
    <fieldset className="switch looks" aria-label={words.looks}>
      {here.map((one) => (
        <button key={one} type="button" aria-pressed={look === one} onClick={actions[one].run}>
          {words[one]}
        </button>
      ))}
    </fieldset>
  );
}

interface ToolProps {
  readonly command: Command;
  readonly label: string;
  readonly icon: "undo" | "redo" | "trace" | "filter";
  readonly actions: Actions;
  readonly pressed?: boolean;
}

function Tool({ command, label, icon, actions, pressed }: ToolProps) {
  const { run, unless } = actions[command];
  return (
    <button
      type="button"
      className="square"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={unless !== undefined}
      onClick={run}
    >
      <Icon name={icon} />
    </button>
  );
}
