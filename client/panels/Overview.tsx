import { Suspense, useState } from "preact/compat";
import type { TimelineResponse } from "../../model/api.ts";
import { isCarried, loadEvidence, loadSources } from "../api.ts";
import { asksForPath, rememberPath } from "../state/path-checked.ts";
import type { Corrections } from "../state/use-corrections.ts";
import { useLoaded } from "../state/use-loaded.ts";
import type { Commit } from "../state/use-view.ts";
import { openPanel, select, type View } from "../state/view.ts";
import { dayWords } from "../words/dates.ts";
import { exploreWords } from "../words/explore.ts";
import { countsInWords, overviewWords, titleSentence } from "../words/overview.ts";
import { safeLink } from "../words/quotes.ts";
import { OpenQuestions, PathCheck } from "./later.tsx";
import { Quotes } from "./Quotes.tsx";

interface Props {
  readonly timeline: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
  readonly corrections: Corrections;
  readonly onTrace: () => void;
}

/**
 * The panel with nothing selected: the career in a line, where it was told, what it leaves open, one quote, its
 * stations; and first of all, once, whether these are the stations.
 */
export function Overview({ timeline, view, commit, corrections, onTrace }: Props) {
  const sources = useLoaded("sources", (_, signal) => loadSources(signal));
  const evidence = useLoaded(tellingFact(timeline), loadEvidence, timeline.generation);
  const [asking, setAsking] = useState(() => asksForPath(timeline, window.localStorage));
  const words = overviewWords();
  const fixed = isCarried();
  const checking = !fixed && (view.panel === "path" || asking);
  const finish = () => {
    rememberPath(timeline.person.id, timeline.generation, window.localStorage);
    setAsking(false);
    commit(openPanel(undefined), "replace");
  };
  const talks = sources.value?.sources.filter((source) => source.subjects.includes(timeline.person.id)) ?? [];
  const quotes = evidence.value?.quotes.slice(0, 1) ?? [];
  return (
    <div className="overview">
      <h2 className="title">{titleSentence(timeline)}</h2>
      {talks.map((talk) => {
        const address = safeLink(talk.url);
        const facts = [
          talk.published === undefined ? undefined : words.published(dayWords(talk.published)),
          talk.durationSeconds === undefined ? undefined : words.minutes(Math.round(talk.durationSeconds / 60)),
        ].filter((part) => part !== undefined);
        return (
          <p className="told" key={talk.id}>
            {words.toldIn}{" "}
            {address === undefined ? (
              talk.title
            ) : (
              <a href={address} target="_blank" rel="noreferrer noopener">
                {talk.title}
              </a>
            )}
            {facts.length > 0 ? `, ${facts.join(", ")}` : ""}
          </p>
        );
      })}
      <p className="counts">{countsInWords(timeline)}</p>
      <Suspense fallback={null}>
        {checking ? <PathCheck timeline={timeline} corrections={corrections} onDone={finish} /> : null}
        <OpenQuestions timeline={timeline} corrections={fixed ? undefined : corrections} />
      </Suspense>
      {quotes.length > 0 ? (
        <>
          <h3>{words.fromTheTalk}</h3>
          <Quotes quotes={quotes} heard={view.heard} commit={commit} />
        </>
      ) : null}
      {timeline.spine.length > 0 && !checking ? (
        <>
          <div className="path-head">
            <h3>{words.path}</h3>
            <button type="button" className="small-button" onClick={onTrace}>
              {exploreWords().trace}
            </button>
          </div>
          <Path timeline={timeline} commit={commit} />
        </>
      ) : null}
      {fixed ? null : (
        <p className="ways">
          {checking ? null : (
            <button type="button" className="link" onClick={() => commit(openPanel("path"))}>
              {words.checkPath}
            </button>
          )}
          <button type="button" className="link" onClick={() => commit(openPanel("corrections"))}>
            {words.corrections}
          </button>
        </p>
      )}
    </div>
  );
}

function Path({ timeline, commit }: Pick<Props, "timeline" | "commit">) {
  return (
    <ol className="path">
      {timeline.spine.map((id) => {
        const station = timeline.episodes.find((episode) => episode.id === id);
        return station ? (
          <li key={id}>
            <button type="button" onClick={() => commit(select(id))}>
              <span className="path-name">{station.title}</span>
              {station.caption ? <span className="path-caption">{station.caption}</span> : null}
            </button>
          </li>
        ) : null;
      })}
    </ol>
  );
}

/** The fact whose words are shown first: the last of a chain of switches, else what money bought, a cause, the last station. */
function tellingFact(timeline: TimelineResponse): string | undefined {
  for (const type of ["SWITCHED_TO", "FUNDED", "LED_TO"]) {
    const links = timeline.links.filter((candidate) => candidate.type === type && candidate.facts.length > 0);
    const ends = links.filter((link) => !links.some((other) => other.source === link.target));
    const link = ends.at(-1) ?? links.at(-1);
    if (link) return link.facts[0];
  }
  return timeline.episodes.find((episode) => episode.id === timeline.spine.at(-1))?.facts[0];
}
