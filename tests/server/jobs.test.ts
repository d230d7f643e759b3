import { describe, expect, it } from "vitest";
import type { JobState } from "../../model/api.ts";
import { Failure } from "../../model/failure.ts";
import type { EventStream } from "../../server/events.ts";
import { createJobBoard, type Done, type JobLimits, type Work } from "../../server/jobs.ts";
import { HttpProblem } from "../../server/problem.ts";

const DONE: Done = {
  stage: "done",
  dryRun: false,
  talk: "a",
  title: "A",
  outcome: "loaded",
  unchanged: false,
  counts: { entities: 0, relations: 0, orders: 0, warnings: 0, edits: 0 },
  changes: { added: [], removed: [], changed: [] },
  conflicts: [],
  warnings: [],
  openQuestions: [],
};

/** Work that ends when told to. */
function held(): { readonly work: Work; finish(): void } {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {
    work: async (report, signal) => {
      report({ stage: "reading" });
      const stopped = new Promise<never>((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
      );
      await Promise.race([finished, stopped]);
      return DONE;
    },
    finish: () => finish(),
  };
}

/** Follows a job to its end. */
function heard(board: ReturnType<typeof createJobBoard>, id: string): Promise<unknown[]> {
  return new Promise((resolve) => {
    const data: unknown[] = [];
    const closed = new AbortController();
    const stream: EventStream = {
      send: (_, state) => data.push(state),
      end: () => {
        closed.abort();
        resolve(data);
      },
      closed: closed.signal,
    };
    board.follow(id)(stream);
  });
}

const LIMITS: JobLimits = { running: 1, waiting: 1, keepMs: 1000 };
const codeOf = (state: JobState) => (state.stage === "failed" ? state.problem.code : state.stage);
function thrown(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error instanceof HttpProblem ? error.code : error;
  }
}

describe("a board of jobs", () => {
  it("runs so many at once, lets so many wait and refuses the rest", async () => {
    const board = createJobBoard(() => {}, LIMITS);
    const [first, second] = [held(), held()];
    const ids = [board.start(first.work), board.start(second.work)];
    expect(ids.map((id) => board.state(id))).toEqual([{ stage: "reading" }, { stage: "queued", ahead: 1 }]);
    expect(thrown(() => board.start(held().work))).toBe("BUSY");
    const told = ids.map((id) => heard(board, id));
    first.finish();
    second.finish();
    expect(await Promise.all(told)).toEqual([
      [{ stage: "reading" }, DONE],
      [{ stage: "queued", ahead: 1 }, { stage: "reading" }, DONE],
    ]);
  });

  it("tells who comes late the end, and forgets it in time", async () => {
    let now = 0;
    const board = createJobBoard(
      () => {},
      LIMITS,
      () => now,
    );
    const id = board.start(async () => DONE);
    await heard(board, id);
    expect(await heard(board, id)).toEqual([DONE]);
    now = 999;
    expect(board.state(id)).toEqual(DONE);
    now = 1000;
    expect(thrown(() => board.state(id))).toBe("NOT_FOUND");
    expect(thrown(() => board.follow("never"))).toBe("NOT_FOUND");
  });

  it.each<[string, unknown, string, number]>([
    ["a file that is none", new Failure("bad-data", "x is empty."), "INVALID_BODY", 0],
    ["a refusal", new HttpProblem("TIMEOUT", "x took too long."), "TIMEOUT", 0],
    ["a bug", new TypeError("x is not a function"), "INTERNAL", 1],
  ])("ends with a problem for %s", async (_, error, code, bugs) => {
    const logged: unknown[] = [];
    const board = createJobBoard((bug) => logged.push(bug), LIMITS);
    const id = board.start(async () => {
      throw error;
    });
    await heard(board, id);
    const state = board.state(id);
    expect([codeOf(state), logged.length]).toEqual([code, bugs]);
    expect(JSON.stringify(state)).not.toContain("is not a function");
  });

  it("that closes tells who waits and who runs, and takes no more", async () => {
    const board = createJobBoard(() => {}, LIMITS);
    const ids = [board.start(held().work), board.start(held().work)];
    await board.close();
    expect(ids.map((id) => codeOf(board.state(id)))).toEqual(["SHUTTING_DOWN", "SHUTTING_DOWN"]);
    expect(thrown(() => board.start(held().work))).toBe("SHUTTING_DOWN");
  });
});
