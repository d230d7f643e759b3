/** How many queries are under way at once, and what happens to the others. */
import { describe, expect, it } from "vitest";
import { createSlots } from "../../ask/console-slots.ts";
import { QueryOverdue } from "../../graph/graph-store.ts";

const LONG_MS = 60_000;

/** Work that ends when it is told to. */
function work() {
  let finish = (): void => undefined;
  let fail = (_error: unknown): void => undefined;
  let isStarted = false;
  const ended = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  return {
    run: () => {
      isStarted = true;
      return ended;
    },
    finish: () => finish(),
    fail: (error: unknown) => fail(error),
    isStarted: () => isStarted,
  };
}

/** Lets everything that can go on go on. */
const settle = () => new Promise((done) => setImmediate(done));

describe("slots", () => {
  it("run two at once, and the next when one has ended", async () => {
    const slots = createSlots(LONG_MS);
    const [a, b, c] = [work(), work(), work()];
    const all = [a, b, c].map((each) => slots.take(each.run));
    await settle();
    expect([a, b, c].map((each) => each.isStarted())).toEqual([true, true, false]);
    b.finish();
    await settle();
    expect(c.isStarted()).toBe(true);
    a.finish();
    c.finish();
    await Promise.all(all);
  });

  it("let eight wait in turn, and turn away the next", async () => {
    const slots = createSlots(LONG_MS);
    const works = Array.from({ length: 10 }, work);
    const all = works.map((each) => slots.take(each.run));
    await expect(slots.take(async () => 1)).rejects.toMatchObject({ kind: "busy" });
    for (const each of works) each.finish();
    await Promise.all(all);
    expect(await slots.take(async () => 1)).toBe(1);
  });

  it("are free again after work that fails", async () => {
    const slots = createSlots(LONG_MS);
    const failing = async () => {
      throw new Error("no");
    };
    for (let i = 0; i < 5; i++) await expect(slots.take(failing)).rejects.toThrow("no");
    expect(await slots.take(async () => 1)).toBe(1);
  });

  it("do not let anybody wait for ever", async () => {
    const slots = createSlots(5);
    const [a, b] = [work(), work()];
    const all = [a, b].map((each) => slots.take(each.run));
    await expect(slots.take(async () => 1)).rejects.toMatchObject({ kind: "busy" });
    a.finish();
    b.finish();
    await Promise.all(all);
    expect(await slots.take(async () => 1)).toBe(1);
  });

  it("stay taken while the engine still works on what is overdue, and open when it has let go", async () => {
    const slots = createSlots(LONG_MS);
    const engine = [work(), work()];
    for (const each of engine) {
      const overdue = slots.take(async () => {
        throw new QueryOverdue(1, each.run());
      });
      await expect(overdue).rejects.toMatchObject({ kind: "timeout" });
    }
    await expect(slots.take(async () => 1)).rejects.toMatchObject({ kind: "busy" });
    engine[0]?.finish();
    await settle();
    expect(await slots.take(async () => 1)).toBe(1);
    engine[1]?.finish();
  });
});
