import { yearsOf } from "../people/people-order.ts";
import type { Commit } from "../state/use-view.ts";
import { select, setPerson } from "../state/view.ts";
import { compareWords } from "../words/compare.ts";
import type { Meeting, Side } from "./meetings.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly people: readonly [Person, Person];
  readonly meetings: readonly Meeting[];
  readonly lit: string | undefined;
  readonly onLight: (key: string | undefined) => void;
  readonly commit: Commit;
}

/** Where two careers meet, in words: what each did there, and when. */
export function MeetingTable({ people, meetings, lit, onLight, commit }: Props) {
  const words = compareWords();
  const cell = (person: Person, side: Side, name: string) => (
    <td>
      {side.words}
      {", "}
      {side.start === undefined && side.end === undefined ? words.notSaid : yearsOf(side)}{" "}
      {side.mark ? (
        <button
          type="button"
          className="link"
          aria-label={words.open(person.name, name)}
          onClick={() => commit((view) => select(side.mark?.id)(setPerson(person.id)(view)))}
        >
          ↗
        </button>
      ) : null}
    </td>
  );
  return (
    <table className="meetings">
      <caption className="unseen">{words.meet}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          {people.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {meetings.map(({ key, name, kind, sides }) => (
          <tr key={key} data-key={key} data-lit={lit === key}>
            <th scope="row">
              <button
                type="button"
                className="meeting-name"
                aria-pressed={lit === key}
                aria-label={words.show(name)}
                onClick={() => onLight(lit === key ? undefined : key)}
              >
                {name}
              </button>{" "}
              <span className="meeting-kind">{kind}</span>
            </th>
            {cell(people[0], sides[0], name)}
            {cell(people[1], sides[1], name)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
