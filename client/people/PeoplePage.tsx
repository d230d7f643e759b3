import { useCallback, useState } from "preact/compat";
import type { PageProps } from "../pages.ts";
import { Message } from "../panels/Message.tsx";
import { PageFrame } from "../panels/PageFrame.tsx";
import { useLoaded } from "../state/use-loaded.ts";
import { setQuery, setSort } from "../state/view.ts";
import { peopleWords } from "../words/people.ts";
import { PersonCard } from "./PersonCard.tsx";
import { loadPeople } from "./people-api.ts";
import { inOrder, PEOPLE_SORTS, type PeopleSort } from "./people-order.ts";
import { Samples } from "./Samples.tsx";
import "../styles/people.css";

/** Everybody whose career is told, each in a line; searched, sorted, opened, compared, removed. */
export function PeoplePage({ view, commit }: PageProps) {
  const words = peopleWords();
  const [change, setChange] = useState(0);
  const [said, setSaid] = useState("");
  const people = useLoaded(view.query, loadPeople, change);
  const sort: PeopleSort = PEOPLE_SORTS.find((each) => each === view.sort) ?? "name";
  const listed = inOrder(people.value?.people ?? [], sort);
  const again = useCallback(() => setChange((n) => n + 1), []);
  return (
    <PageFrame title={words.title} page="people" commit={commit}>
      <div className="people">
        <div className="people-tools">
          <input
            className="field"
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            maxLength={200}
            value={view.query}
            onChange={({ currentTarget: { value } }) => commit((before) => stay(setQuery(value)(before)), "replace")}
          />
          <label>
            <span>{words.sortBy}</span>
            <select
              className="field"
              value={sort}
              onChange={({ currentTarget: { value } }) =>
                commit((before) => stay(setSort(value === "name" ? undefined : value)(before)), "replace")
              }
            >
              {PEOPLE_SORTS.map((each) => (
                <option key={each} value={each}>
                  {words.sorts[each]}
                </option>
              ))}
            </select>
          </label>
        </div>
        {people.failure ? (
          <Message title={words.failed} words={people.failure.message} onRetry={people.retry} />
        ) : people.value === undefined ? (
          <Message title={words.loading} busy />
        ) : (
          <>
            <p className="people-shown" role="status">
              {said === "" ? "" : `${said} `}
              {listed.length > 0 ? words.shown(people.value.total) : view.query === "" ? words.empty : words.none}
            </p>
            <ul className="people-cards">
              {listed.map((person) => (
                <PersonCard
                  key={person.id}
                  person={person}
                  commit={commit}
                  onRemoved={(title) => {
                    setSaid(words.removed(title));
                    again();
                  }}
                />
              ))}
            </ul>
            {people.value.truncated === undefined ? null : (
              <p className="people-shown">{words.cut(people.value.total - people.value.people.length)}</p>
            )}
            {view.query === "" ? <Samples known={listed.map(({ id }) => id)} onBrought={again} /> : null}
          </>
        )}
      </div>
    </PageFrame>
  );
}

/** A search or an order names the page too: the address alone would be that of a career. */
const stay = <View extends { readonly page: unknown }>(view: View) => ({ ...view, page: "people" as const });
