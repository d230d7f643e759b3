/** Edits that leave a fact where it is: accept, reject, rename, redate, annotate, hide. Each says why it cannot be done. */
import type { Drafts } from "./drafts.ts";
import { type Aim, findTarget, notFound } from "./find-target.ts";

/** An accepted order counts as edited: it is never dropped for another. */
export function accept(drafts: Drafts, aim: Aim): string | undefined {
  const draft = findTarget(drafts, aim);
  if (!draft) return notFound(aim);
  draft.rejected = false;
  if (draft.sort === "order") draft.edited = true;
  else draft.accepted = true;
  return undefined;
}

export function reject(drafts: Drafts, aim: Aim): string | undefined {
  const draft = findTarget(drafts, aim);
  if (!draft) return notFound(aim);
  draft.rejected = true;
  return undefined;
}

export function rename(drafts: Drafts, aim: Aim, name: string): string | undefined {
  const draft = findTarget(drafts, aim);
  if (!draft) return notFound(aim);
  if (draft.sort !== "entity") return `${aim.target} has no name: only things can be renamed`;
  draft.rename = name;
  draft.edited = true;
  return undefined;
}

/** Dates that are given replace those that were; none given at all clears them: "when" is not known after all. */
export function redate(
  drafts: Drafts,
  aim: Aim,
  value: { start?: string | undefined; end?: string | undefined; duration?: string | undefined },
): string | undefined {
  const draft = findTarget(drafts, aim);
  if (!draft) return notFound(aim);
  if (draft.sort === "order") return `${aim.target} is an order: it has no date of its own`;
  const { start, end, duration } = value;
  const clears = start === undefined && end === undefined && duration === undefined;
  draft.redate = clears
    ? { clears }
    : {
        start: start ?? draft.redate?.start,
        end: end ?? draft.redate?.end,
        duration: duration ?? draft.redate?.duration,
        clears: draft.redate?.clears ?? false,
      };
  return undefined;
}

export function annotate(drafts: Drafts, aim: Aim, note: string): string | undefined {
  const draft = findTarget(drafts, aim);
  if (!draft) return notFound(aim);
  if (draft.sort === "order") return `${aim.target} is an order: remarks belong to things and relations`;
  draft.remarks.push(note);
  return undefined;
}

export function hide(drafts: Drafts, aim: Aim): string | undefined {
  const draft = findTarget(drafts, aim);
  if (!draft) return notFound(aim);
  if (draft.sort === "order") return `${aim.target} is an order: hide one of its ends`;
  draft.hidden = true;
  return undefined;
}
