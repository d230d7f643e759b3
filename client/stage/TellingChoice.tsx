import type { Story } from "../../model/story.ts";
import { editorWords } from "../words/editor.ts";

/** How a journey is told: in how many steps at most, and in which order. */
export interface Telling {
  readonly steps: 3 | 10 | 20;
  readonly order: Story["order"];
}

const LENGTHS = [3, 10, 20] as const;
const ORDERS = ["chronological", "told"] as const;

interface Props {
  readonly telling: Telling;
  readonly onChange: (telling: Telling) => void;
}

/** The length and the order of a telling. */
export function TellingChoice({ telling, onChange }: Props) {
  const words = editorWords();
  const { steps, order } = telling;
  return (
    <>
      <div className="telling-length" role="radiogroup" aria-label={words.lengthName}>
        {LENGTHS.map((length) => (
          <label key={length}>
            <input
              type="radio"
              name="length"
              checked={steps === length}
              onChange={() => onChange({ order, steps: length })}
            />
            {words.length(length)}
          </label>
        ))}
      </div>
      <div className="telling-order" role="radiogroup" aria-label={words.orderName}>
        {ORDERS.map((one) => (
          <label key={one}>
            <input type="radio" name="order" checked={order === one} onChange={() => onChange({ steps, order: one })} />
            {words[one]}
          </label>
        ))}
      </div>
    </>
  );
}

const KEPT_AS = "cairn.telling";

/** What was chosen last; ten steps in the order of time before that. */
export function lastTelling(memory: Pick<Storage, "getItem">): Telling {
  try {
    const { steps, order }: Partial<Telling> = JSON.parse(memory.getItem(KEPT_AS) ?? "{}");
    return {
      steps: LENGTHS.find((one) => one === steps) ?? 10,
      order: ORDERS.find((one) => one === order) ?? ORDERS[0],
    };
  } catch {
    return { steps: 10, order: ORDERS[0] };
  }
}

export function keepTelling(telling: Telling, memory: Pick<Storage, "setItem">): void {
  try {
    memory.setItem(KEPT_AS, JSON.stringify(telling));
  } catch {
    // Storage may be full or forbidden: the usual answer is offered next time.
  }
}
