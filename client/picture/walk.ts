import type { Mark } from "./layout/drawing.ts";

export type Move = "next" | "previous" | "up" | "down" | "first" | "last";

/**
 * The mark one step away: next and previous in time within the lane (from one row to the next when two share an x),
 * up and down to the nearest mark of the lane above or below, first and last of the lane.
 * @param from undefined starts at the first mark of the picture.
 */
export function nextMark(marks: readonly Mark[], from: string | undefined, move: Move): string | undefined {
  const here = marks.find((mark) => mark.id === from);
  if (!here) return marks[0]?.id;
  const lane = inTime(marks.filter((mark) => mark.lane === here.lane));
  const at = lane.indexOf(here);
  switch (move) {
    case "next":
      return lane[at + 1]?.id;
    case "previous":
      return lane[at - 1]?.id;
    case "first":
      return lane[0]?.id;
    case "last":
      return lane.at(-1)?.id;
    default:
      return nearestLane(marks, here, move)?.id;
  }
}

function nearestLane(marks: readonly Mark[], here: Mark, move: "up" | "down"): Mark | undefined {
  const sign = move === "down" ? 1 : -1;
  const beyond = marks.filter((mark) => mark.lane !== here.lane && sign * (mark.box.y - here.box.y) > 0);
  const nearest = beyond.reduce<Mark | undefined>(
    (best, mark) => (!best || Math.abs(mark.box.y - here.box.y) < Math.abs(best.box.y - here.box.y) ? mark : best),
    undefined,
  );
  const lane = beyond.filter((mark) => mark.lane === nearest?.lane);
  return lane.reduce<Mark | undefined>(
    (best, mark) => (!best || Math.abs(mark.box.x - here.box.x) < Math.abs(best.box.x - here.box.x) ? mark : best),
    undefined,
  );
}

const inTime = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y || (a.id < b.id ? -1 : 1));
