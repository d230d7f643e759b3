/** What a language model proposes beside what the rules found. It only proposes: each fact stands on literal words. */
import type { GraphDocument, Warning } from "../../model/document.ts";
import type { Knowledge } from "../../model/gazetteer.ts";
import type { Transcript } from "../../model/transcript.ts";
import { parseAnswer } from "./llm/answer.ts";
import { type CheckedProposal, checkProposal, type DropReason } from "./llm/check.ts";
import { type Ground, groundOf } from "./llm/ground.ts";
import { mergeProposals } from "./llm/merge.ts";
import { type Prompt, promptFor } from "./llm/prompt.ts";
import { type Window, windowsOf } from "./llm/windows.ts";

/** What came back for one prompt. */
export type Completion =
  | { readonly outcome: "answered"; readonly text: string; readonly tokens: number }
  /** `away`: the model cannot be reached; `refused`: it gave this prompt no answer. `message` says why, without a full stop. */
  | { readonly outcome: "away" | "refused"; readonly message: string };

export interface ProposeOptions {
  readonly knowledge: Knowledge;
  /** Asks the model. */
  readonly complete: (prompt: Prompt) => Promise<Completion>;
  /** Tokens that a talk may cost at most, those of kept answers included. */
  readonly maxTokens: number;
  readonly explain?: boolean | undefined;
}

/** So many windows in a row without a model, and the rest is not asked. */
const PATIENCE = 2;
/** An answer's share of the tokens that a question is held to cost beforehand. */
const ANSWER_TOKENS = 1000;

/**
 * The document with what the model proposes, one question a window of about 1,500 tokens. A window without a usable
 * answer is a warning; the rules' facts stay as they are.
 */
export async function proposeFacts(
  transcript: Transcript,
  document: GraphDocument,
  { knowledge, complete, maxTokens, explain = false }: ProposeOptions,
): Promise<GraphDocument> {
  const ground = groundOf(transcript, document, knowledge);
  const windows = windowsOf(transcript);
  const accepted: CheckedProposal[] = [];
  const dropped: DropReason[] = [];
  const warnings: Warning[] = [];
  let tokens = 0;
  let away = 0;
  for (const [index, window] of windows.entries()) {
    const prompt = promptFor(window, transcript.title, narratorNames(ground));
    if (tokens + costOf(prompt) > maxTokens) {
      warnings.push(leftOut(ground, window, windows.length - index, `the limit of ${maxTokens} tokens a talk`));
      break;
    }
    const completion = await complete(prompt);
    away = completion.outcome === "away" ? away + 1 : 0;
    if (away === PATIENCE && completion.outcome === "away") {
      warnings.push(leftOut(ground, window, windows.length - index, completion.message));
      break;
    }
    const proposals = completion.outcome === "answered" ? parseAnswer(completion.text) : undefined;
    if (completion.outcome === "answered") tokens += completion.tokens;
    if (proposals === undefined) {
      const why = completion.outcome === "answered" ? "its answer is not the JSON asked for" : completion.message;
      warnings.push(skipped(ground, window, why));
      continue;
    }
    for (const proposal of proposals) {
      const checked = checkProposal(proposal, window, ground);
      if (typeof checked === "string") dropped.push(checked);
      else accepted.push(checked);
    }
  }
  const merged = mergeProposals(accepted, ground, explain);
  return { ...merged, warnings: [...merged.warnings, ...warnings, ...droppedWarning(ground, dropped)] };
}

const narratorNames = ({ document, subjects }: Ground): string[] =>
  subjects.map((id) => document.entities.find((entity) => entity.id === id)?.name ?? id);

/** Four characters of English are about one token. */
const costOf = ({ system, user }: Prompt): number => Math.ceil((system.length + user.length) / 4) + ANSWER_TOKENS;

const skipped = ({ source }: Ground, { start, end }: Window, why: string): Warning => ({
  code: "llm-window-skipped",
  message: `The model was no help with this passage (${why}): extract the talk again to ask once more.`,
  source,
  start,
  end,
});

const leftOut = ({ source }: Ground, { start }: Window, count: number, why: string): Warning => ({
  code: "llm-stopped",
  message: `The model was not asked about the last ${count} passages (${why}): extract the talk again, answers so far are kept.`,
  source,
  start,
});

function droppedWarning({ source }: Ground, dropped: readonly DropReason[]): Warning[] {
  if (dropped.length === 0) return [];
  const counts = [...new Set(dropped)]
    .sort()
    .map((reason) => `${dropped.filter((one) => one === reason).length} ${reason}`);
  return [
    { code: "llm-proposals-dropped", message: `Proposals of the model were dropped: ${counts.join(", ")}.`, source },
  ];
}
