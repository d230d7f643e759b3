import { Suspense } from "preact/compat";
import type { EvidenceResponse, TimelineResponse } from "../../model/api.ts";
import { isCarried, loadEntity, loadEvidence } from "../api.ts";
import { connectionsOf, remarksOn, subjectOf } from "../state/subject.ts";
import type { Corrections } from "../state/use-corrections.ts";
import { useLoaded } from "../state/use-loaded.ts";
import type { Commit } from "../state/use-view.ts";
import { select } from "../state/view.ts";
import { detailsWords } from "../words/details.ts";
import { inOrderOfTelling } from "../words/quotes.ts";
import { Connections } from "./Connections.tsx";
import { CorrectMark } from "./corrections/CorrectMark.tsx";
import { Icon } from "./icons.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { Message } from "./Message.tsx";
import { Quotes } from "./Quotes.tsx";
import { MoreCorrections } from "./review/MoreCorrections.tsx";

const Belief = lazyPart(async () => (await import("./Belief.tsx")).Belief);

interface Props {
  readonly timeline: TimelineResponse;
  readonly selection: string;
  readonly heard: boolean;
  readonly commit: Commit;
  readonly corrections: Corrections;
}

/** At most this many facts of a mark are asked for their words. */
const FACTS = 12;

/** The panel of a selection: what it is, when, its words, and what it is joined to. */
export function Details({ timeline, selection, heard, commit, corrections }: Props) {
  const words = detailsWords();
  const subject = subjectOf(timeline, selection);
  const thing = useLoaded(subject.entity, loadEntity, timeline.generation);
  const answered = thing.key === subject.entity ? thing.value : undefined;
  const facts = subject.facts.length > 0 ? subject.facts : (answered?.relations.map((relation) => relation.id) ?? []);
  const asked = facts.length === 0 ? undefined : facts.slice(0, FACTS).join("\n");
  const evidence = useLoaded(asked, loadEvidenceOf, timeline.generation);
  const quotes = inOrderOfTelling(evidence.value?.flatMap((answer) => answer.quotes) ?? []);
  const close = () => commit(select(undefined));

  if (thing.failure?.status === 404 && subject.kind === "entity") {
    return (
      <div className="notice" role="alert">
        <h2>{words.gone}</h2>
        <p>{words.goneWords(selection)}</p>
        <button type="button" className="button" onClick={close}>
          {words.whole}
        </button>
      </div>
    );
  }
  const remarks = remarksOn(facts, answered);
  const sections = connectionsOf(timeline, selection, answered);
  return (
    <article className="details" data-lane={subject.lane} data-selection={selection}>
      <div className="details-head">
        <span className="kind">{subject.chip ?? answered?.entity.kind ?? ""}</span>
        <button type="button" className="plain" aria-label={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <h2 className="title">{subject.title ?? answered?.entity.name ?? ""}</h2>
      {subject.fullName(answered) ? <p className="full-name">{subject.fullName(answered)}</p> : null}
      <p className="dates">{subject.when}</p>
      {subject.certainty !== "" || subject.hidden ? (
        <p className="states">
          {subject.certainty === "" ? null : <span className="by-hand">{subject.certainty}</span>}
          {subject.hidden ? <span className="by-hand">{words.hidden}</span> : null}
        </p>
      ) : null}
      {subject.kind === "entity" || isCarried() ? null : (
        <CorrectMark
          key={selection}
          timeline={timeline}
          subject={subject}
          name={answered?.entity.name ?? subject.title ?? ""}
          corrections={corrections}
          onGone={close}
        />
      )}
      {answered === undefined || isCarried() ? null : (
        <MoreCorrections
          key={`more ${selection}`}
          timeline={timeline}
          about={answered}
          corrections={corrections}
          commit={commit}
        />
      )}
      {remarks.length > 0 ? (
        <ul className="remarks" aria-label={words.notes}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      ) : null}
      {thing.failure ? (
        <Message title={words.detailsFailed} words={thing.failure.message} onRetry={thing.retry} />
      ) : null}
      {evidence.failure ? (
        <Message title={words.quotesFailed} words={evidence.failure.message} onRetry={evidence.retry} />
      ) : null}
      {quotes.length > 0 ? <Quotes quotes={quotes} heard={heard} commit={commit} /> : null}
      <Connections sections={sections} commit={commit} />
      {subject.reasons.length > 0 ? (
        <section>
          <h3>{words.why}</h3>
          <ul className="reasons">
            {subject.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {evidence.value && evidence.key === asked ? (
        <Suspense fallback={null}>
          <Belief answers={evidence.value} more={facts.length - evidence.value.length} />
        </Suspense>
      ) : null}
    </article>
  );
}

function loadEvidenceOf(key: string, signal: AbortSignal): Promise<readonly EvidenceResponse[]> {
  return Promise.all(key.split("\n").map((fact) => loadEvidence(fact, signal)));
}
