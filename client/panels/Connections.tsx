import type { Section } from "../state/subject.ts";
import type { Commit } from "../state/use-view.ts";
import { select } from "../state/view.ts";

interface Props {
  readonly sections: readonly Section[];
  readonly commit: Commit;
}

/** What a thing is joined to, under headings in words; each entry leads there. */
export function Connections({ sections, commit }: Props) {
  return sections.map((section) => (
    <section key={section.heading}>
      <h3>{section.heading}</h3>
      <ul className="connections">
        {section.entries.map((entry) => (
          <li key={entry.key}>
            <button type="button" data-lane={entry.lane} onClick={() => commit(select(entry.selection))}>
              <span className={`sign-of ${entry.shape}`} aria-hidden="true" />
              <span className="connection-name">{entry.name}</span>
              {entry.words ? <span className="connection-words">{entry.words}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
