import { useEffect, useRef } from "preact/compat";
import type { Episode, Link, Quote, TimelineResponse } from "../../../model/api.ts";
import { loadEvidence } from "../../api.ts";
import { type Entry, type Section, subjectOf } from "../../state/subject.ts";
import { haltAt } from "../../state/trace.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import type { Commit } from "../../state/use-view.ts";
import { openPanel, traceAt, type View } from "../../state/view.ts";
import { inOrderOfTelling } from "../../words/quotes.ts";
import { relationWords } from "../../words/relations.ts";
import { walkWords } from "../../words/walk.ts";
import { Connections } from "../Connections.tsx";
import { Icon } from "../icons.tsx";
import { Message } from "../Message.tsx";
import { Quotes } from "../Quotes.tsx";
import "../../styles/explore.css";

interface Props {
  readonly timeline: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
}

/** At most this many facts of a station are asked for their words. */
const FACTS = 8;
const QUOTES = 4;

/** One station of the path: what led there, what came of it, what else there was, in words and quotes. */
export function TracePanel({ timeline, view, commit }: Props) {
  const words = walkWords();
  const halt = haltAt(timeline, view.trace ?? 0);
  const quotes = useLoaded(halt?.facts.slice(0, FACTS).join("\n") || undefined, loadQuotes, timeline.generation);
  const heading = useRef<HTMLHeadingElement>(null);
  const index = halt?.index;
  useEffect(() => {
    if (index !== undefined) heading.current?.closest(".panel")?.scrollTo({ top: 0 });
  }, [index]);
  const close = () => commit(openPanel(undefined));
  if (!halt) return <Message title={words.noStation} />;
  const { station, count } = halt;
  const section = (name: string, entries: readonly Entry[]): Section[] =>
    entries.length > 0 ? [{ heading: name, entries }] : [];
  const led = halt.led.flatMap((link) => entryOf(timeline, link, "source"));
  const came = halt.came.flatMap((link) => entryOf(timeline, link, "target"));
  const sections = [
    ...section(words.led, led),
    ...section(words.came, came),
    ...section(
      words.meanwhile,
      halt.meanwhile.map((episode) => ({ ...plain(episode), key: `with ${episode.id}` })),
    ),
  ];
  return (
    <article className="details trace" data-lane={station.lane}>
      <div className="details-head">
        <span className="kind">{words.halt(halt.index + 1, count)}</span>
        <button type="button" className="plain" aria-label={words.leave} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <h2 className="title" ref={heading} aria-live="polite">
        {station.title}
      </h2>
      <p className="dates">{subjectOf(timeline, station.id).when}</p>
      <p className="trace-turns">
        <button
          type="button"
          className="small-button"
          disabled={halt.index === 0}
          onClick={() => commit(traceAt(halt.index - 1))}
        >
          ← {words.previous}
        </button>
        <button
          type="button"
          className="small-button"
          disabled={halt.index === count - 1}
          onClick={() => commit(traceAt(halt.index + 1))}
        >
          {words.next} →
        </button>
      </p>
      {led.length === 0 ? <p className="dates">{words.begins}</p> : null}
      <Connections sections={sections} commit={commit} />
      {came.length === 0 ? <p className="dates">{words.ends}</p> : null}
      {quotes.failure ? <Message title={quotes.failure.message} onRetry={quotes.retry} /> : null}
      {quotes.value && quotes.value.length > 0 ? (
        <>
          <h3>{words.words}</h3>
          <Quotes quotes={quotes.value} heard={view.heard} commit={commit} />
        </>
      ) : null}
    </article>
  );
}

/** The far end of an edge, with what the edge says. */
function entryOf(timeline: TimelineResponse, link: Link, far: "source" | "target"): Entry[] {
  const words = walkWords();
  const episode = timeline.episodes.find(({ id }) => id === link[far]);
  const near = timeline.episodes.find(({ id }) => id === link[far === "source" ? "target" : "source"]);
  if (!episode) return [];
  const { type, source } = link;
  const said =
    type === "THEN" || type === "ORDER"
      ? far === "source"
        ? words.before
        : words.after
      : [`${relationWords({ type, source }, link[far])} ${near?.title ?? ""}`, link.words]
          .filter((part) => part !== undefined)
          .join(" · ");
  return [{ ...plain(episode), key: link.id, words: said }];
}

function plain({ id, title, caption, lane, shape }: Episode): Entry {
  return { key: id, selection: id, name: title, words: caption, lane, shape };
}

async function loadQuotes(key: string, signal: AbortSignal): Promise<readonly Quote[]> {
  const answers = await Promise.all(key.split("\n").map((fact) => loadEvidence(fact, signal)));
  const quotes = answers.flatMap((answer) => answer.quotes.slice(0, 1));
  return inOrderOfTelling(quotes).slice(0, QUOTES);
}
