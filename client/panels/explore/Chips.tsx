import type { TimelineResponse } from "../../../model/api.ts";
import { loadSources } from "../../api.ts";
import { type ActiveFilter, showAll } from "../../state/filters.ts";
import { leaveFocus } from "../../state/reach.ts";
import { subjectOf } from "../../state/subject.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import type { Commit } from "../../state/use-view.ts";
import type { View } from "../../state/view.ts";
import { dayWords } from "../../words/dates.ts";
import { exploreWords } from "../../words/explore.ts";
import { chipOfFact, linkHeading } from "../../words/relations.ts";
import { Icon } from "../icons.tsx";
import "../../styles/explore.css";

interface Props {
  readonly whole: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
  readonly active: readonly ActiveFilter[];
  /** Marks that the focus fades; undefined without a focus. */
  readonly faded: number | undefined;
}

/** Each filter in force and the focus, with what it hides; a click takes it away. */
export function Chips({ whole, view, commit, active, faded }: Props) {
  const words = exploreWords();
  const sources = useLoaded(view.talk, (_, signal) => loadSources(signal));
  const titleOf = (talk: string) => sources.value?.sources.find(({ id }) => id === talk)?.title ?? talk;
  return (
    <section className="chips" aria-label={words.inForce}>
      <ul>
        {active.map((filter) => (
          <Chip
            key={`${filter.kind} ${filter.value}`}
            kind={filter.kind}
            name={nameOf(filter, whole, view, titleOf)}
            count={words.hidden(filter.count)}
            onRemove={() => commit(filter.remove)}
          />
        ))}
        {view.focus !== undefined && view.degree !== undefined ? (
          <Chip
            kind="focus"
            name={words.around(subjectOf(whole, view.focus).title ?? view.focus, view.degree)}
            count={words.faded(faded ?? 0)}
            onRemove={() => commit(leaveFocus)}
          />
        ) : null}
      </ul>
      <button type="button" className="link" onClick={() => commit(showAll)}>
        {words.showAll}
      </button>
    </section>
  );
}

interface ChipProps {
  readonly kind: string;
  readonly name: string;
  readonly count: string;
  readonly onRemove: () => void;
}

function Chip({ kind, name, count, onRemove }: ChipProps) {
  return (
    <li>
      <button
        type="button"
        className="filter-chip"
        data-filter={kind}
        aria-label={exploreWords().remove(`${name}, ${count}`)}
        onClick={onRemove}
      >
        <span className="chip-name">{name}</span> <span className="count">{count}</span>
        <Icon name="close" />
      </button>
    </li>
  );
}

function nameOf(
  { kind, value }: ActiveFilter,
  whole: TimelineResponse,
  view: View,
  titleOf: (talk: string) => string,
): string {
  const words = exploreWords();
  switch (kind) {
    case "lane":
      return words.withoutLane(whole.lanes.find(({ id }) => id === value)?.title ?? value);
    case "type":
      return words.withoutType(typeName(value, whole));
    case "layer":
      return value === "said" ? words.saidOnly : words.saidAndInferred;
    case "talk":
      return words.oneTalk(titleOf(value));
    case "period":
      return words.period(view.from && dayWords(view.from), view.to && dayWords(view.to));
    default:
      return words.byHand;
  }
}

/** A type in words: of marks by what they are, of edges by what they mean. */
function typeName(type: string, { links }: TimelineResponse): string {
  const link = links.find((candidate) => candidate.type === type);
  return link ? linkHeading(link.type, "to") : chipOfFact(`${type}~`, "bar");
}
