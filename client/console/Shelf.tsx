import { saveFile } from "../state/save-file.ts";
import { consoleWords } from "../words/console.ts";
import { EXAMPLES } from "./examples.ts";
import type { KeptQuery } from "./kept-queries.ts";

interface Props {
  readonly saved: readonly KeptQuery[];
  readonly history: readonly KeptQuery[];
  readonly onTake: (query: KeptQuery) => void;
  readonly onForget: (query: KeptQuery) => void;
  readonly onCopy: (text: string) => void;
}

/** Queries to take: examples, saved ones, and those that were run. */
export function Shelf({ saved, history, onTake, onForget, onCopy }: Props) {
  const words = consoleWords();
  const keep = () =>
    saveFile(
      "cairn-queries.json",
      new Blob([JSON.stringify({ saved, history }, null, 2)], { type: "application/json" }),
    );
  return (
    <aside className="console-shelf">
      <details open>
        <summary>{words.examples}</summary>
        <ul>
          {EXAMPLES.map((example) => {
            const title = words.exampleTitles[example.name];
            return (
              <li key={example.name}>
                <button
                  type="button"
                  className="console-take"
                  data-example={example.name}
                  onClick={() => onTake(example)}
                >
                  {title}
                </button>
                <button
                  type="button"
                  className="small-button"
                  aria-label={words.copyExample(title)}
                  onClick={() => onCopy(example.query)}
                >
                  {words.copy}
                </button>
              </li>
            );
          })}
        </ul>
      </details>
      <details open={saved.length > 0}>
        <summary>{words.saved}</summary>
        {saved.length === 0 ? <p className="console-note">{words.noSaved}</p> : null}
        <ul>
          {saved.map((query) => (
            <li key={query.name}>
              <button type="button" className="console-take" title={query.query} onClick={() => onTake(query)}>
                {query.name}
              </button>
              <button
                type="button"
                className="small-button"
                aria-label={words.forget(query.name ?? "")}
                onClick={() => onForget(query)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{words.history}</summary>
        {history.length === 0 ? <p className="console-note">{words.noHistory}</p> : null}
        <ul>
          {history.map((query) => (
            <li key={`${query.query}\n${query.params}`}>
              <button type="button" className="console-take console-code" onClick={() => onTake(query)}>
                {query.query.replace(/\s+/g, " ").slice(0, 120)}
              </button>
            </li>
          ))}
        </ul>
      </details>
      {saved.length + history.length > 0 ? (
        <p>
          <button type="button" className="small-button" onClick={keep}>
            {words.keep}
          </button>
        </p>
      ) : null}
    </aside>
  );
}
