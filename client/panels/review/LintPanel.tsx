import { useEffect, useRef, useState } from "preact/compat";
import type { Episode, LintCode, LintFinding } from "../../../model/api.ts";
import { acceptEdits, rejectEdits, stationEdits } from "../../state/make-edits.ts";
import { newEditId } from "../../state/use-corrections.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { select } from "../../state/view.ts";
import { nameOfId } from "../../words/edits.ts";
import { reviewWords } from "../../words/review.ts";
import { AddStation } from "../corrections/AddStation.tsx";
import { AnswerBox } from "../corrections/AnswerBox.tsx";
import type { PanelProps } from "../later.tsx";
import { Message } from "../Message.tsx";
import { ServerWords } from "../ServerWords.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { loadLint } from "./review-api.ts";
import "../../styles/review.css";

const CODES: readonly LintCode[] = [
  "contradiction",
  "overlapping-roles",
  "uncovered-years",
  "undated-role",
  "one-mention",
];

/** What the story lacks or tells in a way that cannot be, each with what puts it right. */
export function LintPanel(props: PanelProps) {
  const { timeline, commit } = props;
  const words = reviewWords();
  const lint = useLoaded(timeline.person.id, loadLint, timeline.generation);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const findings = lint.value?.person.id === timeline.person.id ? lint.value.findings : undefined;
  return (
    <article className="details review" ref={panel} tabIndex={-1} aria-label={words.lint}>
      <PanelHead title={words.lint} commit={commit} />
      {lint.failure ? (
        <Message title={words.failed} words={lint.failure.message} onRetry={lint.retry} />
      ) : findings === undefined ? (
        <Message title={words.loading} busy />
      ) : (
        <>
          <p className="review-progress" role="status">
            <strong>{findings.length === 0 ? words.noLint : words.found(findings.length)}</strong>
          </p>
          {CODES.map((code) => (
            <Findings
              key={code}
              {...props}
              code={code}
              findings={findings.filter((finding) => finding.code === code)}
            />
          ))}
        </>
      )}
    </article>
  );
}

interface FindingsProps extends PanelProps {
  readonly code: LintCode;
  readonly findings: readonly LintFinding[];
}

function Findings({ code, findings, ...props }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section data-code={code}>
      <h3>
        {reviewWords().codes[code]} ({findings.length})
      </h3>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={`${finding.facts.join(" ")} ${finding.from ?? ""}`}>
            <p>
              <ServerWords text={finding.words} />
            </p>
            <Fix {...props} finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What puts a finding right: a date, a missing station, yes or no. */
function Fix({ finding, timeline, commit, corrections }: PanelProps & { readonly finding: LintFinding }) {
  const words = reviewWords();
  const [dating, setDating] = useState<string>();
  const name = nameOfId(timeline);
  const marks = [...new Set(finding.facts.flatMap((fact) => markOf(timeline.episodes, fact) ?? []))];
  const facts = finding.facts.filter((fact) => !fact.startsWith("order~"));
  const [lead] = facts;
  const dated = finding.code === "one-mention" || finding.code === "uncovered-years" ? [] : facts.slice(0, 3);
  return (
    <>
      <div className="correct-line">
        {finding.code === "one-mention" && lead !== undefined ? (
          <>
            <button
              type="button"
              className="small-button"
              disabled={corrections.busy}
              aria-label={`${words.right}: ${name(lead)}`}
              onClick={() => void corrections.save(words.isRight(name(lead)), acceptEdits([lead], newEditId))}
            >
              {words.right}
            </button>
            <button
              type="button"
              className="small-button"
              disabled={corrections.busy}
              aria-label={`${words.wrong}: ${name(lead)}`}
              onClick={() => void corrections.save(words.isOut(name(lead)), rejectEdits([lead], newEditId))}
            >
              {words.wrong}
            </button>
          </>
        ) : null}
        {dated.map((fact) => (
          <button
            key={fact}
            type="button"
            className="small-button"
            aria-expanded={dating === fact}
            onClick={() => setDating(dating === fact ? undefined : fact)}
          >
            {words.when(name(fact))}
          </button>
        ))}
        {marks.slice(0, 2).map((mark) => (
          <button key={mark.id} type="button" className="link" onClick={() => commit(select(mark.id))}>
            {mark.title}
          </button>
        ))}
      </div>
      {dating === undefined ? null : (
        <AnswerBox
          target={dating}
          person={timeline.person.id}
          label={words.whenWas(name(dating))}
          corrections={corrections}
          onDone={() => setDating(undefined)}
        />
      )}
      {finding.code === "uncovered-years" ? (
        <AddStation
          stations={timeline.spine.flatMap((id) => timeline.episodes.find((episode) => episode.id === id) ?? [])}
          place={placeAfter(timeline, marks[0])}
          busy={corrections.busy}
          onAdd={(station) =>
            corrections.save(words.added(station.name), stationEdits(timeline.person, station, newEditId))
          }
        />
      ) : null}
    </>
  );
}

const markOf = (episodes: readonly Episode[], fact: string): Episode | undefined =>
  episodes.find(({ facts }) => facts.includes(fact));

/** Where a station stands that comes right after a mark; at the end when that is none. */
function placeAfter({ spine }: PanelProps["timeline"], mark: Episode | undefined): number {
  const index = spine.indexOf(mark?.id ?? "");
  return index < 0 ? spine.length : index + 1;
}
