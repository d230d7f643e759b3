/** Replays a person's corrections over what the talks say, one after the other. */
import type { Conflict, Edit, SequencedEdit } from "../../model/edit.ts";
import { addEntity, addOrder, addRelation } from "./add-facts.ts";
import { retime, tellApart } from "./beside-facts.ts";
import type { Drafts } from "./drafts.ts";
import { accept, annotate, hide, redate, reject, rename } from "./mark-facts.ts";
import { mergeFacts } from "./merge-facts.ts";
import { rekind } from "./rekind.ts";
import { splitFact } from "./split-fact.ts";

/** @param edits by sequence. @returns those that found nothing to work on, by sequence. */
export function replayEdits(drafts: Drafts, edits: readonly SequencedEdit[]): Conflict[] {
  const { standing, conflicts } = standingEdits(edits);
  for (const edit of standing) {
    const reason = apply(drafts, edit);
    if (reason !== undefined) conflicts.push({ edit, reason });
  }
  return conflicts
    .sort((a, b) => a.edit.seq - b.edit.seq)
    .map(({ edit, reason }) => ({
      edit: edit.id,
      op: edit.op,
      ...("target" in edit && { target: edit.target }),
      reason,
    }));
}

export interface StandingEdits {
  /** Those that count, by sequence: neither undone nor an undo. */
  readonly standing: SequencedEdit[];
  /** Undos of what is not there. */
  readonly conflicts: Refused[];
}

interface Refused {
  readonly edit: SequencedEdit;
  readonly reason: string;
}

/** Leaves out what was undone and the undoing itself: an undo counts unless a later one that counts undoes it. */
export function standingEdits(edits: readonly SequencedEdit[]): StandingEdits {
  const undone = new Set<string>();
  const standing: SequencedEdit[] = [];
  const conflicts: Refused[] = [];
  const place = new Map(edits.map((edit, index) => [edit.id, index]));
  for (const [index, edit] of [...edits.entries()].reverse()) {
    if (undone.has(edit.id)) continue;
    if (edit.op === "forgotten") continue;
    if (edit.op !== "undo") standing.push(edit);
    else if ((place.get(edit.target) ?? index) < index) undone.add(edit.target);
    else conflicts.push({ edit, reason: `there is no earlier edit ${edit.target} to undo` });
  }
  return { standing: standing.reverse(), conflicts };
}

/** @returns why the edit could not be done, or undefined. */
function apply(drafts: Drafts, edit: Edit): string | undefined {
  switch (edit.op) {
    case "accept":
      return accept(drafts, edit);
    case "reject":
      return reject(drafts, edit);
    case "rename":
      return rename(drafts, edit, edit.value.name);
    case "rekind":
      return rekind(drafts, edit, edit.value);
    case "redate":
      return redate(drafts, edit, edit.value);
    case "order":
      return addOrder(drafts, edit.id, edit.value, edit);
    case "merge":
      return mergeFacts(drafts, edit, edit.value.into);
    case "split":
      return splitFact(drafts, edit, edit.value);
    case "addEntity":
      return addEntity(drafts, edit.value, edit);
    case "addRelation":
      return addRelation(drafts, edit.value, edit);
    case "annotate":
      return annotate(drafts, edit, edit.value.note);
    case "hide":
      return hide(drafts, edit);
    case "retime":
      return retime(drafts, edit.target, edit.value);
    case "apart":
      return tellApart(drafts, edit.id, edit, edit.value.from);
    case "undo":
    case "forgotten":
      return undefined;
  }
}
