import { useRef } from "preact/compat";
import { loadTimeline } from "../api.ts";
import { Message } from "../panels/Message.tsx";
import { loadStoryGraph } from "../people/people-api.ts";
import { yearsOf } from "../people/people-order.ts";
import { useLoaded } from "../state/use-loaded.ts";
import type { Commit } from "../state/use-view.ts";
import { select, setPerson, type View } from "../state/view.ts";
import { compareWords } from "../words/compare.ts";
import { CompareDrawing } from "./CompareDrawing.tsx";
import { MeetingTable } from "./MeetingTable.tsx";
import { type Career, meetingsOf } from "./meetings.ts";
import { layoutSideBySide } from "./side-by-side.ts";
import { useWidth } from "./use-width.ts";

interface Props {
  readonly people: readonly [string, string];
  readonly view: View;
  readonly commit: Commit;
}

/** Narrower than this the picture scrolls sideways. */
const LEAST = 680;

/** Two careers on one scale, where they meet, and the same as a table. */
export function Comparison({ people, view, commit }: Props) {
  const words = compareWords();
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const first = useLoaded(people[0], loadCareer);
  const second = useLoaded(people[1], loadCareer);
  const failed = [first, second].find(({ failure }) => failure !== undefined);
  if (failed) return <Message title={words.failed} words={failed.failure?.message ?? ""} onRetry={failed.retry} />;
  const careers =
    first.value && second.value && first.key === people[0] && second.key === people[1]
      ? ([first.value, second.value] as const)
      : undefined;
  const meetings = careers ? meetingsOf(...careers) : [];
  const lacking = careers?.find(({ timeline }) => timeline.origin === undefined)?.timeline.person.name;
  const relative = view.axis === "relative" && lacking === undefined;
  const lit = meetings.some(({ key }) => key === view.selection) ? view.selection : undefined;
  return (
    <div className="comparison" ref={room}>
      {careers === undefined ? (
        <Message title={words.loading} busy />
      ) : (
        <>
          {view.axis === "relative" && lacking !== undefined ? <p role="status">{words.noFirstJob(lacking)}</p> : null}
          {width > 0 ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
            <section className="compare-scroll" tabIndex={0} aria-label={words.title}>
              <CompareDrawing
                drawing={layoutSideBySide(
                  [careers[0].timeline, careers[1].timeline],
                  meetings,
                  Math.max(LEAST, width),
                  relative ? words.firstJob : undefined,
                )}
                label={words.picture(careers[0].timeline.person.name, careers[1].timeline.person.name, meetings.length)}
                lit={lit}
              />
            </section>
          ) : null}
          <section>
            <h2>{words.meet}</h2>
            <p className="people-shown" role="status">
              {words.meetings(meetings.length)}
            </p>
            {meetings.length > 0 ? (
              <MeetingTable
                people={[careers[0].timeline.person, careers[1].timeline.person]}
                meetings={meetings}
                lit={lit}
                onLight={(selection) => commit((before) => ({ ...before, selection }), "replace")}
                commit={commit}
              />
            ) : null}
          </section>
          <div className="compare-paths">
            {careers.map((career) => (
              <Path key={career.timeline.person.id} career={career} commit={commit} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

function Path({ career: { timeline }, commit }: { readonly career: Career; readonly commit: Commit }) {
  const { person, spine, episodes } = timeline;
  return (
    <section>
      <h2>{compareWords().stations(person.name)}</h2>
      <ol className="spine-line" data-lane="study-work">
        {spine.map((id) => {
          const station = episodes.find((episode) => episode.id === id);
          return station ? (
            <li key={id}>
              <button
                type="button"
                className="pill"
                onClick={() => commit((view) => select(id)(setPerson(person.id)(view)))}
              >
                {station.title} <span className="pill-years">{yearsOf(station)}</span>
              </button>
            </li>
          ) : null;
        })}
      </ol>
    </section>
  );
}

/** The relative axis is asked for because only that answer says when the first job began. */
async function loadCareer(person: string, signal: AbortSignal): Promise<Career> {
  const [timeline, graph] = await Promise.all([
    loadTimeline(person, "relative", signal),
    loadStoryGraph(person, signal),
  ]);
  return { timeline, graph };
}
