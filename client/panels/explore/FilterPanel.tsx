import type { MetaResponse, TimelineResponse } from "../../../model/api.ts";
import { loadMeta, loadSources } from "../../api.ts";
import { leadingType, setLayer, setTalk, toggleLane, toggleType } from "../../state/filters.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import type { Commit } from "../../state/use-view.ts";
import { type Layer, openPanel, setPerson, setTimes, type View } from "../../state/view.ts";
import { chipOfFact, linkHeading } from "../../words/relations.ts";
import { walkWords } from "../../words/walk.ts";
import { Icon } from "../icons.tsx";
import "../../styles/explore.css";

interface Props {
  /** With everything: what is filtered away can be brought back here. */
  readonly whole: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
}

/** Everything that can be filtered by; each choice counts at once. */
export function FilterPanel({ whole, view, commit }: Props) {
  const words = walkWords();
  const sources = useLoaded("sources", (_, signal) => loadSources(signal));
  const meta = useLoaded("meta", (_, signal) => loadMeta(signal));
  const talks = sources.value?.sources.filter(({ subjects }) => subjects.includes(whole.person.id)) ?? [];
  const layers: readonly { readonly id: Layer | undefined; readonly words: string }[] = [
    { id: undefined, words: words.everything },
    { id: "inferred", words: words.inferred },
    { id: "said", words: words.said },
  ];
  return (
    <article className="details filters">
      <div className="details-head">
        <h2 className="title">{words.filters}</h2>
        <button type="button" className="plain" aria-label={words.close} onClick={() => commit(openPanel(undefined))}>
          <Icon name="close" />
        </button>
      </div>
      <fieldset>
        <legend>{words.lanes}</legend>
        {whole.lanes.map(({ id, title }) => (
          <Check
            key={id}
            lane={id}
            words={title}
            count={whole.episodes.filter(({ lane }) => lane === id).length}
            checked={!view.lanesOff.includes(id)}
            onToggle={() => commit(toggleLane(id))}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.certainty}</legend>
        {layers.map((layer) => (
          <label className="check" key={layer.words}>
            <input
              type="radio"
              name="layer"
              checked={view.layer === layer.id}
              onChange={() => commit(setLayer(layer.id))}
            />
            <span>{layer.words}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.time}</legend>
        <div className="period">
          <label>
            {words.from}
            <input
              className="field"
              type="date"
              value={view.from ?? ""}
              onChange={(event) => commit(setTimes(dayOf(event.currentTarget.value), view.to))}
            />
          </label>
          <label>
            {words.to}
            <input
              className="field"
              type="date"
              value={view.to ?? ""}
              onChange={(event) => commit(setTimes(view.from, dayOf(event.currentTarget.value)))}
            />
          </label>
        </div>
        <p className="dates">{words.timeNote}</p>
      </fieldset>
      <fieldset>
        <legend>{words.types}</legend>
        {typesOf(whole).map(({ type, name, count }) => (
          <Check
            key={type}
            words={name}
            count={count}
            checked={!view.typesOff.includes(type)}
            onToggle={() => commit(toggleType(type))}
          />
        ))}
      </fieldset>
      {talks.length > 1 || view.talk !== undefined ? (
        <Choice
          words={words.talks}
          value={view.talk ?? ""}
          options={[{ id: "", name: words.allTalks }, ...talks.map(({ id, title }) => ({ id, name: title }))]}
          onChoose={(id) => commit(setTalk(id === "" ? undefined : id))}
        />
      ) : null}
      <People people={meta.value?.people ?? []} person={whole.person.id} commit={commit} />
    </article>
  );
}

function People({
  people,
  person,
  commit,
}: {
  readonly people: MetaResponse["people"];
  readonly person: string;
  readonly commit: Commit;
}) {
  if (people.length < 2) return null;
  return <Choice words={walkWords().person} value={person} options={people} onChoose={(id) => commit(setPerson(id))} />;
}

interface ChoiceProps {
  readonly words: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

function Choice({ words, value, options, onChoose }: ChoiceProps) {
  return (
    <label className="choice">
      {words}
      <select className="field" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly words: string;
  readonly count: number;
  readonly checked: boolean;
  readonly lane?: string;
  readonly onToggle: () => void;
}

function Check({ words, count, checked, lane, onToggle }: CheckProps) {
  return (
    <label className="check" data-lane={lane}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      {lane === undefined ? null : <span className="sign-of" aria-hidden="true" />}
      <span>{words}</span>
      <span className="count">{count}</span>
    </label>
  );
}

const dayOf = (value: string): string | undefined => (value === "" ? undefined : value);

interface TypeChoice {
  readonly type: string;
  readonly name: string;
  readonly count: number;
}

/** The types of marks, then those of edges, each with how many there are. */
function typesOf({ episodes, links }: TimelineResponse): readonly TypeChoice[] {
  const found = new Map<string, TypeChoice>();
  const add = (type: string, name: string) => found.set(type, { type, name, count: (found.get(type)?.count ?? 0) + 1 });
  for (const episode of episodes) add(leadingType(episode), chipOfFact(episode.facts[0] ?? "", "bar"));
  for (const { type } of links) if (type !== "THEN") add(type, linkHeading(type, "to"));
  return [...found.values()];
}
