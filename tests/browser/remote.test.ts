import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { buildClient, type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";

const PICTURES = fileURLToPath(new URL("./pictures/", import.meta.url));
const TOKEN = "a-token-that-is-long-enough-for-this";
const PHONE = { width: 390, height: 844, reducedMotion: true };

describe.skipIf(withoutBrowser())("the presenter's phone", () => {
  let folder: string;
  let demo: Demo;
  let exposed: Demo;
  const visits: Visit[] = [];
  const visit = async (query: string, options: VisitOptions, from = demo): Promise<Page> => {
    const made = await from.visit(query, options);
    visits.push(made);
    return made.page;
  };
  const isAt = (page: Page, step: string) => page.waitForURL((url) => url.searchParams.get("step") === step);
  /** The stage and the speaker's window beside it. */
  const present = async (query = "&step=3.2", from = demo): Promise<{ stage: Page; speaker: Page }> => {
    const stage = await visit(`?page=stage${query}`, { width: 1280, height: 720, reducedMotion: true }, from);
    await stage.locator(".slide .scene").waitFor();
    const [speaker] = await Promise.all([stage.context().waitForEvent("page"), stage.keyboard.press("s")]);
    await speaker.locator(".speaker .scene").first().waitFor();
    return { stage, speaker };
  };
  const codeOn = async (speaker: Page): Promise<string> => {
    await speaker.getByRole("button", { name: "Remote", exact: true }).click();
    const shown = await speaker.locator(".remote-code").textContent();
    return (shown ?? "").replace(" ", "");
  };
  const type = async (phone: Page, code: string) => {
    await phone.getByRole("textbox").fill(code);
    await phone.keyboard.press("Enter");
  };
  const button = (phone: Page, name: string) => phone.getByRole("button", { name, exact: true });
  const stepOf = (page: Page) => new URL(page.url()).searchParams.get("step") ?? "";
  /** A press of the remote moves a window. */
  const goesOn = async (phone: Page, seen: Page) => {
    const before = stepOf(seen);
    await button(phone, "Next").click();
    await seen.waitForURL((url) => url.searchParams.get("step") !== before);
  };
  /** What a browser itself says of an answer that refuses. */
  const expectRefusals = () => {
    for (const made of visits) made.complaints.splice(0, made.complaints.length, ...made.complaints.filter(isOwn));
  };
  const isOwn = (words: string) => !words.startsWith("Failed to load resource");

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cairn-remote-"));
    await buildClient(folder);
    demo = await openDemo({ edits: true, clientDir: folder });
    exposed = await openDemo({ edits: true, clientDir: folder, settings: { token: TOKEN, exposed: true } });
  });
  afterAll(async () => {
    await demo?.close();
    await exposed?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  test("pairs by a typed code, drives both windows, and shows the step, its notes and the time", async () => {
    const { stage, speaker } = await present();
    const code = await codeOn(speaker);
    const phone = await visit("?page=remote", PHONE);
    await type(phone, `${code.slice(0, 3)} ${code.slice(3)}`);
    await speaker.getByRole("dialog").getByText("A phone is paired").waitFor();
    await speaker.keyboard.press("Escape");
    await speaker.getByRole("dialog").waitFor({ state: "detached" });
    const before = stepOf(stage);
    await goesOn(phone, stage);
    await isAt(speaker, stepOf(stage));
    await phone
      .getByRole("timer")
      .filter({ hasText: /0:0[1-9]/ })
      .waitFor();
    expect(await phone.locator(".remote-notes").textContent()).toContain("“");
    await button(phone, "Back").click();
    await isAt(stage, before);
    await button(phone, "Black").click();
    await stage.locator(".blackout").waitFor();
    await speaker.keyboard.press("ArrowDown");
    await phone.getByText("Step 4 of").first().waitFor();
    await phone.getByText("The screen is black").waitFor();
    await button(phone, "Black").click();
    await stage.locator(".blackout").waitFor({ state: "detached" });
    await phone.screenshot({ path: `${PICTURES}remote.png` });
    const found: AxeResults = await phone.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    for (const name of ["Next", "Back", "Black", "Put the remote down"]) {
      const box = await button(phone, name).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(40);
    }
  });

  test("walks the story to its end alone, and after a reload on either side", async () => {
    const { stage, speaker } = await present("&step=1");
    await visitAndPair(speaker);
    const phone = visits.at(-1)?.page;
    if (!phone) throw new Error("no phone");
    const count = await speaker.locator(".speaker-steps li").count();
    await stage.close();
    await speaker.reload();
    await phone.reload();
    await button(phone, "Next").waitFor();
    for (let step = 2; step <= count; step += 1) {
      while ((await phone.locator(".remote-head").textContent())?.startsWith(`Step ${step} `) === false)
        await button(phone, "Next").click();
      await speaker.waitForURL((url) => url.searchParams.get("step")?.split(".")[0] === String(step));
    }
    while ((await phone.getByText("End of the story").count()) === 0) await button(phone, "Next").click();
    await speaker.getByRole("heading", { name: "Next: End of the story" }).waitFor();
  });
  const visitAndPair = async (speaker: Page, from = demo) => {
    const code = await codeOn(speaker);
    const phone = await visit(`?page=remote#code=${code}`, PHONE, from);
    await button(phone, "Next").waitFor();
    expect(new URL(phone.url()).hash).toBe("");
    await speaker.keyboard.press("Escape");
    return { phone, code };
  };

  test("a code that is used, wrong or no code lets nobody in", async () => {
    const { speaker } = await present();
    const { code } = await visitAndPair(speaker);
    const stranger = await visit("?page=remote", PHONE);
    for (const [typed, words] of [
      [code, "wrong, used already"],
      [String((Number(code) + 1) % 1_000_000).padStart(6, "0"), "wrong, used already"],
      ["12 34", "A code has six digits"],
    ] as const) {
      await type(stranger, typed);
      await stranger.getByRole("alert").filter({ hasText: words }).waitFor();
    }
    expect(await button(stranger, "Next").count()).toBe(0);
    expectRefusals();
  });

  test("gives way to the next phone, and says so", async () => {
    const { speaker } = await present();
    const { phone: first } = await visitAndPair(speaker);
    const { phone: second } = await visitAndPair(speaker);
    await button(first, "Next").click();
    await first.getByRole("alert").filter({ hasText: "Another phone has taken over" }).waitFor();
    await goesOn(second, speaker);
    expectRefusals();
  });

  test("says what to do after the server was started anew; a new code goes on at the same step", async () => {
    const { stage, speaker } = await present();
    const { phone } = await visitAndPair(speaker);
    await demo.restartServer();
    await phone.getByRole("alert").filter({ hasText: "type the new code" }).waitFor();
    await speaker.getByText("Cairn was started anew").waitFor();
    await type(phone, await codeOn(speaker));
    await phone.getByText("Step 3 of").first().waitFor();
    await goesOn(phone, stage);
    expectRefusals();
  });

  test("speaks German", async () => {
    const { speaker } = await present();
    const phone = await visit("?page=remote", PHONE);
    await phone.evaluate(() => localStorage.setItem("cairn.language", "de"));
    await phone.reload();
    await phone.getByRole("heading", { name: "Das Telefon als Fernbedienung" }).waitFor();
    await type(phone, await codeOn(speaker));
    await button(phone, "Weiter").waitFor();
    await button(phone, "Zurück").waitFor();
    expect(await phone.locator("html").getAttribute("lang")).toBe("de");
  });

  test("needs no token where one is asked for, and neither does who follows", async () => {
    const { stage, speaker } = await present(`&step=2#token=${TOKEN}`, exposed);
    const { phone } = await visitAndPair(speaker, exposed);
    await goesOn(phone, stage);
    await stage.keyboard.press("l");
    const link = new URL((await stage.locator(".stage-follow a").getAttribute("href")) ?? "");
    await stage.keyboard.press("Escape");
    const follower = await visit(link.search, PHONE, exposed);
    await isAt(follower, stepOf(stage));
    await goesOn(phone, stage);
    await isAt(follower, stepOf(stage));
    const refused = await follower.evaluate(async () => (await fetch("/api/v1/graph")).status);
    expect(refused).toBe(401);
    expect(await follower.content()).not.toContain("(heard:");
    expectRefusals();
  });
});
