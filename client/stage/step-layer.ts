/** What of a step belongs to a layer: only what the talk says, also what rules concluded, also what was edited. */
import type { View } from "../state/view.ts";
import type { StageBundle } from "./bundle.ts";
import type { ShownStep } from "./steps.ts";

type Known = Pick<StageBundle, "timeline" | "evidence" | "certainty">;

/**
 * A step without the sentences that tell of more than a layer holds, and without the marks that stand for nothing else.
 * The marks keep their places: they are never revealed.
 */
export function inLayer(shown: ShownStep, layer: View["layer"], bundle: Known): ShownStep {
  if (layer === undefined) return shown;
  const most = layer === "said" ? 0 : 1;
  const isMore = (fact: string) => rankOf(fact, bundle) > most;
  const marks = [...(bundle.timeline?.episodes ?? []), ...(bundle.timeline?.ghosts ?? [])];
  const gone = new Set(marks.filter(({ facts }) => facts.length > 0 && facts.every(isMore)).map(({ id }) => id));
  const { step } = shown;
  const hidden = step.elements.filter((id) => gone.has(id));
  const sentences = step.sentences.filter(({ facts }) => !facts.some(isMore));
  if (hidden.length === 0 && sentences.length === step.sentences.length) return shown;
  return {
    ...shown,
    step: { ...step, sentences, reveal: hidden.length === 0 ? step.reveal : [...step.reveal, hidden] },
  };
}

/** 0 said, 1 inferred, 2 a person's word alone. What a person put right but a talk says is said: the words are there. */
function rankOf(fact: string, { evidence, certainty }: Known): number {
  const own = certainty.get(fact);
  if (own === "edited") return evidence.get(fact)?.some(({ source }) => source !== undefined) ? 0 : 2;
  return own === "inferred" ? 1 : 0;
}

/** The layer after one: only what was said, then also what was concluded, then everything. */
export const nextLayer = (layer: View["layer"]): View["layer"] =>
  layer === undefined ? "said" : layer === "said" ? "inferred" : undefined;
