import { type FormEvent, useState } from "preact/compat";
import { secondsOf } from "../../../model/media-times.ts";
import { toldWords } from "../../words/told.ts";
import { type Limits, livedBetween } from "./limits.ts";
import type { ToldLink } from "./told-links.ts";

interface Props {
  readonly links: readonly ToldLink[];
  /** Seconds, or characters where nothing is timed. */
  readonly length: number;
  readonly timed: boolean;
  readonly limits: Limits;
  readonly onLimit: (from: string | undefined, to: string | undefined) => void;
}

/** The two brushes as fields: without a pointer, and to the minute. */
export function Ranges({ links, length, timed, limits, onLimit }: Props) {
  const words = toldWords();
  const [nothing, setNothing] = useState(false);
  const limitYears = (event: FormEvent<HTMLFormElement>) => {
    const [from, to] = fieldsOf(event);
    onLimit(yearOf(from) && `${yearOf(from)}-01-01`, yearOf(to) && `${yearOf(to)}-12-31`);
  };
  const limitTold = (event: FormEvent<HTMLFormElement>) => {
    const [from, to] = fieldsOf(event).map((field) => (timed ? secondsOf(withMinutes(field)) : shareOf(field, length)));
    const chosen = livedBetween(links, from ?? 0, to ?? length);
    setNothing(chosen === undefined);
    if (chosen) onLimit(chosen.from, chosen.to);
  };
  return (
    <div className="ranges">
      <form onSubmit={limitYears} key={`${limits.from} ${limits.to}`}>
        <fieldset>
          <legend>{words.yearsTitle}</legend>
          <Field name="from" words={words.from} value={limits.from?.slice(0, 4)} example="2015" />
          <Field name="to" words={words.to} value={limits.to?.slice(0, 4)} example="2017" />
          <button type="submit" className="chip">
            {words.show}
          </button>
        </fieldset>
      </form>
      <form onSubmit={limitTold}>
        <fieldset>
          <legend>{words.minutesTitle}</legend>
          <Field name="from" words={words.from} example={timed ? "5:00" : "10 %"} />
          <Field name="to" words={words.to} example={timed ? "12:00" : "30 %"} />
          <button type="submit" className="chip">
            {words.show}
          </button>
        </fieldset>
      </form>
      {nothing ? <p role="alert">{words.nothing}</p> : null}
      {limits.from === undefined && limits.to === undefined ? null : (
        <button type="button" className="link" onClick={() => onLimit(undefined, undefined)}>
          {words.all}
        </button>
      )}
    </div>
  );
}

interface FieldProps {
  readonly name: "from" | "to";
  readonly words: string;
  readonly value?: string | undefined;
  readonly example: string;
}

function Field({ name, words, value, example }: FieldProps) {
  return (
    <label>
      {words}
      <input name={name} defaultValue={value} placeholder={example} inputMode="numeric" autoComplete="off" />
    </label>
  );
}

function fieldsOf(event: FormEvent<HTMLFormElement>): readonly [string, string] {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  const read = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  return [read("from"), read("to")];
}

const yearOf = (field: string): string | undefined => /^\d{4}$/.exec(field)?.[0];

/** A number alone counts minutes here. */
const withMinutes = (field: string): string => (/^\d{1,3}$/.test(field) ? `${field}:00` : field);

function shareOf(field: string, length: number): number | undefined {
  const percent = /^(\d{1,3}) ?%?$/.exec(field)?.[1];
  return percent === undefined ? undefined : (Number(percent) / 100) * length;
}
