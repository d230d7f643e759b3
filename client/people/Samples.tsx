import { useEffect } from "preact/compat";
import type { SampleTalk } from "../../model/api.ts";
import { NO_DETAILS } from "../bring/bring-state.ts";
import { Progress } from "../bring/Progress.tsx";
import { useBring } from "../bring/use-bring.ts";
import { peopleWords } from "../words/people.ts";
import "../styles/bring.css";

interface Props {
  /** Ids of the people who are there already. */
  readonly known: readonly string[];
  readonly onBrought: () => void;
}

const SAMPLES: readonly SampleTalk[] = ["ines-maro", "tomas-brandl"];

/** The invented careers that are not there yet, each to be added. */
export function Samples({ known, onBrought }: Props) {
  const words = peopleWords();
  const { state, start, restart } = useBring();
  useEffect(() => {
    if (state.at !== "done") return;
    restart();
    onBrought();
  }, [state.at, restart, onBrought]);
  const offered = SAMPLES.filter((sample) => !known.includes(`person:${sample}`));
  if (offered.length === 0) return null;
  return (
    <section className="samples" aria-label={words.samples}>
      <h2>{words.samples}</h2>
      {state.at === "working" ? (
        <Progress state={state.state} title={words.samples} />
      ) : (
        <ul>
          {offered.map((sample) => (
            <li key={sample}>
              <span>
                {words.sampleNames[sample]} <span className="by-hand">{words.invented}</span>
              </span>
              <button
                type="button"
                className="small-button"
                aria-label={`${words.sampleAdd}: ${words.sampleNames[sample]}`}
                onClick={() => start({ ready: { sample } }, NO_DETAILS, false)}
              >
                {words.sampleAdd}
              </button>
            </li>
          ))}
        </ul>
      )}
      {state.at === "failed" ? <p role="alert">{state.detail}</p> : null}
    </section>
  );
}
