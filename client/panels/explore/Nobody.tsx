import type { MetaResponse } from "../../../model/api.ts";
import type { Actions } from "../../state/actions.ts";
import type { Commit } from "../../state/use-view.ts";
import { openPage, setPerson } from "../../state/view.ts";
import { exploreWords } from "../../words/explore.ts";

interface Props {
  /** What the address names. */
  readonly person: string;
  readonly people: MetaResponse["people"];
  readonly commit: Commit;
  readonly actions: Actions;
}

/** Said when an address names a person that no talk tells of; offers those that there are. */
export function Nobody({ person, people, commit, actions }: Props) {
  const words = exploreWords();
  return (
    <div className="message" role="alert">
      <h2>{words.nobodyTitle}</h2>
      <p>{words.nobody(person)}</p>
      <ul className="people-list">
        {people.slice(0, 12).map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="small-button" onClick={() => commit(setPerson(id))}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {actions.people.unless === undefined ? (
        <button
          type="button"
          className="button"
          onClick={() => commit((view) => openPage("people")({ ...view, person: undefined }))}
        >
          {words.people}
        </button>
      ) : null}
    </div>
  );
}
