import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { TimelineResponse } from "../../model/api.ts";
import { type Demo, openDemo } from "./support/demo.ts";
import { type Visit, withoutBrowser } from "./support/explorer.ts";

/**
 * What someone who never saw the talk wants to know; the mark that they see on the first screen, what they type to find
 * it and what is offered; the words that tell them.
 */
const WANTED = [
  {
    wanted: "where he studied",
    mark: "UC Davis",
    type: "uc d",
    offered: /UC Davis/,
    shown: /PhD, physics/,
    ask: "Where did he study?",
    answer: /studied at UC Davis/,
  },
  {
    wanted: "what the third place paid for",
    mark: "DSTL 3rd, $20,000",
    type: "dstl",
    offered: /DSTL Satellite/,
    shown: /1080/,
    ask: "What did the third place pay for?",
    answer: /paid for second computer/,
  },
  {
    wanted: "why Keras gave way to PyTorch",
    mark: "Keras",
    type: "keras",
    offered: /Keras/,
    shown: /multi-GPU/,
    ask: "Why did Keras give way to PyTorch?",
    answer: /From Keras to PyTorch: multi-GPU/,
  },
];
const MOST_ACTIONS = 3;

describe.skipIf(withoutBrowser())("within three actions", () => {
  let demo: Demo;
  let timeline: TimelineResponse;
  const visits: Visit[] = [];

  beforeAll(async () => {
    demo = await openDemo({ edits: true });
    timeline = await demo.timeline();
  });
  afterAll(() => demo?.close());
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  /** The explorer as it opens, and a count of what was done in it. */
  const arrive = async () => {
    const made = await demo.visit();
    visits.push(made);
    const { page } = made;
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    let actions = 0;
    const act = async (action: Promise<unknown>) => {
      actions++;
      expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
      await action;
    };
    return { page, act };
  };
  const idOf = (title: string): string => {
    const found = timeline.episodes.find((episode) => episode.title === title);
    if (!found) throw new Error(`no mark ${title}`);
    return found.id;
  };
  const panel = (page: Page) => page.locator("aside.panel");

  test.each(WANTED)("by pointer: $wanted", async ({ mark, shown }) => {
    const { page, act } = await arrive();
    const item = page.locator(`#twin li[data-id="${idOf(mark)}"]`);
    const at = await item.evaluate(({ dataset }) => ({ x: Number(dataset.x) + 8, y: Number(dataset.y) + 8 }));
    const plot = await page.locator(".plot").boundingBox();
    await act(page.mouse.click((plot?.x ?? 0) + at.x, (plot?.y ?? 0) + at.y));
    await panel(page).getByText(shown).first().waitFor();
    expect(new URL(page.url()).searchParams.get("sel")).toBe(idOf(mark));
  });

  test.each(WANTED)("by keyboard, its name in the one box: $wanted", async ({ type, offered, shown }) => {
    const { page, act } = await arrive();
    await act(page.keyboard.press("/"));
    await page.keyboard.type(type);
    await page.getByRole("option", { name: offered }).and(page.locator('[aria-selected="true"]')).waitFor();
    await act(page.keyboard.press("Enter"));
    await panel(page).getByText(shown).first().waitFor();
  });

  test.each(WANTED)("by asking in the one box: $wanted", async ({ ask, answer }) => {
    const { page, act } = await arrive();
    await act(page.getByRole("combobox").click());
    await page.keyboard.type(ask);
    await page.getByRole("option").first().waitFor();
    await act(page.keyboard.press("Enter"));
    await panel(page).getByText(answer).first().waitFor();
  });
});
