import type { BroughtTalk } from "../../model/api.ts";
import { ServerWords } from "../panels/ServerWords.tsx";
import { bringWords } from "../words/bring.ts";

interface Props {
  readonly talk: BroughtTalk;
  /** Nothing was changed: it says what would be. */
  readonly tried?: boolean;
}

/** What became, or would become, of a talk: its counts, what changes, and what is worth knowing. */
export function Brought({ talk, tried = false }: Props) {
  const words = bringWords();
  const { counts, changes, warnings, conflicts, person } = talk;
  return (
    <>
      <p className="bring-title">{talk.title}</p>
      <p>
        {words.outcome[talk.outcome]} {person === undefined ? words.nobody : words.tells(person.name)}
      </p>
      <p className="bring-counts">{words.counts(counts.entities, counts.relations, counts.orders)}</p>
      <p className="bring-counts" data-changes={changes.added.length + changes.changed.length + changes.removed.length}>
        {words[tried ? "changes" : "changed"](changes.added.length, changes.changed.length, changes.removed.length)}
      </p>
      {warnings.length > 0 ? (
        <>
          <h3>{words.warnings}</h3>
          <ul className="bring-notes">
            {[...new Set(warnings.map(({ message }) => message))].map((message) => (
              <li key={message}>
                <ServerWords text={message} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {conflicts.length > 0 ? (
        <>
          <h3>{words.conflicts}</h3>
          <ul className="bring-notes">
            {conflicts.map(({ edit, reason }) => (
              <li key={edit}>
                <ServerWords text={reason} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
