import { useState } from "preact/compat";
import type { Episode, TimelineResponse } from "../../../model/api.ts";
import { loadEdits } from "../../api.ts";
import {
  acceptEdits,
  moveEdits,
  rejectEdits,
  renameEdits,
  type StandingOrder,
  stationEdits,
} from "../../state/make-edits.ts";
import { isByHand } from "../../state/subject.ts";
import { type Corrections, newEditId } from "../../state/use-corrections.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { correctionWords } from "../../words/corrections.ts";
import { AddStation } from "./AddStation.tsx";
import { TextBox } from "./CorrectMark.tsx";

interface Props {
  readonly timeline: TimelineResponse;
  readonly corrections: Corrections;
  readonly onDone: () => void;
}

/** "Is this the path?": the stations in order, each right, wrong, renamed or moved, and those that are missing added. */
export function PathCheck({ timeline, corrections, onDone }: Props) {
  const edits = useLoaded("edits", (_, signal) => loadEdits(signal), timeline.generation);
  const words = correctionWords();
  const [renaming, setRenaming] = useState<string>();
  const stations = timeline.spine.flatMap((id) => timeline.episodes.find((episode) => episode.id === id) ?? []);
  const undone = new Set(edits.value?.undone);
  const standing = (edits.value?.edits ?? []).flatMap((edit): StandingOrder[] =>
    edit.op === "order" && !undone.has(edit.id)
      ? [{ edit: edit.id, first: edit.value.first, second: edit.value.second }]
      : [],
  );
  const { busy, save } = corrections;
  const path = stations.flatMap((station) => station.facts[0] ?? []);
  const move = (station: Episode, index: number, way: "earlier" | "later") =>
    void save(words.did[way](station.title), moveEdits(path, index, way, standing, newEditId));
  const rename = async (station: Episode, name: string) => {
    const made = renameEdits(station.entity, station.title, name, newEditId);
    if (made === undefined || (await save(words.did.renamed(name.trim()), made))) setRenaming(undefined);
  };
  return (
    <section className="path-check" aria-label={words.isThisThePath}>
      <h3>{words.isThisThePath}</h3>
      <ol className="stations">
        {stations.map((station, index) => {
          const right = isByHand(station);
          return (
            <li key={station.id}>
              <div className="station-line">
                <p className="station-name">
                  <span className="number">{index + 1}</span> {station.title}
                </p>
                <button
                  type="button"
                  className="small-button"
                  disabled={busy || index === 0}
                  aria-label={words.moveEarlier(station.title)}
                  onClick={() => move(station, index, "earlier")}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="small-button"
                  disabled={busy || index === stations.length - 1}
                  aria-label={words.moveLater(station.title)}
                  onClick={() => move(station, index, "later")}
                >
                  ↓
                </button>
              </div>
              <div className="correct-line">
                {right ? (
                  <span className="by-hand">{words.checked}</span>
                ) : (
                  <button
                    type="button"
                    className="small-button"
                    disabled={busy}
                    aria-label={words.isRight(station.title)}
                    onClick={() => void save(words.did.right(station.title), acceptEdits(station.facts, newEditId))}
                  >
                    {words.right}
                  </button>
                )}
                <button
                  type="button"
                  className="small-button"
                  disabled={busy}
                  aria-label={words.isWrong(station.title)}
                  onClick={() => void save(words.did.removed(station.title), rejectEdits(station.facts, newEditId))}
                >
                  {words.wrong}
                </button>
                <button
                  type="button"
                  className="small-button"
                  aria-label={words.renameThis(station.title)}
                  aria-expanded={renaming === station.id}
                  onClick={() => setRenaming(renaming === station.id ? undefined : station.id)}
                >
                  {words.rename}
                </button>
              </div>
              {renaming === station.id ? (
                <TextBox
                  label={words.newName}
                  first={station.title}
                  onSave={(name) => void rename(station, name)}
                  onCancel={() => setRenaming(undefined)}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
      <AddStation
        stations={stations}
        busy={busy}
        onAdd={(station) => save(words.did.added(station.name), stationEdits(timeline.person, station, newEditId))}
      />
      <button type="button" className="button" onClick={onDone}>
        {words.done}
      </button>
    </section>
  );
}
