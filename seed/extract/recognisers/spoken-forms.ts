/** Names as captions write them by ear: "rev it" for Revit, whatever words these are. */
import type { Gazetteer } from "../../../model/gazetteer.ts";
import type { Reading } from "../reading/reading.ts";

type Forms = ReadonlyMap<string, readonly (readonly string[])[]>;
const FORMS = new WeakMap<Gazetteer, Forms>();
const NONE: readonly never[] = [];

/** Ends of the forms of several words that begin at token `first`. */
export function spokenFormsAt({ tokens, knowledge }: Reading, first: number): readonly number[] {
  const forms = formsOf(knowledge.gazetteer).get(tokens[first]?.lower ?? "") ?? NONE;
  return forms
    .filter((words) =>
      words.every((word, i) => {
        const token = tokens[first + i];
        return token?.lower === word && token.sentence === tokens[first]?.sentence;
      }),
    )
    .map((words) => first + words.length);
}

/** By the first word. */
function formsOf(gazetteer: Gazetteer): Forms {
  const known = FORMS.get(gazetteer);
  if (known) return known;
  const forms = new Map<string, (readonly string[])[]>();
  for (const { sounds = [], ordinary } of gazetteer.entries) {
    for (const sound of ordinary ? NONE : sounds) {
      const words = sound.toLowerCase().split(" ");
      if (words.length < 2 || words.every((word) => word.length === 1)) continue;
      const [first = ""] = words;
      forms.set(first, [...(forms.get(first) ?? []), words]);
    }
  }
  FORMS.set(gazetteer, forms);
  return forms;
}
