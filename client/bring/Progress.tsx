import type { JobState } from "../../model/api.ts";
import { bringWords } from "../words/bring.ts";

const STAGES = ["queued", "reading", "extracting", "storing"] as const;

interface Props {
  readonly state: JobState;
  readonly title: string;
}

/** How far the work is, stage by stage; only a new stage is announced, not each hundredth. */
export function Progress({ state, title }: Props) {
  const words = bringWords();
  const stage = STAGES.find((each) => each === state.stage);
  const at = stage === undefined ? -1 : STAGES.indexOf(stage);
  return (
    <section className="bring-card" aria-label={words.working(title)}>
      <h2>{words.working(title)}</h2>
      <ol className="stages">
        {STAGES.map((each, index) => (
          <li
            key={each}
            data-state={index < at ? "done" : index === at ? "now" : "later"}
            aria-current={index === at ? "step" : undefined}
          >
            <span>{words.stages[each]}</span>
            {index === at && state.stage === "queued" ? (
              <span className="stage-more">{words.ahead(state.ahead)}</span>
            ) : null}
            {index === at && state.stage === "extracting" ? (
              <>
                <progress max={1} value={state.fraction} aria-label={words.stages.extracting} />
                <span className="stage-more">{words.percent(state.fraction)}</span>
              </>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {stage === undefined ? "" : words.stages[stage]}
      </p>
    </section>
  );
}
