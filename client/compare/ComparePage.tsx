import { useState } from "preact/compat";
import type { PeopleResponse } from "../../model/api.ts";
import type { PageProps } from "../pages.ts";
import { Message } from "../panels/Message.tsx";
import { PageFrame } from "../panels/PageFrame.tsx";
import { loadPeople } from "../people/people-api.ts";
import { Samples } from "../people/Samples.tsx";
import { useLoaded } from "../state/use-loaded.ts";
import { setAxis, type View } from "../state/view.ts";
import { compareWords } from "../words/compare.ts";
import { Comparison } from "./Comparison.tsx";
import "../styles/people.css";
import "../styles/compare.css";

/** Two careers side by side: whose, on which axis, and where they meet. */
export function ComparePage({ view, commit }: PageProps) {
  const words = compareWords();
  const [change, setChange] = useState(0);
  const people = useLoaded("", loadPeople, change);
  const known = people.value?.people ?? [];
  const person = view.person ?? known[0]?.id;
  const other = view.other ?? known.find(({ id }) => id !== person)?.id;
  return (
    <PageFrame title={words.title} page="compare" commit={commit}>
      <div className="compare">
        {people.failure ? (
          <Message title={words.failed} words={people.failure.message} onRetry={people.retry} />
        ) : people.value === undefined ? (
          <Message title={words.loading} busy />
        ) : (
          <>
            <div className="people-tools">
              <Choice
                label={words.first}
                people={known}
                value={person}
                onChoose={(id) => commit(choose({ person: id }))}
              />
              <Choice
                label={words.second}
                people={known}
                value={other}
                onChoose={(id) => commit(choose({ other: id, ...(person === undefined ? {} : { person }) }))}
              />
              <fieldset className="switch" aria-label={words.axis}>
                {(["calendar", "relative"] as const).map((axis) => (
                  <button
                    key={axis}
                    type="button"
                    aria-pressed={(view.axis === "relative") === (axis === "relative")}
                    onClick={() => commit(setAxis(axis))}
                  >
                    {words[axis]}
                  </button>
                ))}
              </fieldset>
            </div>
            <p className="people-shown">
              {known
                .filter(({ id }) => id === person || id === other)
                .flatMap(({ talks }) => talks.map(({ title }) => title))
                .join(" · ")}
            </p>
            {person === undefined ? (
              <p className="people-shown">{words.nobody}</p>
            ) : other === undefined ? (
              <p className="people-shown">{words.alone}</p>
            ) : person === other ? (
              <p className="people-shown" role="status">
                {words.same}
              </p>
            ) : (
              <Comparison people={[person, other]} view={view} commit={commit} />
            )}
            <Samples known={known.map(({ id }) => id)} onBrought={() => setChange((n) => n + 1)} />
          </>
        )}
      </div>
    </PageFrame>
  );
}

/** Another pair has other meetings: none is lit. */
const choose =
  (whom: Partial<Pick<View, "person" | "other">>) =>
  (view: View): View => ({ ...view, ...whom, selection: undefined });

interface ChoiceProps {
  readonly label: string;
  readonly people: PeopleResponse["people"];
  readonly value: string | undefined;
  readonly onChoose: (id: string) => void;
}

function Choice({ label, people, value, onChoose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select className="field" value={value ?? ""} onChange={(event) => onChoose(event.currentTarget.value)}>
        {people.some(({ id }) => id === value) ? null : (
          <option value={value ?? ""}>{value ?? compareWords().choose}</option>
        )}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
