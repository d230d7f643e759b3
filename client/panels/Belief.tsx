import type { EvidenceResponse } from "../../model/api.ts";
import { beliefWords } from "../words/belief.ts";
import { relationName } from "../words/relations.ts";
import "../styles/belief.css";

interface Props {
  readonly answers: readonly EvidenceResponse[];
  /** Facts that were not asked for. */
  readonly more: number;
}

/** "Why do we believe this?": certainty, rule, confidence and weights of each fact of a mark. */
export function Belief({ answers, more }: Props) {
  const words = beliefWords();
  if (answers.length === 0) return null;
  return (
    <details className="belief">
      <summary>{words.heading}</summary>
      <ul>
        {answers.map((answer) => (
          <li key={answer.fact}>
            <p className="belief-of">{relationName(answer.fact)}</p>
            <p>{words[answer.certainty === "edited" && answer.quotes.some(isSaid) ? "corrected" : answer.certainty]}</p>
            <dl>
              <div>
                <dt>{words.rule}</dt>
                <dd>
                  <code>{answer.rule}</code>
                </dd>
              </div>
              <div>
                <dt>{words.confidence}</dt>
                <dd>
                  <meter min={0} max={1} value={answer.confidence} aria-label={words.confidence} />{" "}
                  {words.percent(answer.confidence)}
                </dd>
              </div>
            </dl>
            {answer.features ? <Weights features={answer.features} /> : null}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{words.more(more)}</p> : null}
    </details>
  );
}

const isSaid = ({ source }: EvidenceResponse["quotes"][number]): boolean => source !== undefined;

function Weights({ features }: { readonly features: Readonly<Record<string, number>> }) {
  const weights = Object.entries(features).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  if (weights.length === 0) return null;
  return (
    <>
      <p className="belief-weights">{beliefWords().weights}</p>
      <ul className="weights">
        {weights.map(([name, weight]) => (
          <li key={name}>
            <code>{name}</code> <span>{`${weight > 0 ? "+" : "−"}${Math.abs(weight).toFixed(2)}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
