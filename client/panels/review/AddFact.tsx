import { type FormEvent, useState } from "preact/compat";
import type { EntityResponse, TimelineResponse } from "../../../model/api.ts";
import { searchAll } from "../../api.ts";
import { addFactEdits, type FactShape, factShapes, type ThingKind } from "../../state/add-fact.ts";
import { takeFocus } from "../../state/take-focus.ts";
import { type Corrections, newEditId } from "../../state/use-corrections.ts";
import { reviewWords } from "../../words/review.ts";
import { AnswerBox } from "../corrections/AnswerBox.tsx";

interface Props {
  readonly timeline: TimelineResponse;
  readonly about: EntityResponse;
  readonly corrections: Corrections;
  readonly onDone: () => void;
}

/** A fact that the talk did not give, or that was missed: about the thing at hand or about the person. */
export function AddFact({ timeline, about, corrections, onDone }: Props) {
  const words = reviewWords();
  const { person } = timeline;
  const shapes = factShapes(about.entity.kind);
  const [at, setAt] = useState(0);
  const [name, setName] = useState("");
  const [chosenKind, setKind] = useState<ThingKind>();
  const [note, setNote] = useState("");
  const [added, setAdded] = useState<{ readonly fact: string; readonly name: string }>();
  const shape = shapes[at];
  if (added) {
    return (
      <div className="answer">
        <p role="status">{words.addedAsk}</p>
        <AnswerBox
          target={added.fact}
          person={person.id}
          label={words.whenWas(added.name)}
          corrections={corrections}
          onDone={onDone}
        />
      </div>
    );
  }
  if (!shape) return null;
  const kind = shape.to.find((each) => each === chosenKind) ?? shape.to[0];
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const text = name.trim();
    if (kind === undefined || text === "") return;
    const fact = addFactEdits(
      {
        shape,
        source: shape.from === "person" ? person.id : about.entity.id,
        person: person.id,
        target: (await knownThing(text, kind)) ?? { name: text, kind },
        note: note.trim() === "" ? words.byHand : note.trim(),
        known: [...timeline.episodes.flatMap(({ facts }) => facts), ...about.relations.map(({ id }) => id)],
      },
      newEditId,
    );
    if (!(await corrections.save(words.added(text), fact.edits))) return;
    if (shape.world) onDone();
    else setAdded({ fact: fact.fact, name: text });
  };
  return (
    <form className="answer" onSubmit={(event) => void onSubmit(event)}>
      <select
        className="field"
        aria-label={words.addWhat}
        ref={takeFocus}
        value={at}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
      >
        {shapes.map((each, index) => (
          <option key={`${each.type} ${each.to.join()}`} value={index}>
            {sourceName(each, person.name, about.entity.name)} {words.types[each.type]} …
          </option>
        ))}
      </select>
      <input
        className="field"
        aria-label={words.addName}
        placeholder={words.addName}
        maxLength={200}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {shape.to.length > 1 ? (
        <select
          className="field"
          aria-label={words.addKind}
          value={kind}
          onChange={(event) => setKind(shape.to.find((each) => each === event.currentTarget.value))}
        >
          {shape.to.map((each) => (
            <option key={each} value={each}>
              {words.kinds[each]}
            </option>
          ))}
        </select>
      ) : null}
      <input
        className="field"
        aria-label={words.addHow}
        placeholder={words.addHow}
        maxLength={2000}
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="answer-line">
        <button type="submit" className="button small" disabled={corrections.busy || name.trim() === ""}>
          {words.doAdd}
        </button>
        <button type="button" className="link" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

const sourceName = ({ from }: FactShape, person: string, thing: string): string => (from === "person" ? person : thing);

/** The thing of that kind that is called so already; a name that is taken is not told twice. */
async function knownThing(name: string, kind: ThingKind): Promise<{ readonly id: string } | undefined> {
  try {
    const { hits } = await searchAll(name, AbortSignal.timeout(5000));
    return hits.find(
      (hit) => hit.of === "entity" && hit.kind === kind && hit.text.toLowerCase() === name.toLowerCase(),
    );
  } catch {
    return undefined;
  }
}
