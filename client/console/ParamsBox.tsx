import { consoleWords } from "../words/console.ts";
import type { ParamsProblem, ParsedParams } from "./parse-params.ts";

interface Props {
  readonly text: string;
  readonly parsed: ParsedParams;
  readonly onChange: (text: string) => void;
}

/** The values of `$name` as JSON, and where they are none. */
export function ParamsBox({ text, parsed, onChange }: Props) {
  const words = consoleWords();
  return (
    <div className="console-params">
      <label htmlFor="console-params">{words.parameters}</label>
      <textarea
        id="console-params"
        rows={Math.min(6, Math.max(1, text.split("\n").length))}
        spellcheck={false}
        value={text}
        placeholder="{}"
        aria-invalid={!parsed.ok}
        aria-describedby="console-params-problem"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id="console-params-problem" className="console-wrong">
        {parsed.ok
          ? ""
          : [
              problemWords(parsed.why),
              parsed.line !== undefined && parsed.column !== undefined ? words.at(parsed.line, parsed.column) : "",
            ]
              .filter(Boolean)
              .join(": ")}
      </p>
    </div>
  );
}

function problemWords(why: ParamsProblem): string {
  const words = consoleWords();
  if (why.kind === "syntax") return words.wrongJson;
  return why.kind === "object" ? words.wrongObject : words.wrongValue(why.name);
}
