import { type FormEvent, useState } from "preact/compat";
import type { Episode } from "../../../model/api.ts";
import type { NewStation } from "../../state/make-edits.ts";
import { takeFocus } from "../../state/take-focus.ts";
import { correctionWords } from "../../words/corrections.ts";

interface Props {
  readonly stations: readonly Episode[];
  /** How many stations it comes after at first; the last place without. */
  readonly place?: number;
  readonly busy: boolean;
  /** @returns whether it was saved. */
  readonly onAdd: (station: NewStation) => Promise<boolean>;
}

/** A station that is missing: its name, what it was, and where in the path it stands. */
export function AddStation({ stations, place: first = stations.length, busy, onAdd }: Props) {
  const words = correctionWords();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [type, setType] = useState<NewStation["type"]>("WORKED_AT");
  const [place, setPlace] = useState(first);

  if (!open) {
    return (
      <button
        type="button"
        className="link add-station"
        onClick={() => {
          setPlace(first);
          setOpen(true);
        }}
      >
        {words.addMissing}
      </button>
    );
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const [after, before] = [stations[place - 1]?.facts[0], stations[place]?.facts[0]];
    if (!(await onAdd({ name: name.trim(), type, after, before }))) return;
    setName("");
    setOpen(false);
  };
  return (
    <form className="answer" onSubmit={(event) => void onSubmit(event)}>
      <div className="answer-line">
        <input
          className="field"
          aria-label={words.stationName}
          placeholder={words.companyOrSchool}
          maxLength={200}
          autoComplete="off"
          ref={takeFocus}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div className="answer-line">
        <select
          className="field"
          aria-label={words.whatItWas}
          value={type}
          onChange={(event) => setType(event.currentTarget.value === "STUDIED_AT" ? "STUDIED_AT" : "WORKED_AT")}
        >
          <option value="WORKED_AT">{words.work}</option>
          <option value="STUDIED_AT">{words.study}</option>
        </select>
        <select
          className="field"
          aria-label={words.place}
          value={place}
          onChange={(event) => setPlace(Number(event.currentTarget.value))}
        >
          <option value={0}>{words.first}</option>
          {stations.map((station, index) => (
            <option key={station.id} value={index + 1}>
              {words.after(station.title)}
            </option>
          ))}
        </select>
      </div>
      <div className="answer-line">
        <button type="submit" className="button small" disabled={busy || name.trim() === ""}>
          {words.add}
        </button>
        <button type="button" className="link" onClick={() => setOpen(false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
