import type { ApiFailure } from "../api.ts";
import { consoleWords } from "../words/console.ts";

interface Props {
  readonly failure: ApiFailure;
  /** Puts the portable form into the query. */
  readonly onRewrite: (change: { readonly start: number; readonly end: number; readonly text: string }) => void;
}

/** Why there is no answer: what is refused, where, and what to write instead. */
export function Refusal({ failure, onRewrite }: Props) {
  const words = consoleWords();
  const { refused, status } = failure;
  if (refused === undefined)
    return (
      <section className="console-problem" role="alert">
        <h2>{words.failed}</h2>
        <p>{status === 504 ? words.tooLong : failure.message}</p>
      </section>
    );
  const { rewrite } = refused;
  return (
    <section className="console-problem" role="alert">
      <h2>{words.refused}</h2>
      <p>
        <code>{refused.construct}</code>, {words.character(refused.offset + 1)}: {refused.advice}.
      </p>
      {rewrite ? (
        <p>
          <button type="button" className="button small" onClick={() => onRewrite(rewrite)}>
            {words.rewrite} <code>{rewrite.text}</code>
          </button>
        </p>
      ) : null}
    </section>
  );
}
