import { useState } from "preact/compat";
import type { PersonLine } from "../../model/api.ts";
import { askBeforeTelling } from "../state/ask-first.ts";
import type { Commit } from "../state/use-view.ts";
import { openPage, select, setPerson } from "../state/view.ts";
import { peopleWords } from "../words/people.ts";
import { yearsOf } from "./people-order.ts";
import { RemoveTalk } from "./RemoveTalk.tsx";

interface Props {
  readonly person: PersonLine;
  readonly commit: Commit;
  readonly onRemoved: (title: string) => void;
}

/** One person: the stations in a line, what is doubtful or undated, and what can be done. */
export function PersonCard({ person, commit, onRemoved }: Props) {
  const words = peopleWords();
  const [removing, setRemoving] = useState<string>();
  const open = () => commit(setPerson(person.id));
  return (
    <li className="person-card" data-person={person.id}>
      <div className="person-head">
        <h2>
          <button type="button" className="person-name" aria-label={words.openOf(person.name)} onClick={open}>
            {person.name}
          </button>
        </h2>
        <p className="person-counts">{words.counts(person.marks, person.undated, person.doubtful)}</p>
      </div>
      <p className="person-talks">{person.talks.map(({ title }) => title).join(" · ")}</p>
      {person.spine.length === 0 ? (
        <p className="person-talks">{words.noStations}</p>
      ) : (
        <ol className="spine-line" data-lane="study-work">
          {person.spine.map((station) => (
            <li key={station.id}>
              <button
                type="button"
                className="pill"
                onClick={() => commit((view) => select(station.id)(setPerson(person.id)(view)))}
              >
                {station.title} <span className="pill-years">{yearsOf(station)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <p className="person-ways">
        <button type="button" className="small-button" aria-label={words.openOf(person.name)} onClick={open}>
          {words.open}
        </button>
        <button
          type="button"
          className="small-button"
          aria-label={words.presentOf(person.name)}
          onClick={() => {
            askBeforeTelling();
            commit((view) => openPage("stage")(setPerson(person.id)(view)));
          }}
        >
          {words.present}
        </button>
        <button
          type="button"
          className="small-button"
          aria-label={words.compareOf(person.name)}
          onClick={() => commit((view) => openPage("compare")(setPerson(person.id)(view)))}
        >
          {words.compare}
        </button>
        {person.talks.map((talk) => (
          <button
            key={talk.id}
            type="button"
            className="small-button"
            aria-label={words.removeOf(talk.title)}
            aria-expanded={removing === talk.id}
            title={talk.title}
            onClick={() => setRemoving(removing === talk.id ? undefined : talk.id)}
          >
            {words.remove}
          </button>
        ))}
      </p>
      {person.talks.map((talk) =>
        removing === talk.id ? (
          <RemoveTalk
            key={talk.id}
            talk={talk.id}
            title={talk.title}
            onRemoved={() => onRemoved(talk.title)}
            onKeep={() => setRemoving(undefined)}
          />
        ) : null,
      )}
    </li>
  );
}
