import { Suspense, useEffect, useMemo, useRef } from "preact/compat";
import type { TimelineResponse } from "../../../model/api.ts";
import { lightUp } from "../../state/lit.ts";
import { factsOf, marksOfFacts } from "../../state/marks-of-facts.ts";
import { keepOneStop, stepFocus } from "../../state/step-focus.ts";
import { loadTalkWords, type TalkWords } from "../../state/talk-words.ts";
import type { Corrections } from "../../state/use-corrections.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import type { Commit } from "../../state/use-view.ts";
import { select, setTold, showText, toggleHeard, type View } from "../../state/view.ts";
import { transcriptWords } from "../../words/transcript.ts";
import { Icon } from "../icons.tsx";
import { lazyPart } from "../lazy-part.tsx";
import { Message } from "../Message.tsx";
import "../../styles/transcript.css";
import { ParagraphWords } from "./ParagraphWords.tsx";
import { paragraphsOf } from "./paragraphs.ts";
import { Times } from "./Times.tsx";

const Told = lazyPart(async () => (await import("../../views/told/Told.tsx")).Told);

/** What arrow keys step through. */
const PASSAGE = "a.passage";

interface Props {
  readonly timeline: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
  /** Id of the talk. */
  readonly talk: string;
  /** Undefined where nothing can be corrected. */
  readonly corrections: Corrections | undefined;
}

/** The words of a talk beside the picture: passages light up what they speak of, what is selected is painted. */
export function Transcript({ timeline, view, commit, talk, corrections }: Props) {
  const words = transcriptWords();
  const loaded = useLoaded(talk, loadTalkWords, timeline.generation);
  const shown = loaded.key === talk ? loaded.value : undefined;
  const root = useRef<HTMLElement>(null);
  useEffect(() => () => lightUp([]), []);
  useEffect(() => {
    // In a narrow window it stands under the picture, out of sight.
    if (window.matchMedia("(max-width: 860px)").matches) root.current?.scrollIntoView();
  }, []);
  return (
    <section className="transcript" ref={root} aria-label={words.region} data-talk={talk}>
      <header className="transcript-head">
        <fieldset className="switch" aria-label={words.region}>
          {[false, true].map((told) => (
            <button
              key={String(told)}
              type="button"
              aria-pressed={view.told === told}
              onClick={() => commit(setTold(told))}
            >
              {told ? words.told : words.words}
            </button>
          ))}
        </fieldset>
        <button type="button" className="plain" aria-label={words.close} onClick={() => commit(showText(undefined))}>
          <Icon name="close" />
        </button>
        {shown ? <h2>{shown.source.title}</h2> : null}
      </header>
      {loaded.failure ? (
        <Message title={words.failed} words={loaded.failure.message} onRetry={loaded.retry} />
      ) : loaded.loading && !shown ? (
        <Message title={words.loading} busy />
      ) : shown === undefined ? (
        <Message title={words.failed} words={words.gone} />
      ) : view.told ? (
        <Suspense fallback={<Message title={words.loading} busy />}>
          <Told timeline={timeline} talk={shown} view={view} commit={commit} />
        </Suspense>
      ) : (
        <Words timeline={timeline} talk={shown} view={view} commit={commit} corrections={corrections} />
      )}
    </section>
  );
}

function Words({ timeline, talk, view, commit, corrections }: Omit<Props, "talk"> & { readonly talk: TalkWords }) {
  const words = transcriptWords();
  const body = useRef<HTMLDivElement>(null);
  const chosenHere = useRef(false);
  const paragraphs = useMemo(() => paragraphsOf(talk), [talk]);
  const marks = useMemo(() => marksOfFacts(timeline), [timeline]);
  const painted = useMemo(() => factsOf(timeline, view.selection), [timeline, view.selection]);
  const titles = useMemo(
    () => new Map([...timeline.episodes, ...timeline.ghosts].map(({ id, title }) => [id, title])),
    [timeline],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls once for each selection, and when the words come.
  useEffect(() => {
    if (!chosenHere.current) body.current?.querySelector(".painted-words")?.scrollIntoView({ block: "center" });
    chosenHere.current = false;
  }, [view.selection, talk]);

  useEffect(() => {
    keepOneStop(body.current, PASSAGE);
  });

  return (
    <>
      <div className="transcript-notes">
        {talk.repairs.length > 0 ? (
          <p>
            <span>{view.heard ? words.heardNow : words.meantNow}</span>
            <button
              type="button"
              className="chip"
              aria-pressed={view.heard}
              onClick={() => commit(toggleHeard, "replace")}
            >
              {words.asHeard}
            </button>
          </p>
        ) : null}
        <Times talk={talk} estimated={paragraphs.some((paragraph) => paragraph.estimated)} corrections={corrections} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from link to link; each link works without them. */}
      <div
        className="transcript-body"
        ref={body}
        onKeyDown={(event) => stepFocus(event, body.current, PASSAGE)}
        onPointerLeave={() => lightUp([])}
      >
        <p className="unseen">{words.hint}</p>
        {paragraphs.map((paragraph) => (
          <ParagraphWords
            key={paragraph.runs[0]?.start}
            talk={talk}
            paragraph={paragraph}
            marks={marks}
            painted={painted}
            titles={titles}
            heard={view.heard}
            view={view}
            corrections={corrections}
            onSelect={(mark) => {
              chosenHere.current = true;
              commit(select(mark));
            }}
          />
        ))}
      </div>
    </>
  );
}
